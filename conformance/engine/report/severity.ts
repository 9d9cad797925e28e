import type { CaseResult, StepResult, Verdict } from "../model/result.ts";

/** From the worst to the best: a requirement, or any other group of cases, is as good as its worst case. */
export const worstFirst: readonly Verdict[] = [
  "fail",
  "error",
  "blocked",
  "not-run",
  "not-applicable",
  "pass",
];

/** True for a case that ran and did not pass. */
export function isBad({ verdict }: Pick<CaseResult, "verdict">): boolean {
  return verdict === "fail" || verdict === "error" || verdict === "blocked";
}

/** True for a case that says nothing about the target: no report may count it as passed. */
export function didNotRun({ verdict }: Pick<CaseResult, "verdict">): boolean {
  return verdict === "not-run" || verdict === "not-applicable";
}

/** Required cases before the others, the worst first, else in the suite's order. */
export function bySeverity(cases: readonly CaseResult[]): CaseResult[] {
  const rank = (c: CaseResult) => worstFirst.indexOf(c.verdict) + (c.required ? 0 : worstFirst.length);
  return [...cases].sort((a, b) => rank(a) - rank(b));
}

/** The steps that say why a case did not pass. */
export function failedSteps({ steps }: CaseResult): StepResult[] {
  return steps.filter((s) => s.failures.length > 0 && s.handled !== true);
}
