import type { CaseResult } from "./result.ts";

/** The result of a case that did not run: what is known without it, and why. */
export function notRun(head: CaseHead, reason: string): CaseResult {
  return { ...head, verdict: "not-run", reason, warnings: [], durationMs: 0, steps: [] };
}

/** The part of a result that is known before a case runs. */
export type CaseHead = Pick<
  CaseResult,
  "id" | "api" | "file" | "line" | "summary" | "level" | "required" | "requirements"
>;
