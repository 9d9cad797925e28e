import { randomUUID } from "node:crypto";
import type { JournalEntry, MockSession, Violation } from "../index.ts";

/** A session for one test, which has it to itself. */
export interface TestMock extends MockSession {
  /** The base URL of this session: below it are the mounts of the APIs, or the one API that is served alone. */
  readonly url: string;
}

/** An id that no other test has, and that says which test it is of. */
export function sessionIdOf(title: string): string {
  const words = title
    .replace(/[^\w]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 80);
  return `${words}-${randomUUID().slice(0, 8)}`;
}

/** What of a session makes its test fail, in sentences; none when all is well. */
export async function troubleOf({ journal, violations }: MockSession): Promise<string[]> {
  const [unmatched, broken] = await Promise.all([journal.unmatched(), violations.list()]);
  return [
    ...(unmatched.length === 0 ? [] : [`The mock has no operation for:\n${unmatched.map(line).join("\n")}`]),
    ...(broken.length === 0 ? [] : [`The mock broke its own contract:\n${broken.map(brief).join("\n")}`]),
  ];
}

function line({ method, url, status, nearest, why }: JournalEntry): string {
  const near = nearest === undefined ? [] : [`nearest: ${nearest}`];
  return `  ${method} ${url} (${[`answered ${status ?? "nothing"}`, ...near, why ?? []].flat().join("; ")})`;
}

function brief({ api, operationId, status, where, pointer, message }: Violation): string {
  return `  ${api} ${operationId} ${status}: ${where} ${pointer} ${message}`;
}
