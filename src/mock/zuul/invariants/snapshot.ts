import type { Job } from "../../core/state/own-rows.ts";
import type { ZuulState } from "../state.ts";

/** A state at a moment of its clock. */
export interface Snapshot {
  readonly state: ZuulState;
  /** Epoch milliseconds. */
  readonly nowMs: number;
  /** What is planned. */
  readonly jobs: readonly Job[];
}

/** The sentences of what does not hold. */
export function broken(checks: readonly (readonly [holds: boolean, fault: string])[]): string[] {
  return checks.filter(([holds]) => !holds).map(([, fault]) => fault);
}

/** Whether the times, as far as they are set, are in this order. */
export function inOrder(...times: readonly (number | null | undefined)[]): boolean {
  let last = -Infinity;
  for (const time of times) {
    if (time === null || time === undefined) continue;
    if (time < last) return false;
    last = time;
  }
  return true;
}
