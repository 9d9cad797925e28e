import { suggestion } from "../../../contracts/lib/nearest-name.ts";
import type { ScenarioStep } from "../arazzo/scenario.ts";
import type { NodePath } from "../arazzo/source.ts";
import type { Checked } from "./subject.ts";
import { stepsOf } from "./subject.ts";

/**
 * Inputs that a workflow requires are declared, the optional groups that it needs exist, and a step that calls a workflow
 * feeds it what it requires.
 */
export function lintInputs(checked: Checked): void {
  const { scenario, library, report, place } = checked;
  const groups = library.optional(scenario.api).map(({ name }) => name);
  for (const name of scenario.needs)
    if (!groups.includes(name))
      report.add(
        [...place, "x-touchstone", "needs"],
        `there is no optional group ${name} in contracts/${scenario.api}/inputs.yaml${suggestion(name, groups)}`,
      );
  const declared = new Set(Object.keys(scenario.inputs.properties ?? {}));
  for (const name of scenario.requires)
    if (!declared.has(name)) report.add(place, `required input ${name} is not among the workflow's inputs`);
  for (const { compiled, place: at } of stepsOf(checked))
    if (compiled) lintCalledInputs(compiled, checked, at);
}

function lintCalledInputs(step: ScenarioStep, { siblings, report }: Checked, place: NodePath): void {
  if (step.call.kind !== "workflow") return;
  const called = siblings.get(step.call.workflowId);
  if (!called) return;
  const given = new Set(step.parameters.map((p) => p.name));
  const declared = new Set(Object.keys(called.inputs.properties ?? {}));
  for (const name of called.requires)
    if (!given.has(name))
      report.add(place, `step ${step.id} does not give workflow ${called.id} its input ${name}`);
  for (const name of given)
    if (!declared.has(name)) report.add(place, `step ${step.id}: workflow ${called.id} has no input ${name}`);
}
