import type { Changes } from "../../../contracts/lib/releases/changes.ts";
import type { Checked } from "./subject.ts";
import { stepsOf } from "./subject.ts";

/**
 * What a change does to a case is clear: no criterion stands for requirements of which a change ends or begins some and
 * not others, and no later step needs an output of a step that a change takes away.
 */
export function lintReleases(checked: Checked): void {
  const { workflow, scenario, library, report, place } = checked;
  const changes = library.changes(scenario.api);
  if (!changes) return;
  const stepCited = workflow.steps.some(
    ({ "x-touchstone": extension, successCriteria = [] }) =>
      extension?.requirements !== undefined || successCriteria.some((c) => c["x-touchstone"]?.requirements),
  );
  const atTop = workflow["x-touchstone"]?.requirements ?? [];
  if (!stepCited && isMixed(atTop, changes))
    report.add(
      place,
      `${scenario.id} cites ${told(atTop, changes)}: let each step cite the requirements that it checks`,
    );
  for (const { step, place: at } of stepsOf(checked)) {
    const cited = step["x-touchstone"]?.requirements ?? [];
    const bare = (step.successCriteria ?? []).some((c) => c["x-touchstone"]?.requirements === undefined);
    if (bare && isMixed(cited, changes))
      report.add(
        at,
        `step ${step.stepId} cites ${told(cited, changes)}: let each criterion cite the requirements that it checks`,
      );
    for (const [i, criterion] of (step.successCriteria ?? []).entries()) {
      const own = criterion["x-touchstone"]?.requirements ?? [];
      if (isMixed(own, changes))
        report.add(
          [...at, "successCriteria", i],
          `step ${step.stepId} has a criterion for ${told(own, changes)}: it needs one for each`,
        );
    }
  }
}

/** The changes that end or begin a requirement, as one text. */
function fateOf(id: string, { changes }: Changes): string {
  return changes
    .flatMap((change) => [
      ...(change.ends?.includes(id) ? [`ended by ${change.id}`] : []),
      ...(change.begins?.includes(id) ? [`begun by ${change.id}`] : []),
    ])
    .join(" and ");
}

function isMixed(ids: readonly string[], changes: Changes): boolean {
  return new Set(ids.map((id) => fateOf(id, changes))).size > 1;
}

function told(ids: readonly string[], changes: Changes): string {
  return ids
    .map((id) => {
      const fate = fateOf(id, changes);
      return fate === "" ? id : `${id} (${fate})`;
    })
    .join(", ");
}
