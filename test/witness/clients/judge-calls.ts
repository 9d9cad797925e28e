import { difference } from "./contains.ts";
import type { Call, CallingClient } from "./client.ts";
import type { Disagreement, Outcome } from "./outcome.ts";

/** What a client's program tells of one call. */
export type Reply = { readonly answer: unknown } | { readonly refused: unknown };

/** A call that was made, and the operations that the mock saw meanwhile. */
export interface Made {
  readonly reply: Reply;
  /** The operations' ids, in the order of the requests; a request that none took stands there as it came. */
  readonly operations: readonly string[];
}

type Table = Pick<CallingClient, "api" | "calls" | "beyond">;

/** Compares what a client did with its table; `methods` are those that it has. */
export function judgeCalls(table: Table, methods: readonly string[], made: readonly Made[]): Outcome {
  const calls = table.calls.map((call, i) => ({ call, found: disagreementOf(call, made[i]) }));
  const wrong = new Set(calls.filter((c) => c.found !== undefined).flatMap((c) => c.call.operations));
  const called = [...new Set(table.calls.flatMap(({ operations }) => operations))];
  return {
    tried: table.calls.length,
    operations: called.filter((id) => !wrong.has(id)).map((id) => `${table.api} ${id}`),
    disagreements: [
      ...calls.flatMap(({ call, found }) => (found === undefined ? [] : [{ where: call.call, found }])),
      ...notCovered(table, methods),
    ],
  };
}

function disagreementOf({ operations, answers, refused }: Call, made: Made | undefined): string | undefined {
  if (made === undefined) return "the program ended before it";
  const { reply } = made;
  const asked = difference(made.operations, operations, "operations");
  if (asked !== undefined) return asked;
  if (answers !== undefined)
    return "answer" in reply
      ? difference(reply.answer, answers, "answer")
      : `refused: ${JSON.stringify(reply.refused)}`;
  if ("answer" in reply) return `not refused: ${JSON.stringify(reply.answer).slice(0, 200)}`;
  return difference(reply.refused, refused, "refused");
}

/** A client that learns a new method is not called whole any more. */
function notCovered({ calls, beyond = {} }: Table, methods: readonly string[]): Disagreement[] {
  const covered = new Set([...calls.map(({ method }) => method), ...Object.keys(beyond)]);
  const missing = methods.filter((method) => !covered.has(method));
  const gone = [...covered].filter((method) => !methods.includes(method));
  return [
    ...missing.map((method) => ({ where: method, found: "no call of the table is of this method" })),
    ...gone.map((method) => ({ where: method, found: "the client has no such method" })),
  ];
}
