import type { Action } from "../arazzo/document.ts";
import type { Scenario } from "../arazzo/scenario.ts";
import type { Place } from "../arazzo/source.ts";
import type { Checked } from "./subject.ts";
import { stepsOf } from "./subject.ts";

/** Where control goes: steps and workflows that are named exist, once, and no dependency goes in a circle. */
export function lintFlow(checked: Checked): void {
  const { scenario, siblings, report, place } = checked;
  const steps = stepsOf(checked);
  for (const { step, compiled, index, place: at } of steps) {
    const earlier = steps.slice(0, index).map((s) => s.step.stepId);
    if (earlier.includes(step.stepId))
      report.add(at, `stepId ${step.stepId} is taken in workflow ${scenario.id}`);
    for (const id of step.dependsOn ?? [])
      if (!earlier.includes(id))
        report.add(at, `step ${step.stepId} depends on ${id}, which is no earlier step`);
    for (const action of [...(compiled?.onSuccess ?? []), ...(compiled?.onFailure ?? [])])
      lintAction(action, checked, at);
    if (compiled?.call.kind === "workflow" && !siblings.has(compiled.call.workflowId))
      report.add(at, `step ${step.stepId}: ${noWorkflow(compiled.call.workflowId)}`);
  }
  for (const id of scenario.dependsOn)
    if (!siblings.has(id)) report.add([...place, "dependsOn"], noWorkflow(id));
  const circle = circleFrom(scenario, siblings);
  if (circle) report.add(place, `workflows wait for each other: ${circle.join(" -> ")}`);
}

function lintAction(action: Action, { workflow, siblings, report }: Checked, place: Place): void {
  const { name, type, stepId, workflowId } = action;
  const targets = [stepId, workflowId].filter((t) => t !== undefined).length;
  if (type === "goto" && targets !== 1)
    report.add(place, `action ${name}: goto needs a stepId or a workflowId`);
  if (type === "retry" && targets > 1)
    report.add(place, `action ${name}: stepId and workflowId exclude each other`);
  if (type === "end" && targets > 0) report.add(place, `action ${name}: end goes nowhere`);
  if (stepId !== undefined && !workflow.steps.some((s) => s.stepId === stepId))
    report.add(place, `action ${name}: there is no step ${stepId} in workflow ${workflow.workflowId}`);
  if (workflowId !== undefined && !siblings.has(workflowId))
    report.add(place, `action ${name}: ${noWorkflow(workflowId)}`);
}

/** In this document, or in the other one whose workflow is named by its key (see `workflowKey`). */
function noWorkflow(id: string): string {
  const [file, other] = id.split("#");
  return other === undefined
    ? `there is no workflow ${id} in this document`
    : `there is no workflow ${other} in ${file ?? ""}`;
}

/** A circle of `dependsOn` and calls that leads back to this workflow. */
function circleFrom(start: Scenario, siblings: ReadonlyMap<string, Scenario>): readonly string[] | undefined {
  const walk = (scenario: Scenario, path: readonly string[]): readonly string[] | undefined => {
    for (const id of waitsFor(scenario)) {
      if (id === start.id) return [...path, id];
      const next = siblings.get(id);
      const circle = next && !path.includes(id) ? walk(next, [...path, id]) : undefined;
      if (circle) return circle;
    }
    return undefined;
  };
  return walk(start, [start.id]);
}

function waitsFor({ dependsOn, steps }: Scenario): readonly string[] {
  return [...dependsOn, ...steps.flatMap(({ call }) => (call.kind === "workflow" ? [call.workflowId] : []))];
}
