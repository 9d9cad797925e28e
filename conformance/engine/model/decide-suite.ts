import type { Decided, JudgedScope } from "./decided.ts";
import type { AbsentGroup, ExitCode, SuiteVerdict, Verdict } from "./result.ts";
import { isWaived, verdicts } from "./result.ts";
import { verdictLine } from "./verdict-line.ts";

export interface SuiteDecision {
  readonly verdict: SuiteVerdict;
  readonly exitCode: ExitCode;
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly line: string;
  /** The optional groups of which cases were not judged, by API and name. */
  readonly without: readonly AbsentGroup[];
}

/**
 * Conformant: every required case ran and passed, there is at least one, and none was left out. Conditional: the same
 * but for failures that are waived. Passed: all that the caller selected did, which is no verdict of the target. Nothing
 * failed but a required case did not run to its end: incomplete. An error of ours outweighs a failure of the target; a
 * target that went away on the way failed, one that was never reached was not judged.
 */
export function decideSuite(cases: readonly Decided[], judged: JudgedScope): SuiteDecision {
  const deciding = decidingCases(cases, judged);
  const verdict = suiteVerdict(cases, judged);
  const without = absentGroups(cases);
  return {
    verdict,
    exitCode: exitCodeOf(verdict, deciding),
    counts: countVerdicts(cases),
    line: verdictLine(verdict, { deciding, without, notJudged: cases.filter(isExcused).length }, judged),
    without,
  };
}

function isExcused({ without = [] }: Decided): boolean {
  return without.length > 0;
}

function absentGroups(cases: readonly Decided[]): AbsentGroup[] {
  const keys = cases.flatMap(({ api = "", without = [] }) => without.map((group) => `${api} ${group}`));
  return [...new Set(keys)].sort().map((key) => {
    const [api = "", group = ""] = key.split(" ");
    return { api, group, cases: keys.filter((other) => other === key).length };
  });
}

export function countVerdicts(cases: readonly Pick<Decided, "verdict">[]): Readonly<Record<Verdict, number>> {
  const count = (verdict: Verdict) => cases.filter((c) => c.verdict === verdict).length;
  return Object.fromEntries(verdicts.map((v) => [v, count(v)])) as Readonly<Record<Verdict, number>>; // each verdict has its row
}

/** The required cases; of a selection that holds none, all that it holds. */
function decidingCases(cases: readonly Decided[], { requiredLeftOut }: JudgedScope): readonly Decided[] {
  const required = cases.filter((c) => c.required);
  return required.length === 0 && requiredLeftOut > 0 ? cases : required;
}

function suiteVerdict(cases: readonly Decided[], judged: JudgedScope): SuiteVerdict {
  const required = cases.filter((c) => c.required);
  if (required.some(isOwnError)) return "error";
  if (required.some((c) => c.verdict === "fail" && !isWaived(c))) return "not conformant";
  if (required.some((c) => c.verdict === "error")) return cases.some(wasReached) ? "not conformant" : "error";
  if (!decidingCases(cases, judged).every(passedOrWaived)) return "incomplete";
  if (judged.requiredLeftOut > 0) return "passed";
  if (required.length === 0) return "incomplete";
  return required.some(isWaived) ? "conditional" : "conformant";
}

function isOwnError({ verdict, unreachable }: Decided): boolean {
  return verdict === "error" && unreachable !== true;
}

/** The target answered this case, or took its requests at least. */
function wasReached({ verdict, steps = [] }: Decided): boolean {
  const judged = verdict === "pass" || verdict === "fail" || verdict === "blocked";
  return judged || steps.some((s) => s.statuses.length > 0);
}

function passedOrWaived(decided: Decided): boolean {
  return decided.verdict === "pass" || isWaived(decided);
}

function exitCodeOf(verdict: SuiteVerdict, deciding: readonly Decided[]): ExitCode {
  switch (verdict) {
    case "conformant":
    case "conditional":
    case "passed":
      return 0;
    case "not conformant":
      return 1;
    case "error":
      return deciding.some(isOwnError) ? 3 : 2;
    case "incomplete":
      return 4;
  }
}
