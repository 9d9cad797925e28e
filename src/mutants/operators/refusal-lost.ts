import type { Reply } from "../../mock/core/service/service.ts";
import { explain, only } from "../engine/carry-out.ts";
import type { AnyOperator, MutantPlace, Subject } from "../engine/mutant.ts";
import { operator } from "../engine/mutant.ts";
import type { Exchange, Reason } from "../engine/recording.ts";
import { isSuccess } from "../engine/recording.ts";

interface RefusalLostDetail {
  readonly status: number;
  readonly code: string;
  /** A success of the operation, as a healthy run showed it. */
  readonly success: Reply;
}

export const duplicateAccepted = refusalLost(
  "duplicate-accepted",
  "What exists already, or conflicts with what does, is accepted.",
  (reason) => isDuplicate(reason),
);

export const illegalTransition = refusalLost(
  "illegal-transition",
  "What the state forbids is accepted.",
  (reason) => !isDuplicate(reason) && [409, 412, 423, 428].includes(reason.status),
);

export const refusedAccepted = refusalLost(
  "rule-ignored",
  "What a rule of the API refuses is accepted: a name that is none, an id that is unknown.",
  (reason, { violations, toOthers }) =>
    !isDuplicate(reason) &&
    [400, 404, 422].includes(reason.status) &&
    violations.length === 0 &&
    toOthers !== "granted",
);

/** Answers a success where the service refuses for one reason. What is accepted so has no effect. */
function refusalLost(
  name: string,
  summary: string,
  concerns: (reason: Reason, exchange: Exchange) => boolean,
): AnyOperator {
  return operator<RefusalLostDetail>({
    name,
    summary,
    measures: "behaviour",
    *places({ record }: Subject): Iterable<MutantPlace<RefusalLostDetail>> {
      const success = record.exchanges.find(isSuccess)?.reply;
      if (!success) return;
      const byReason = new Map<string, { reason: Reason; meets: Exchange[] }>();
      for (const exchange of record.exchanges) {
        const { refusal } = exchange;
        if (!refusal || !concerns(refusal, exchange)) continue;
        const key = `${refusal.status} ${refusal.code}`;
        const known = byReason.get(key) ?? { reason: refusal, meets: [] };
        byReason.set(key, known);
        known.meets.push(exchange);
      }
      for (const [place, { reason, meets }] of byReason)
        yield { place, detail: { status: reason.status, code: reason.code, success }, meets };
    },
    behave: ({ status, code, success }) => ({
      answer(call) {
        const { outcome, refusal, violations } = explain(call);
        const isIt = refusal?.status === status && refusal.code === code && violations.length === 0;
        return isIt ? only(success) : outcome;
      },
    }),
  });
}

function isDuplicate({ status, code, message }: Reason): boolean {
  return status === 409
    ? /taken|exist|already|duplicate|in_progress|conflict/i.test(code + message)
    : status === 400 && /taken|already|duplicate/i.test(code + message);
}
