import type { Level } from "../arazzo/document.ts";
import type { StepResult } from "./result.ts";
import { isError } from "./result.ts";

interface CaseVerdict {
  readonly verdict: "pass" | "fail" | "error" | "blocked";
  readonly reason: string;
}

/**
 * A case passes when every step did. The first step that did not decides: in the set-up it blocks the case. A failed
 * clean-up only warns, unless it cites requirements.
 */
export function decideCase(steps: readonly StepResult[]): CaseVerdict {
  const decisive = steps.find((s) => isBad(s) && !isWarning(s));
  if (!decisive) return { verdict: "pass", reason: "" };
  const first =
    decisive.failures.find((f) => isError(f) === (decisive.verdict === "error")) ?? decisive.failures[0];
  const reason = `${decisive.workflow}/${decisive.id}: ${first?.message ?? decisive.verdict}`;
  if (decisive.verdict === "error") return { verdict: "error", reason };
  if (decisive.phase === "setup") return { verdict: "blocked", reason: `set-up failed: ${reason}` };
  return { verdict: "fail", reason };
}

function isBad({ verdict, handled }: StepResult): boolean {
  return (verdict === "fail" || verdict === "error") && handled !== true;
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
