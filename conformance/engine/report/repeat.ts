import type { CaseResult, RepeatVariable, StepResult } from "../model/result.ts";
import { curl } from "./curl.ts";

/** The longest way to a failure that is told whole. */
const mostBefore = 12;

/**
 * The commands of a shell that repeat a failed step: first which variables to set, then the requests before it, so that a
 * late step can be repeated as well.
 */
export function repeatLines({ steps }: CaseResult, step: StepResult): string[] {
  const { repeat, exchange } = step;
  if (!repeat) return exchange ? [curl(exchange)] : [];
  const before = steps.slice(0, steps.indexOf(step)).filter((s) => s.repeat && s.phase !== "cleanup");
  const told = before.slice(-mostBefore);
  const variables = new Map(
    [...told, step].flatMap((s) =>
      (s.repeat?.variables ?? []).map((v): [string, RepeatVariable] => [v.name, v]),
    ),
  );
  const set = [...variables.values()].map(({ name, from }) => `${name} (${from})`);
  const left = before.length - told.length;
  return [
    ...(set.length > 0 ? [`# set ${set.join(", ")}`] : []),
    ...(left > 0 ? [`# after ${left} earlier requests`] : []),
    ...told.flatMap((s) => [`# ${s.id}${answered(s)}`, s.repeat?.command ?? ""]),
    ...(told.length > 0 ? [`# ${step.id}${answered(step)}`] : []),
    repeat.command,
  ];
}

function answered({ statuses }: StepResult): string {
  const last = statuses.at(-1);
  return last === undefined ? ": no answer" : `: ${last}`;
}
