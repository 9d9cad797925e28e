import type { Requirement } from "../model/library.ts";
import type { CaseResult, SuiteResult, Verdict } from "../model/result.ts";
import { isWaived } from "../model/result.ts";
import { isBad, worstFirst } from "./severity.ts";

/** Results side by side: what each implementation does about each requirement, and what has changed since. */
export interface Comparison {
  /** One for each target name, in the order in which the targets were first given. */
  readonly implementations: readonly Implementation[];
  /** The requirements that a case of at least one implementation cites. */
  readonly rows: readonly ComparedRequirement[];
  /** Requirements that no case of any implementation cites. */
  readonly uncited: number;
}

export interface Implementation {
  readonly name: string;
  readonly latest: SuiteResult;
  /** From each result of this target to the next, oldest first. */
  readonly changes: readonly VerdictChange[];
}

export interface ComparedRequirement {
  readonly api: string;
  readonly requirement: Requirement;
  /** One for each implementation. */
  readonly cells: readonly Cell[];
  readonly differs: boolean;
}

/** The worst verdict of the cases that cite the requirement. */
export interface Cell {
  readonly verdict: Verdict | "none";
  readonly waived: boolean;
  readonly cases: number;
  /** The cases that have that verdict, unless it is `pass`. */
  readonly worst: readonly string[];
}

/** What became of each case between two results of one target. */
export interface VerdictChange {
  readonly from: SuiteResult;
  readonly to: SuiteResult;
  /** The pinned cases are other ones, or another level was asked for. */
  readonly suiteChanged: boolean;
  /** Passed, and no longer does; gone ones too, unless the suite changed. */
  readonly regressions: readonly CaseChange[];
  readonly fixed: readonly CaseChange[];
  /** Another verdict, neither better nor worse than a pass was lost or won. */
  readonly other: readonly CaseChange[];
  readonly added: readonly CaseResult[];
  readonly gone: readonly CaseResult[];
}

export interface CaseChange {
  readonly before: CaseResult;
  /** Absent when the case is gone. */
  readonly after?: CaseResult;
}

/** Compares results; those of one target, told by its name, are ordered by the time of their run. */
export function compareResults(
  results: readonly SuiteResult[],
  requirements: (api: string) => readonly Requirement[],
): Comparison {
  const names = [...new Set(results.map((r) => r.target.name))];
  const implementations = names.flatMap((name) => {
    const own = results.filter((r) => r.target.name === name);
    const byTime = [...own].sort((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt));
    const latest = byTime.at(-1);
    return latest ? [{ name, latest, changes: changesOf(byTime) }] : [];
  });
  const apis = [...new Set(results.flatMap((r) => r.selection.apis))];
  const all = apis.flatMap((api) => requirements(api).map((requirement) => ({ api, requirement })));
  const cited = implementations.map((i) => casesByRequirement(i.latest));
  const rows = all.map(({ api, requirement }): ComparedRequirement => {
    const cells = cited.map((cases) => cellOf(cases.get(requirement.id) ?? []));
    return {
      api,
      requirement,
      cells,
      differs: new Set(cells.map((c) => `${c.verdict} ${c.waived}`)).size > 1,
    };
  });
  const shown = rows.filter((r) => r.cells.some((c) => c.verdict !== "none"));
  return { implementations, rows: shown, uncited: rows.length - shown.length };
}

/** True when a target does no longer pass what it passed before. */
export function hasRegression({ implementations }: Comparison): boolean {
  return implementations.some((i) => i.changes.some((c) => c.regressions.length > 0));
}

function casesByRequirement({ cases }: SuiteResult): ReadonlyMap<string, readonly CaseResult[]> {
  const found = new Map<string, CaseResult[]>();
  for (const result of cases)
    for (const id of result.requirements) {
      const known = found.get(id);
      if (known) known.push(result);
      else found.set(id, [result]);
    }
  return found;
}

function cellOf(cases: readonly CaseResult[]): Cell {
  const verdict = worstFirst.find((v) => cases.some((c) => c.verdict === v)) ?? "none";
  const worst = cases.filter((c) => c.verdict === verdict);
  return {
    verdict,
    waived: worst.length > 0 && worst.every(isWaived),
    cases: cases.length,
    worst: verdict === "pass" ? [] : worst.map((c) => c.id),
  };
}

function changesOf(results: readonly SuiteResult[]): VerdictChange[] {
  return results.slice(1).flatMap((to, i) => {
    const from = results[i];
    return from ? [changeOf(from, to)] : [];
  });
}

function changeOf(from: SuiteResult, to: SuiteResult): VerdictChange {
  const suiteChanged = from.suite.digest !== to.suite.digest;
  const before = byName(from);
  const after = byName(to);
  const both = [...before].flatMap(([name, was]): { before: CaseResult; after: CaseResult }[] => {
    const is = after.get(name);
    return is && is.verdict !== was.verdict ? [{ before: was, after: is }] : [];
  });
  const gone = [...before].flatMap(([name, was]) => (after.has(name) ? [] : [was]));
  const lost = both.filter((c) => c.before.verdict === "pass");
  const lostWithIts = suiteChanged ? [] : gone.filter((c) => c.verdict === "pass");
  const fixed = both.filter((c) => isBad(c.before) && c.after.verdict === "pass");
  return {
    from,
    to,
    suiteChanged,
    regressions: [...lost, ...lostWithIts.map((c) => ({ before: c }))],
    fixed,
    other: both.filter((c) => !lost.includes(c) && !fixed.includes(c)),
    added: [...after].flatMap(([name, is]) => (before.has(name) ? [] : [is])),
    gone,
  };
}

function byName({ cases }: SuiteResult): ReadonlyMap<string, CaseResult> {
  return new Map(cases.map((c) => [`${c.api} ${c.id}`, c]));
}
