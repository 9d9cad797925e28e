import type { NodePath } from "../arazzo/source.ts";
import type { Checked } from "./subject.ts";
import { stepsOf } from "./subject.ts";

/** Every case says what it proves, and only what `requirements.yaml` knows. */
export function lintCitations(checked: Checked): void {
  const { workflow, scenario, library, uncited, report, place } = checked;
  const extension = workflow["x-touchstone"];
  if (!extension && !uncited) report.add(place, `workflow ${scenario.id} has no x-touchstone with its level`);
  if (scenario.requirements.length === 0 && !uncited)
    report.add(place, `workflow ${scenario.id} cites no requirement`);
  const known = new Set(library.requirements(scenario.api).map((r) => r.id));
  const check = (ids: readonly string[] | undefined, at: NodePath): void => {
    for (const id of ids ?? [])
      if (!known.has(id))
        report.add(at, `requirement ${id} is not in contracts/${scenario.api}/requirements.yaml`);
  };
  check(extension?.requirements, [...place, "x-touchstone", "requirements"]);
  check(extension?.while, [...place, "x-touchstone", "while"]);
  for (const { step, place: at } of stepsOf(checked)) {
    check(step["x-touchstone"]?.requirements, [...at, "x-touchstone", "requirements"]);
    check(step["x-touchstone"]?.while, [...at, "x-touchstone", "while"]);
    for (const [i, criterion] of (step.successCriteria ?? []).entries())
      check(criterion["x-touchstone"]?.requirements, [...at, "successCriteria", i, "x-touchstone"]);
  }
}
