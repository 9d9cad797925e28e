import type { CaseUse } from "../engine/case-use.ts";
import type { Judgement } from "../engine/judge.ts";
import type { Mutant } from "../engine/mutant.ts";
import type { Score } from "../engine/score.ts";
import { rate } from "../engine/score.ts";

export interface JsonReport {
  readonly apis: readonly string[];
  readonly score: Score;
  readonly use: CaseUse;
  readonly mutants: readonly Mutant[];
  readonly judgements: readonly Judgement[];
}

/** `mutants.json`: everything that the run showed. */
export function jsonReport({ apis, score, use, mutants, judgements }: JsonReport): string {
  const byId = new Map(judgements.map((j) => [j.id, j]));
  const reasons = new Map(score.equivalents.map(({ mutant, reason }) => [mutant.id, reason]));
  const report = {
    schemaVersion: 1,
    apis,
    killed: score.all.killed,
    mutants: score.all.mutants,
    equivalent: score.all.equivalent,
    informational: score.all.informational,
    rate: rate(score.all),
    rates: [...score.byMeasure].flatMap(([measure, perApi]) =>
      [...perApi].map(([api, tally]) => ({ measure, api, ...tally, rate: rate(tally) })),
    ),
    faults: score.faults,
    table: [...score.table].flatMap(([operator, perApi]) =>
      [...perApi].map(([api, tally]) => ({ operator, api, ...tally, rate: rate(tally) })),
    ),
    cases: { kills: Object.fromEntries(use.kills), idle: use.idle, unasked: use.unasked },
    all: mutants.map(({ id, operator, api, operation, place, cases }) => {
      const { killedBy, noticedBy, verdict, reason, ran = [] } = byId.get(id) ?? {};
      return {
        id,
        operator,
        api,
        operation,
        place,
        fate: fateOf(byId.get(id), reasons.has(id)),
        killedBy,
        noticedBy,
        verdict,
        reason: reason ?? reasons.get(id),
        ran: ran.length,
        meets: cases.length,
      };
    }),
  };
  return `${JSON.stringify(report, undefined, 1)}\n`;
}

function fateOf(judgement: Judgement | undefined, isEquivalent: boolean): string {
  if (judgement?.killedBy !== undefined) return "killed";
  if (judgement?.noticedBy !== undefined) return "informational";
  return isEquivalent ? "equivalent" : "survived";
}
