import type { Step, Workflow } from "../arazzo/document.ts";
import type { Scenario, ScenarioStep } from "../arazzo/scenario.ts";
import type { NodePath } from "../arazzo/source.ts";
import type { Library } from "../model/library.ts";
import type { Report } from "./report.ts";

/** What each rule looks at: one workflow as written and as compiled. */
export interface Checked {
  readonly workflow: Workflow;
  readonly scenario: Scenario;
  /** Cases need not say what they prove. */
  readonly uncited: boolean;
  /** The document's workflows by id, and those of other documents by their key. */
  readonly siblings: ReadonlyMap<string, Scenario>;
  readonly library: Library;
  readonly report: Report;
  readonly place: NodePath;
}

export interface CheckedStep {
  readonly step: Step;
  /** Absent when what it calls did not resolve: told already. */
  readonly compiled: ScenarioStep | undefined;
  readonly index: number;
  readonly place: NodePath;
}

export function stepsOf({ workflow, scenario, place }: Checked): CheckedStep[] {
  return workflow.steps.map((step, index) => ({
    step,
    compiled: scenario.steps.find((s) => s.id === step.stepId),
    index,
    place: [...place, "steps", index],
  }));
}
