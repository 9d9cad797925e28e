import type { Judgement } from "./judge.ts";

/** What the cases were good for. */
export interface CaseUse {
  /** How many mutants each killed, most first. */
  readonly kills: readonly (readonly [caseId: string, kills: number])[];
  /** They ran against mutants that they meet, and told none from the healthy mock. */
  readonly idle: readonly string[];
  /** Each mutant that they meet was killed before their turn, or they meet none. */
  readonly unasked: readonly string[];
}

/** Every kill counts where all cases ran, else the first of each mutant. */
export function caseUse(judgements: readonly Judgement[], cases: Iterable<string>): CaseUse {
  const kills = new Map<string, number>();
  const ran = new Set(judgements.flatMap((j) => j.ran));
  for (const id of judgements.flatMap((j) => j.killers)) kills.set(id, (kills.get(id) ?? 0) + 1);
  const all = [...cases];
  return {
    kills: [...kills].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)),
    idle: all.filter((id) => ran.has(id) && !kills.has(id)),
    unasked: all.filter((id) => !ran.has(id)),
  };
}
