import type { Level } from "../arazzo/document.ts";
import type { CaseResult, ExitCode, StepResult, SuiteVerdict, Verdict } from "./result.ts";
import { isError, isWaived, verdicts } from "./result.ts";

export interface CaseVerdict {
  readonly verdict: "pass" | "fail" | "error" | "blocked";
  readonly reason: string;
}

/**
 * A case passes when every step did. The first step that did not decides: in the set-up it blocks the case. A failed
 * clean-up only warns, unless it cites requirements.
 */
export function decideCase(steps: readonly StepResult[]): CaseVerdict {
  const decisive = steps.find((s) => (s.verdict === "fail" || s.verdict === "error") && !isWarning(s));
  if (!decisive) return { verdict: "pass", reason: "" };
  const first =
    decisive.failures.find((f) => isError(f) === (decisive.verdict === "error")) ?? decisive.failures[0];
  const reason = `${decisive.workflow}/${decisive.id}: ${first?.message ?? decisive.verdict}`;
  if (decisive.verdict === "error") return { verdict: "error", reason };
  if (decisive.phase === "setup") return { verdict: "blocked", reason: `set-up failed: ${reason}` };
  return { verdict: "fail", reason };
}

/** A failed clean-up that proves nothing: told, never decisive. */
export function isWarning(step: StepResult): boolean {
  return step.phase === "cleanup" && step.requirements.length === 0 && step.failures.length > 0;
}

/** Core cases always decide, extended ones from level `extended` on, informational ones never. */
export function isRequired(level: Level, selected: Level): boolean {
  return level === "core" || (level === "extended" && selected !== "core");
}

/** Whether a case of this level takes part in a run of the selected level. */
export function isSelected(level: Level, selected: Level): boolean {
  return isRequired(level, selected) || selected === "informational";
}

export type Decided = Pick<CaseResult, "required" | "verdict" | "waiver" | "unreachable">;

export interface SuiteDecision {
  readonly verdict: SuiteVerdict;
  readonly exitCode: ExitCode;
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly line: string;
}

/**
 * Conformant: every required case ran and passed, and there is at least one. Conditional: the same but for failures
 * that are waived. Something else failed: not conformant. Nothing did but a required case did not run to its end:
 * incomplete, which only succeeds (exit 0) when all that is missing is not applicable or was left out on the caller's
 * wish.
 */
export function decideSuite(cases: readonly Decided[], requiredLeftOut: number): SuiteDecision {
  const required = cases.filter((c) => c.required);
  const verdict = suiteVerdict(required, requiredLeftOut);
  return {
    verdict,
    exitCode: exitCodeOf(verdict, required),
    counts: countVerdicts(cases),
    line: verdictLine(verdict, required, requiredLeftOut),
  };
}

function suiteVerdict(required: readonly Decided[], requiredLeftOut: number): SuiteVerdict {
  if (required.some((c) => c.verdict === "fail" && !isWaived(c))) return "not conformant";
  if (required.some((c) => c.verdict === "error")) return "error";
  const complete = required.length > 0 && requiredLeftOut === 0;
  if (complete && required.every((c) => c.verdict === "pass")) return "conformant";
  return complete && required.every(passedOrWaived) ? "conditional" : "incomplete";
}

function passedOrWaived(decided: Decided): boolean {
  return decided.verdict === "pass" || isWaived(decided);
}

function exitCodeOf(verdict: SuiteVerdict, required: readonly Decided[]): ExitCode {
  switch (verdict) {
    case "conformant":
    case "conditional":
      return 0;
    case "not conformant":
      return 1;
    case "error":
      return required.every((c) => c.verdict !== "error" || c.unreachable === true) ? 2 : 3;
    case "incomplete": {
      const ran = required.some(passedOrWaived);
      return ran && required.every((c) => passedOrWaived(c) || c.verdict === "not-applicable") ? 0 : 1;
    }
  }
}

export function countVerdicts(cases: readonly Pick<Decided, "verdict">[]): Readonly<Record<Verdict, number>> {
  const count = (verdict: Verdict) => cases.filter((c) => c.verdict === verdict).length;
  return {
    pass: count("pass"),
    fail: count("fail"),
    error: count("error"),
    blocked: count("blocked"),
    "not-applicable": count("not-applicable"),
    "not-run": count("not-run"),
  };
}

const inWords: Readonly<Record<Verdict, string>> = {
  pass: "passed",
  fail: "FAILED",
  error: "in ERROR",
  blocked: "BLOCKED",
  "not-applicable": "NOT APPLICABLE",
  "not-run": "NOT RUN",
};

function verdictLine(verdict: SuiteVerdict, required: readonly Decided[], leftOut: number): string {
  const counts = countVerdicts(required.filter((c) => !isWaived(c)));
  const waived = required.filter(isWaived).length;
  const parts = verdicts
    .filter((v) => v === "pass" || counts[v] > 0)
    .map((v) => `${counts[v]} ${inWords[v]}`);
  if (waived > 0) parts.push(`${waived} failed and WAIVED`);
  if (leftOut > 0) parts.push(`${leftOut} LEFT OUT by the selection`);
  return `${verdict.toUpperCase()}: of ${required.length + leftOut} required cases ${parts.join(", ")}`;
}
