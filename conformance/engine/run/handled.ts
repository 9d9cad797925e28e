import type { Failure, StepResult } from "../model/result.ts";
import { isError } from "../model/result.ts";
import type { Frame } from "./case-run.ts";

/**
 * Marks failures that the scenario dealt with, by a retry or a goto after which the step passed. What the contract forbids
 * stays a failure whenever it happened, and so does a fault of the suite's own.
 */
export function handle(failed: ReadonlySet<StepResult>, { run: { results }, failed: open }: Frame): void {
  for (const [at, result] of results.entries())
    if (failed.has(result) && !result.failures.some(stays)) results[at] = { ...result, handled: true };
  for (const [step, of] of open) {
    const left = of.filter((result) => results.includes(result));
    if (left.length > 0) open.set(step, left);
    else open.delete(step);
  }
}

function stays(failure: Failure): boolean {
  return failure.kind === "contract" || isError(failure);
}
