import type { Criterion } from "../../arazzo/document.ts";
import type { ScenarioStep } from "../../arazzo/scenario.ts";
import type { CaseResult, StepResult } from "../../model/result.ts";
import { isWaived } from "../../model/result.ts";
import type { Requirement, RequirementSource } from "../../model/library.ts";
import type { Suite } from "../../model/suite.ts";
import { repeatLines } from "../repeat.ts";
import { exchangesOf } from "../exchanges.ts";
import { waiverText } from "../waiver-text.ts";
import type { CaseDetail, CaseEntry, RequirementText, StepDetail } from "./page-data.ts";

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

/** The sentences of the requirements that these cases cite, with where each comes from. */
export function requirementTexts(
  cases: readonly CaseResult[],
  { library }: Pick<Suite, "library">,
): Readonly<Record<string, RequirementText>> {
  const blamed = cases.flatMap((c) => c.steps.flatMap((s) => s.failures.flatMap((f) => f.requirements)));
  const cited = new Set([...cases.flatMap((c) => c.requirements), ...blamed]);
  const all = [...new Set(cases.map((c) => c.api))].flatMap((api) => library.requirements(api));
  return Object.fromEntries(all.filter((r) => cited.has(r.id)).map((r) => [r.id, requirementText(r)]));
}

function requirementText({ text, source }: Requirement): RequirementText {
  if (!source) return { text, source: "" };
  return { text, source: sourceText(source), ...(source.url === undefined ? {} : { url: source.url }) };
}

/** Where a requirement stands, in words that a reader can follow. */
export function sourceText({ title, heading, section = heading, facts = "" }: RequirementSource): string {
  const place = [title ?? "", section].filter((part) => part !== "").join(", ");
  return isCode(facts) ? `${place} (${facts})` : place;
}

/** A place in a real server's source; other notes are nowhere to be read. */
function isCode(facts: string): boolean {
  return /\w\/\w[\w./-]*:\d+/.test(facts);
}
