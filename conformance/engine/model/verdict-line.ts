import { counted } from "../../../contracts/lib/counted.ts";
import type { Level } from "../arazzo/document.ts";
import type { Decided, Judged } from "./decided.ts";
import type { SuiteVerdict, Verdict } from "./result.ts";
import { isWaived, verdicts } from "./result.ts";

/** A verdict with the level that it holds for, when that is less than all that can be required. */
export function verdictName(verdict: SuiteVerdict, level: Level): string {
  return level === "core" ? `${verdict} at level core` : verdict;
}

/** The verdict loudly, for the beginning of a line. */
export function loudVerdict(verdict: SuiteVerdict, level: Level): string {
  return verdictName(verdict, level).replace(verdict, verdict.toUpperCase());
}

export interface DecidedCases {
  /** Those that decide: the required ones, or all of a selection that holds none. */
  readonly deciding: readonly Decided[];
  /** How many cases there are. */
  readonly all: number;
}

/** One line that says the verdict, its level, the deciding cases by their verdicts, and what was left out. */
export function verdictLine(verdict: SuiteVerdict, cases: DecidedCases, judged: Judged): string {
  const head = `${loudVerdict(verdict, judged.level)}${newestKnown(judged)}`;
  const kind = kindOf(cases, judged);
  const number = cases.deciding.length;
  if (verdict === "passed" && cases.deciding.every((c) => c.verdict === "pass"))
    return `${head}: all ${counted(number, kind)}${ofOwn(judged)}${leftOut(judged)}`;
  return `${head}: of ${counted(number, kind)}${ofOwn(judged)} ${parts(cases.deciding).join(", ")}${leftOut(judged)}`;
}

/** A team's own scenarios say nothing of the suite's. */
function ofOwn({ scenarios }: Judged): string {
  return scenarios === undefined ? "" : ` in ${scenarios}`;
}

/** Of a target that is newer than all that is known it can only be said that it is as the newest known one. */
function newestKnown({ releases = {} }: Judged): string {
  const newer = Object.entries(releases).flatMap(([api, { release, newerThan }]) =>
    newerThan === undefined
      ? []
      : [`${api} ${newerThan}, the newest release known (the target is ${release})`],
  );
  return newer.length === 0 ? "" : ` to ${newer.join(" and ")}`;
}

/** Only at level informational a selection can hold required cases and others. */
function kindOf({ deciding }: DecidedCases, { level, requiredLeftOut }: Judged): string {
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

function leftOut({ requiredLeftOut: n, ...by }: Judged): string {
  if (n === 0) return "";
  const flags = selectingFlags(by).join(", ");
  return `; ${counted(n, "required case")} ${n === 1 ? "was" : "were"} left out${flags === "" ? "" : ` (${flags})`}`;
}

type Selecting = { readonly [flag in "grep" | "cases" | "shard" | "derived"]?: Judged[flag] | undefined };

/** The flags by which a caller selected. */
export function selectingFlags({ grep, cases, shard, derived }: Selecting): string[] {
  return [
    ...(grep === undefined ? [] : ["--grep"]),
    ...(cases ? ["--case"] : []),
    ...(derived === undefined ? [] : [`--derived ${derived ? "only" : "no"}`]),
    ...(shard ? ["--shard"] : []),
  ];
}
