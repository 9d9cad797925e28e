import { criterionFault, sampleOf } from "../arazzo/criterion.ts";
import type { Checked } from "./subject.ts";
import { stepsOf } from "./subject.ts";

/** Conditions parse, patterns and JSONPaths compile (those of `narrow` too), and a step that calls an operation says what it expects. */
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
    for (const [output, pattern] of Object.entries(compiled?.narrow ?? {})) {
      const fault = step.outputs?.[output] === undefined ? "is no output of it" : narrowFault(pattern);
      if (fault !== undefined) report.add(place, `step ${step.stepId}: narrow ${output} ${fault}`);
    }
    const silent = compiled?.call.kind === "operation" && compiled.criteria.length === 0;
    if (silent && compiled.phase !== "cleanup")
      report.add(place, `step ${step.stepId} has no successCriteria: any declared answer would pass`);
  }
}

/** A pattern keeps one part of a text, so it needs exactly one group. */
function narrowFault(pattern: string): string | undefined {
  try {
    const sample = sampleOf(pattern);
    const groups = (new RegExp(`${sample}|`, "u").exec("")?.length ?? 0) - 1;
    return groups === 1 ? undefined : `has ${groups} groups, must have one`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
