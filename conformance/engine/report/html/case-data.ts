import type { Criterion } from "../../arazzo/document.ts";
import type { ScenarioStep } from "../../arazzo/scenario.ts";
import type { CaseResult, StepResult } from "../../model/result.ts";
import { isWaived } from "../../model/result.ts";
import type { Suite } from "../../model/suite.ts";
import { repeatLines } from "../repeat.ts";
import { exchangesOf } from "../exchanges.ts";
import { waiverText } from "../waiver-text.ts";
import type { CaseDetail, CaseEntry, StepDetail } from "./page-data.ts";

export function caseEntry(of: CaseResult): CaseEntry {
  const { id, api, level, verdict, required, summary, reason, requirements } = of;
  const operations = of.steps.flatMap((s) => (s.operation === undefined ? [] : [s.operation]));
  return {
    id,
    api,
    level,
    verdict,
    required,
    waived: isWaived(of),
    warned: of.warnings.length > 0,
    summary,
    reason,
    requirements,
    operations: [...new Set(operations)],
  };
}

/** A case for reading; `expected` gives the criteria of a step, when the suite knows it. */
export function caseDetail(of: CaseResult, expected: (step: StepResult) => readonly string[]): CaseDetail {
  return {
    file: of.file,
    line: of.line,
    durationMs: of.durationMs,
    waiver: of.waiver ? waiverText(of.waiver) : "",
    warnings: of.warnings,
    steps: of.steps.map((step) => ({
      ...stepDetail(step, expected(step)),
      repeat: step.failures.length > 0 ? repeatLines(of, step).join("\n") : "",
      name: step.workflow === of.id ? step.id : `${step.workflow}/${step.id}`,
    })),
  };
}

function stepDetail(step: StepResult, expected: readonly string[]): Omit<StepDetail, "name" | "repeat"> {
  return {
    operation: step.operation ?? "",
    verdict: step.verdict,
    notes: [...(step.phase ? [step.phase] : []), ...(step.role === undefined ? [] : [`as ${step.role}`])],
    statuses: step.statuses,
    expected,
    failures: step.failures,
    exchanges: exchangesOf(step),
  };
}

/** The criteria that the scenarios of a suite set for each step of an API. */
export function criteriaOf({ scenarios }: Suite): (api: string, step: StepResult) => readonly string[] {
  const key = (api: string, workflow: string, step: string) => `${api} ${workflow}/${step}`;
  const steps = new Map<string, ScenarioStep>(
    scenarios.flatMap((s) => s.steps.map((step) => [key(s.api, s.id, step.id), step] as const)),
  );
  return (api, { workflow, id }) => steps.get(key(api, workflow, id))?.criteria.map(criterionText) ?? [];
}

function criterionText({ condition, context, type }: Criterion): string {
  if (context === undefined) return condition;
  const how = typeof type === "string" ? type : type?.type;
  return `${context} ${how ?? ""} ${condition}`;
}
