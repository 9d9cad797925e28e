import { readFileSync } from "node:fs";
import autocannon from "autocannon";
import { counted } from "../contracts/lib/counted.ts";
import type { Started } from "../test/start-program.ts";
import { median } from "./measure.ts";

const connections = 32;

/** What is asked of a server again and again. */
export interface Load {
  /** Below the server's URL. */
  readonly path: string;
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  /** The body of the nth request, from 1; absent: there is none. */
  readonly body?: (count: number) => string;
}

export interface Served {
  /** Requests per second. */
  readonly rate: number;
  /** CPU time of the server per request, in microseconds. */
  readonly cpuUs: number;
}

/** Sends so many requests over 32 connections. Throws when one is refused. */
export async function serve(
  { url, child }: Started,
  { path, method = "GET", headers = {}, body }: Load,
  amount: number,
): Promise<Served> {
  let count = 0;
  const before = cpuUs(child.pid);
  const result = await autocannon({
    url: url + path,
    ...{ connections, amount, headers, idReplacement: true },
    requests: [{ method, ...(body && { setupRequest: (request) => ({ ...request, body: body(++count) }) }) }],
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(
      `${url}${path}: ${counted(result.non2xx, "refusal")}, ${counted(result.errors, "error")}`,
    );
  return { rate: result.requests.average, cpuUs: (cpuUs(child.pid) - before) / amount };
}

/**
 * How much less CPU time `ours` takes than `theirs`, by the medians: 2 is half of it. Servers that are busy serve in this
 * ratio, and other work on the machine does not change it as it changes their rates.
 */
export function ratioOf(ours: readonly Served[], theirs: readonly Served[]): number {
  return middle(theirs) / middle(ours);
}

export function middle(served: readonly Served[]): number {
  return median(served.map(({ cpuUs: time }) => time));
}

/** What Linux has counted of all threads of a process, in microseconds; in steps of 10 ms. */
export function cpuUs(pid: number | undefined): number {
  const text = readFileSync(`/proc/${pid ?? "self"}/stat`, "utf8");
  const [, , , , , , , , , , , user, system] = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return (Number(user) + Number(system)) * 10_000;
}
