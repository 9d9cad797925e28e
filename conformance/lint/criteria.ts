import { criterionFault } from "../arazzo/criterion.ts";
import type { Checked } from "./checked.ts";
import { stepsOf } from "./checked.ts";

/** Conditions parse, patterns and JSONPaths compile, and a step that calls an operation says what it expects. */
export function lintCriteria(checked: Checked): void {
  const { report } = checked;
  for (const { step, compiled, place } of stepsOf(checked)) {
    for (const [i, criterion] of (step.successCriteria ?? []).entries()) {
      const fault = criterionFault(criterion);
      if (fault !== undefined) report.add([...place, "successCriteria", i], `step ${step.stepId}: ${fault}`);
    }
    for (const action of [...(compiled?.onSuccess ?? []), ...(compiled?.onFailure ?? [])])
      for (const criterion of action.criteria ?? []) {
        const fault = criterionFault(criterion);
        if (fault !== undefined) report.add(place, `step ${step.stepId}, action ${action.name}: ${fault}`);
      }
    const silent = compiled?.call.kind === "operation" && compiled.criteria.length === 0;
    if (silent && compiled.phase !== "cleanup")
      report.add(place, `step ${step.stepId} has no successCriteria: any declared answer would pass`);
  }
}
