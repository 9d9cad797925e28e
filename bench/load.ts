import { readFileSync, readdirSync } from "node:fs";
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
 * The same rounds of several servers by turns, in one order and back again, after one that warms all up: what comes at one
 * place of the lists was measured at about the same time.
 */
export async function byTurns<Name extends string>(
  rounds: number,
  serveRound: Readonly<Record<Name, (round: number) => Promise<Served>>>,
): Promise<Readonly<Record<Name, readonly Served[]>>> {
  const turns = Object.entries(serveRound) as [Name, (round: number) => Promise<Served>][];
  const served = Object.fromEntries(turns.map(([name]) => [name, []])) as unknown as Record<Name, Served[]>;
  for (let round = 0; round <= rounds; round++)
    for (const [name, serveOne] of round % 2 === 0 ? turns : [...turns].reverse()) {
      const one = await serveOne(round);
      if (round > 0) served[name].push(one);
    }
  return served;
}

/**
 * How much less CPU time `ours` takes than `theirs`, the median of the rounds: 2 is half of it. Servers that are busy serve in
 * this ratio; other work on the machine, which changes their rates, slows both sides of a round down.
 */
export function ratioOf(ours: readonly Served[], theirs: readonly Served[]): number {
  return median(ours.map(({ cpuUs: time }, round) => (theirs[round]?.cpuUs ?? NaN) / time));
}

export function middle(served: readonly Served[]): number {
  return median(served.map(({ cpuUs: time }) => time));
}

/** What Linux has counted of all threads of a process, in microseconds. */
export function cpuUs(pid: number | undefined): number {
  const threads = `/proc/${pid ?? "self"}/task`;
  const nanoseconds = readdirSync(threads).map((thread) => {
    const [running] = readFileSync(`${threads}/${thread}/schedstat`, "utf8").split(" ");
    return Number(running);
  });
  return nanoseconds.reduce((sum, time) => sum + time, 0) / 1000;
}
