import { mostErrorsInARow } from "./error-limit.ts";
import type { Transport } from "./exchange.ts";
import { exchange } from "./exchange.ts";

export interface Stopping {
  /** The run's own transport, which counts the requests that nobody answered, and sends none once the target is given up. */
  readonly transport: Transport;
  readonly stop: AbortSignal;
  /** Breaks the run off for a reason of its own. */
  readonly fail: (reason: string) => void;
}

export interface StopRules {
  readonly stop?: AbortSignal;
  readonly maxErrors?: number;
  readonly transport?: Transport;
}

/** What can end a run early: its caller, a failure that ends it, and a target that no longer answers. */
export function stopping(rules: StopRules): Stopping {
  const { maxErrors = mostErrorsInARow, transport = exchange } = rules;
  const own = new AbortController();
  const stop = rules.stop ? AbortSignal.any([rules.stop, own.signal]) : own.signal;
  const givenUp = `the run was broken off: ${maxErrors} requests in a row had no answer`;
  let inARow = 0;
  return {
    stop,
    fail: (reason) => own.abort(reason),
    transport: async (request, sending) => {
      if (inARow >= maxErrors)
        return { kind: "no-answer", reason: `not sent: ${givenUp}`, unreachable: false };
      const answer = await transport(request, sending);
      if (inARow >= maxErrors) return answer;
      inARow = answer.kind === "no-answer" ? inARow + 1 : 0;
      if (inARow >= maxErrors) own.abort(givenUp);
      return answer;
    },
  };
}
