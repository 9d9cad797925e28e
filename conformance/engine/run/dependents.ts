import type { ScenarioStep } from "../arazzo/scenario.ts";
import type { Frame } from "./case-run.ts";

/**
 * Whether a step hangs on one that failed or was left out: it waits for it (`dependsOn`, Arazzo 1.1), or refers to an
 * output that it does not have. Only after a failure: before one, an output that is missing is a fault to be told.
 */
export function hangsOnFailure(step: ScenarioStep, frame: Frame): boolean {
  if (frame.failed.size === 0) return false;
  const didWell = (id: string) => frame.finished.has(id) && !frame.failed.has(id);
  if (!step.dependsOn.every(didWell)) return true;
  return outputsUsed(step).some(({ from, name }) => !didWell(from) && !hasOutput(from, name, frame));
}

function hasOutput(from: string, name: string, { steps }: Frame): boolean {
  const values = steps.get(from) ?? {};
  // Inside a condition `.` also de-references: `outputs.thing.id` can be a member of `thing`.
  return Object.keys(values).some((known) => name === known || name.startsWith(`${known}.`));
}

interface Used {
  readonly from: string;
  readonly name: string;
}

function outputsUsed({ parameters, requestBody, criteria }: ScenarioStep): Used[] {
  const text = JSON.stringify([parameters, requestBody ?? null, criteria]);
  const found = text.matchAll(/\$steps\.([A-Za-z0-9_-]+)\.outputs\.([A-Za-z0-9._-]*[A-Za-z0-9_-])/g);
  return [...found].map(([, from = "", name = ""]) => ({ from, name }));
}
