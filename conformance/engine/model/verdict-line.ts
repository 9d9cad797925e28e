import { counted } from "../../../contracts/lib/counted.ts";
import type { Level } from "../arazzo/document.ts";
import type { Decided, JudgedScope } from "./decided.ts";
import { groupWords } from "../inputs/optional-groups.ts";
import type { AbsentGroup, SuiteVerdict, Verdict } from "./result.ts";
import { isWaived, verdicts } from "./result.ts";

/** What a verdict holds for. */
export interface Named {
  readonly verdict: SuiteVerdict;
  readonly selection: { readonly level: Level };
  readonly without?: readonly AbsentGroup[];
}

/**
 * A verdict with the level that it holds for, when that is less than all that can be required, and when it is good with
 * the optional groups that were not judged.
 */
export function verdictName({ verdict, selection, without = [] }: Named): string {
  const groups = isGood(verdict) && without.length > 0 ? ` without: ${groupsText(without)}` : "";
  return `${atLevel(verdict, selection.level)}${groups}`;
}

/** The verdict loudly, for the beginning of a line. */
export function loudVerdict(named: Named): string {
  return verdictName(named).replace(named.verdict, named.verdict.toUpperCase());
}

function atLevel(verdict: string, level: Level): string {
  return level === "core" ? `${verdict} at level core` : verdict;
}

function isGood(verdict: SuiteVerdict): boolean {
  return verdict === "conformant" || verdict === "conditional";
}

/** `builder, past logs`; with the API where there are groups of several. */
function groupsText(without: readonly AbsentGroup[]): string {
  const several = new Set(without.map(({ api }) => api)).size > 1;
  return without.map(({ api, group }) => `${several ? `${api} ` : ""}${groupWords(group)}`).join(", ");
}

export interface DecidedCases {
  /** Those that decide: the required ones, or all of a selection that holds none. */
  readonly deciding: readonly Decided[];
  /** The optional groups that the target is without. */
  readonly without: readonly AbsentGroup[];
  /** How many cases they excuse. */
  readonly notJudged: number;
}

/** One line that says the verdict, its level, the deciding cases by their verdicts, and what was left out. */
export function verdictLine(verdict: SuiteVerdict, cases: DecidedCases, judged: JudgedScope): string {
  const head = `${atLevel(verdict.toUpperCase(), judged.level)}${newestKnown(judged)}`;
  const kind = kindOf(cases, judged);
  const number = cases.deciding.length;
  if (isGood(verdict) && cases.without.length > 0)
    return `${head} without: ${groupsText(cases.without)} (${requiredText(cases.deciding, kind)}, ${cases.notJudged} optional not judged)`;
  if (verdict === "passed" && cases.deciding.every((c) => c.verdict === "pass"))
    return `${head}: all ${counted(number, kind)}${ofOwn(judged)}${leftOut(judged)}${notJudged(cases)}`;
  return `${head}: of ${counted(number, kind)}${ofOwn(judged)} ${parts(cases.deciding).join(", ")}${leftOut(judged)}${notJudged(cases)}`;
}

function requiredText(deciding: readonly Decided[], kind: string): string {
  const all = counted(deciding.length, kind);
  return deciding.some(isWaived) ? `of ${all} ${parts(deciding).join(", ")}` : `${all} passed`;
}

/** A verdict that is not good has other things to tell first. */
function notJudged({ without, notJudged: count }: DecidedCases): string {
  if (count === 0) return "";
  return `; ${counted(count, "optional case")} ${count === 1 ? "was" : "were"} not judged (without: ${groupsText(without)})`;
}

/** A team's own scenarios say nothing of the suite's. */
function ofOwn({ scenarios }: JudgedScope): string {
  return scenarios === undefined ? "" : ` in ${scenarios}`;
}

/** Of a target that is newer than all that is known it can only be said that it is as the newest known one. */
function newestKnown({ releases = {} }: JudgedScope): string {
  const newer = Object.entries(releases).flatMap(([api, { release, newerThan }]) =>
    newerThan === undefined
      ? []
      : [`${api} ${newerThan}, the newest release known (the target is ${release})`],
  );
  return newer.length === 0 ? "" : ` to ${newer.join(" and ")}`;
}

/** Only at level informational a selection can hold required cases and others. */
function kindOf({ deciding }: DecidedCases, { level, requiredLeftOut }: JudgedScope): string {
  if (requiredLeftOut === 0) return "required case";
  return level === "informational" && deciding.some((c) => c.required)
    ? "selected required case"
    : "selected case";
}

const inWords: Readonly<Record<Verdict, string>> = {
  pass: "passed",
  fail: "FAILED",
  error: "in ERROR",
  blocked: "BLOCKED",
  "not-applicable": "NOT APPLICABLE",
  "not-run": "NOT RUN",
};

function parts(deciding: readonly Decided[]): string[] {
  const shown = deciding.filter((c) => !isWaived(c));
  const count = (verdict: Verdict) => shown.filter((c) => c.verdict === verdict && !c.unreachable).length;
  const waived = deciding.length - shown.length;
  const unreachable = shown.filter((c) => c.verdict === "error" && c.unreachable).length;
  return [
    ...verdicts.filter((v) => v === "pass" || count(v) > 0).map((v) => `${count(v)} ${inWords[v]}`),
    ...(unreachable > 0 ? [`${unreachable} UNREACHABLE`] : []),
    ...(waived > 0 ? [`${waived} failed and WAIVED`] : []),
  ];
}

function leftOut({ requiredLeftOut: n, ...by }: JudgedScope): string {
  if (n === 0) return "";
  const flags = selectingFlags(by).join(", ");
  return `; ${counted(n, "required case")} ${n === 1 ? "was" : "were"} left out${flags === "" ? "" : ` (${flags})`}`;
}

type Selecting = {
  readonly [flag in "grep" | "cases" | "rerun" | "shard" | "derived"]?: JudgedScope[flag] | undefined;
};

/** The flags by which a caller selected. */
export function selectingFlags({ grep, cases, rerun, shard, derived }: Selecting): string[] {
  return [
    ...(grep === undefined ? [] : ["--grep"]),
    ...(cases ? [rerun ? "--rerun" : "--case"] : []),
    ...(derived === undefined ? [] : [`--derived ${derived ? "only" : "no"}`]),
    ...(shard ? ["--shard"] : []),
  ];
}
