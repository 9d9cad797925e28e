import type { Level } from "../arazzo/document.ts";
import type { Scenario } from "../arazzo/scenario.ts";
import { isDerivedId } from "../derive/derived-id.ts";
import type { CaseResult, Selection } from "./result.ts";
import { UsageError } from "./usage-error.ts";
import { selectingFlags } from "./verdict-line.ts";
import { isRequired, isSelected } from "./verdict.ts";

/** Which part of a suite a caller wants. */
export interface WantedCases {
  readonly level: Level;
  /** Only cases whose id, file, summary or requirements contain this text. */
  readonly grep?: string;
  /** Only the cases of these ids. */
  readonly cases?: readonly string[];
  /** They are those that did not pass in an earlier result. */
  readonly rerun?: true;
  /** `index` counts from 1. */
  readonly shard?: { readonly index: number; readonly total: number };
  /** The cases derived from the contracts: all of them when absent. */
  readonly derived?: "no" | "only";
}

export interface Selected {
  readonly chosen: readonly Scenario[];
  /** Pinned cases that the suite does not have. */
  readonly absent: readonly CaseResult[];
  readonly requiredLeftOut: number;
}

/** The cases to run, and how many required ones the caller leaves out. */
export function select(
  scenarios: readonly Scenario[],
  absent: readonly CaseResult[],
  { level, grep, cases, shard, derived }: WantedCases,
): Selected {
  const ids = cases && new Set(cases);
  const ofLevel = [...scenarios.filter((s) => isSelected(s.level, level)), ...absent];
  const kept = new Set(
    ofLevel.filter((s, i) => {
      const inShard = !shard || i % shard.total === shard.index - 1;
      const ofKind = derived === undefined || isDerivedId(s.id) === (derived === "only");
      return inShard && ofKind && (ids?.has(s.id) ?? true) && (grep === undefined || contains(s, grep));
    }),
  );
  return {
    chosen: scenarios.filter((s) => kept.has(s)),
    absent: absent.filter((c) => kept.has(c)),
    requiredLeftOut: ofLevel.filter((s) => isRequired(s.level, level) && !kept.has(s)).length,
  };
}

/** Refuses a text or a kind that no case of the level has. A shard may be empty: the others hold the cases. */
export function assertSome(
  scenarios: readonly Scenario[],
  absent: readonly CaseResult[],
  wanted: WantedCases,
): void {
  const known = new Set([...scenarios, ...absent].map((s) => s.id));
  const unknown = wanted.cases?.find((id) => !known.has(id));
  if (unknown !== undefined)
    throw new UsageError(
      wanted.rerun
        ? `--rerun: the chosen APIs have no case ${unknown} any more; choose with --case, or run all of them`
        : `--case ${unknown}: the chosen APIs have no such case`,
    );
  const flags = selectingFlags({ ...partOf(wanted), shard: undefined });
  if (flags.length === 0) return;
  const { chosen, absent: missing } = select(scenarios, absent, { ...wanted, shard: { index: 1, total: 1 } });
  if (chosen.length + missing.length > 0) return;
  const text =
    wanted.grep === undefined ? "" : `: no id, file, summary or requirement contains ${wanted.grep}`;
  throw new UsageError(`no case of level ${wanted.level} is selected by ${flags.join(" and ")}${text}`);
}

type Named = Pick<Scenario, "id" | "file" | "summary" | "requirements">;

/** Whether the caller's text stands in what names a case. */
export function contains({ id, file, summary, requirements }: Named, grep: string): boolean {
  return [id, file, summary, ...requirements].join("\n").toLowerCase().includes(grep.toLowerCase());
}

/** The selection as the result tells it. */
export function partOf({
  level,
  grep,
  cases,
  rerun,
  shard,
  derived,
}: WantedCases): Omit<Selection, "apis" | "requiredLeftOut"> {
  return {
    level,
    ...(grep === undefined ? {} : { grep }),
    ...(cases ? { cases } : {}),
    ...(rerun ? { rerun } : {}),
    ...(shard ? { shard } : {}),
    ...(derived === undefined ? {} : { derived: derived === "only" }),
  };
}
