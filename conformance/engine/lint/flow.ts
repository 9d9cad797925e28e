import type { Action } from "../arazzo/document.ts";
import type { Scenario } from "../arazzo/scenario.ts";
import type { NodePath } from "../arazzo/source.ts";
import type { Checked, CheckedStep } from "./subject.ts";
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
    lintOverlap({ compiled, index }, scenario, (message) => report.add(at, `step ${step.stepId} ${message}`));
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

/** Steps that are sent together: next to each other, without actions, neither knowing what the other was answered. */
function lintOverlap(
  { compiled, index }: Pick<CheckedStep, "compiled" | "index">,
  { steps }: Scenario,
  add: (message: string) => void,
): void {
  const { overlaps } = compiled ?? {};
  if (!compiled || overlaps === undefined) return;
  const first = steps.findIndex((s) => s.id === overlaps);
  const group = steps.slice(first, index + 1);
  if (first === -1 || first >= index || group.slice(1).some((s) => s.overlaps !== overlaps)) {
    add(`overlaps ${overlaps}, which is neither the step before it nor what that overlaps`);
    return;
  }
  for (const step of group) {
    if (step.call.kind !== "operation") add(`overlaps: ${step.id} calls a workflow`);
    if (step.onSuccess.length + step.onFailure.length > 0) add(`overlaps: ${step.id} has actions`);
    if (step.phase !== undefined) add(`overlaps: ${step.id} is of a phase`);
  }
  const sent = JSON.stringify([compiled.parameters, compiled.requestBody ?? null, compiled.criteria]);
  if (group.slice(0, -1).some(({ id }) => sent.includes(`$steps.${id}.`)))
    add("refers to an output of a step that it overlaps");
}

function lintAction(action: Action, { workflow, siblings, report }: Checked, place: NodePath): void {
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
