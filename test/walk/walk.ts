import type { Operation } from "../../contracts/lib/contract.ts";
import { Dice } from "../../src/mock/core/testing/random.ts";
import { KnownValues } from "./known-values.ts";
import type { MadeRequest } from "./made-request.ts";
import { anOperation, makeRequest } from "./made-request.ts";

type Headers = Readonly<Record<string, string>>;

/** A walk of so many requests, the same for the same seed, in a server whose clock stands still between them. */
export interface Walk {
  readonly operations: readonly Operation[];
  /** The URL of the API. */
  readonly base: string;
  readonly fetch: (request: Request) => Promise<Response>;
  /** The headers of callers; the first ones may do most. */
  readonly callers: readonly Headers[];
  readonly seed: number;
  readonly steps: number;
  /** Some of the rows that a session begins with, by table. */
  readonly first: readonly (readonly [table: string, rows: unknown])[];
  /** Lets so many seconds pass in the session. */
  readonly pass: (session: string, seconds: number) => Promise<void>;
}

/** What a walk has seen. */
export interface Walked {
  /** How often each status came. */
  readonly statuses: ReadonlyMap<number, number>;
  /** The operations that have succeeded at least once. */
  readonly succeeded: ReadonlySet<string>;
  readonly sessions: readonly string[];
  /** Requests that were answered with 500 and above, or not at all, with what it takes to send them again. */
  readonly failures: readonly object[];
  /** Of all answers, in order: two servers that behave alike have the same. */
  readonly answers: readonly string[];
}

/** After so many requests it goes on in a session of its own, where all is there again. */
const stepsOfSession = 500;

/** Walks through an API at random: any operation, with ids from answers, by any caller. */
export async function walk(plan: Walk): Promise<Walked> {
  const { operations, base, fetch, callers, seed, steps, first, pass } = plan;
  const dice = new Dice(seed);
  const statuses = new Map<number, number>();
  const succeeded = new Set<string>();
  const failures: object[] = [];
  const sessions: string[] = [];
  const answers: string[] = [];
  const maker = { dice, known: new KnownValues(dice) };
  for (let step = 0; step < steps; step++) {
    const session = `walk-${seed}-${Math.floor(step / stepsOfSession)}`;
    if (sessions.at(-1) !== session) {
      sessions.push(session);
      for (const [table, rows] of first) maker.known.learn(`/${table}`, rows);
    }
    if (dice.roll(20) === 0) await pass(session, dice.pick([1, 5, 60, 3600, 90_000]) ?? 1);
    const made = makeRequest(anOperation(operations, maker), maker);
    const caller = dice.roll(6) > 0 ? (callers[dice.roll(3)] ?? callers[0]) : dice.pick([...callers, {}]);
    const request = toRequest(base, made, { ...caller, "x-mock-session": session });
    const { status, text } = await answerOf(await fetch(request).catch((error: unknown) => String(error)));
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    answers.push(`${status} ${text}`);
    if (status < 300) succeeded.add(made.operation.id);
    if (status >= 500 || status === 0) failures.push({ step, session, ...told(made), caller, status, text });
    maker.known.learn(made.operation.path, jsonOf(text));
  }
  return { statuses, succeeded, sessions, failures, answers };
}

function toRequest(base: string, { operation, path, headers, body }: MadeRequest, more: Headers): Request {
  const init = { method: operation.method, headers: { ...headers, ...more }, redirect: "manual" } as const;
  return new Request(
    base + path,
    body === undefined || operation.method === "GET" ? init : { ...init, body },
  );
}

function told({ operation, path, body }: MadeRequest): object {
  return { operation: operation.id, request: `${operation.method} ${path}`, body };
}

async function answerOf(response: Response | string): Promise<{ status: number; text: string }> {
  if (typeof response === "string") return { status: 0, text: response };
  return { status: response.status, text: await response.text() };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // a badge, a key, a page
  }
}
