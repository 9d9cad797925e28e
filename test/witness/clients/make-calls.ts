/** Has a client's program make the calls of its table, one at a time, and looks at what the mock saw of each. */
import { spawn } from "node:child_process";
import readline from "node:readline";
import type { Started } from "../../start-program.ts";
import { mountsOf } from "../mock-process.ts";
import type { CallingClient, Client } from "./client.ts";
import { secretOf } from "./credentials.ts";
import type { Made, Reply } from "./judge-calls.ts";
import { judgeCalls } from "./judge-calls.ts";
import type { Outcome } from "./outcome.ts";
import type { Installed } from "./runtimes.ts";

/** Runs a client in a session of its own. */
export async function makeCalls(
  client: Client & CallingClient,
  { command, args }: Installed,
  mock: Started,
): Promise<Outcome> {
  const mounts = await mountsOf(mock);
  const mount = mounts.find(({ api }) => api === client.api)?.mount ?? "";
  const session = `${mock.url}/__session/${client.name}`;
  const child = spawn(command, [...args, session + mount], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = readline.createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const read = async (): Promise<unknown> => {
    const line = await lines.next();
    return line.done === true ? undefined : (JSON.parse(line.value) as unknown);
  };
  // JSON boundary: the client's program wrote it.
  const { methods } = (await read()) as { readonly methods: readonly string[] };
  const made: Made[] = [];
  for (const { method, as, with: told } of client.calls) {
    const secret = as === undefined ? {} : { as: secretOf(client.api, as) };
    const args = withSaid(told, made);
    child.stdin.write(`${JSON.stringify({ method, with: args, ...secret })}\n`);
    const reply = (await read()) as Reply | undefined;
    if (reply === undefined) break; // it says why on its standard error
    made.push({ reply, operations: await seenIn(session) });
  }
  child.stdin.end();
  return judgeCalls(client, methods, made);
}

/** Arguments with each `{ $said: pattern }` replaced by what its group matched in the newest reply that it matches. */
function withSaid(told: unknown, made: readonly Made[]): unknown {
  return JSON.parse(JSON.stringify(told ?? null), (_key, value: unknown) => {
    if (typeof value !== "object" || value === null || !("$said" in value)) return value;
    const pattern = new RegExp(String(value.$said));
    const said = made
      .map(({ reply }) => pattern.exec(JSON.stringify(reply))?.[1])
      .filter((text) => text !== undefined);
    return said.at(-1) ?? null;
  });
}

/** The operations that a session was asked for since it was asked this last; the mock lists the newest first. */
async function seenIn(session: string): Promise<string[]> {
  const url = `${session}/__admin/requests`;
  const { requests } = (await (await fetch(url)).json()) as { requests: readonly Seen[] };
  await fetch(url, { method: "DELETE" });
  return requests.map(({ operationId, method, url: asked }) => operationId ?? `${method} ${asked}`).reverse();
}

interface Seen {
  readonly operationId?: string;
  readonly method: string;
  readonly url: string;
}
