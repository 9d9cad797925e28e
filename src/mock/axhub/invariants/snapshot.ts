import type { Job } from "../../core/state/own-rows.ts";
import type { AxhubState } from "../state.ts";

/** A state at a moment of its clock. */
export interface Snapshot {
  readonly state: AxhubState;
  /** Epoch milliseconds, and the same as RFC 3339. */
  readonly nowMs: number;
  readonly now: string;
  /** What is planned. */
  readonly jobs: readonly Job[];
  /** Deployments in progress that nobody works on. */
  readonly hanging?: ReadonlySet<string>;
}

/** The sentences of what does not hold. */
export function broken(checks: readonly (readonly [holds: boolean, fault: string])[]): string[] {
  return checks.filter(([holds]) => !holds).map(([, fault]) => fault);
}

/** Whether the times (RFC 3339, all in UTC with milliseconds), as far as they are set, are in this order. */
export function inOrder(...times: readonly (string | null | undefined)[]): boolean {
  let last = "";
  for (const time of times) {
    if (time === null || time === undefined) continue;
    if (time < last) return false;
    last = time;
  }
  return true;
}
