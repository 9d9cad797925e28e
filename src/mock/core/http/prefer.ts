import type { Operation } from "../../../../contracts/lib/contract.ts";
import { MockError } from "../service/problem.ts";
import type { Reply } from "../service/service.ts";
import { exampleReply, firstStatus } from "../service/example-reply.ts";

/** What a `Prefer` header asks of the mock (RFC 7240). */
export interface Preferences {
  /** Answer with this declared status. */
  readonly code?: number;
  /** Answer with the example of this name. */
  readonly example?: string;
  /** Answer within so many seconds: a fault waits no longer. */
  readonly wait?: number;
}

const readers = {
  code: (value: string) => (/^[1-5]\d\d$/.test(value) ? Number(value) : undefined),
  example: (value: string) => value || undefined,
  wait: (value: string) => (/^\d{1,9}$/.test(value) ? Number(value) : undefined),
};
const wanted: Readonly<Record<keyof Preferences, string>> = {
  code: "a status, e.g. code=503",
  example: "the name of an example, e.g. example=empty",
  wait: "whole seconds, e.g. wait=5",
};

/**
 * Reads `code`, `example` and `wait`; others are for others, and ignored. Of one that is told twice, the first counts. Throws
 * a MockError for a value that is none.
 */
export function readPrefer(header: string | undefined): Preferences {
  if (header === undefined) return noPreferences;
  const asked: Record<string, string | number> = {};
  for (const part of header.split(/[,;]/)) {
    const [before = "", ...value] = part.split("=");
    const name = before.trim().toLowerCase();
    if (!isKnown(name) || asked[name] !== undefined) continue;
    const text = value.join("=").replaceAll('"', "").trim();
    const read = readers[name](text);
    if (read === undefined)
      throw new MockError(400, "bad-preference", `Prefer: ${part.trim()} is not ${wanted[name]}`);
    asked[name] = read;
  }
  return asked;
}

const noPreferences: Preferences = {};

function isKnown(name: string): name is keyof Preferences {
  return Object.hasOwn(readers, name);
}

/** The declared response that is preferred; undefined when none is. Throws a MockError for one that is not declared. */
export function preferredReply({ code, example }: Preferences, operation: Operation): Reply | undefined {
  if (code === undefined && example === undefined) return undefined;
  const status = code ?? firstStatus(operation);
  const declared = operation.responses.get(status);
  if (!declared) {
    const statuses = [...operation.responses.keys()].join(", ");
    throw new MockError(400, "undeclared-status", `${operation.id} declares ${statuses}, not ${status}`);
  }
  const applied = [`code=${status}`, ...(example === undefined ? [] : [`example=${example}`])];
  return withApplied(exampleReply(declared, example), applied);
}

/** Tells which preferences were followed, after those that are told already. */
export function withApplied(reply: Reply, applied: readonly string[]): Reply {
  if (applied.length === 0) return reply;
  const before = reply.headers?.["Preference-Applied"];
  const told = [...(before === undefined ? [] : [before]), ...applied].join(", ");
  return { ...reply, headers: { ...reply.headers, "Preference-Applied": told } };
}
