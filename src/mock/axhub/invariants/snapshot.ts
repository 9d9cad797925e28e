import type { Job } from "../../core/state/world.ts";
import type { AxhubState } from "../state.ts";

/** A state at a moment of its clock. */
export interface Snapshot {
  readonly state: AxhubState;
  /** Epoch milliseconds. */
  readonly nowMs: number;
  /** What is planned. */
  readonly jobs: readonly Job[];
  /** Deployments in progress that nobody works on. */
  readonly hanging?: ReadonlySet<string>;
}

/** The sentences of what does not hold. */
export function broken(checks: readonly (readonly [holds: boolean, fault: string])[]): string[] {
  return checks.filter(([holds]) => !holds).map(([, fault]) => fault);
}

/** Whether the times, as far as they are set, are in this order. */
export function inOrder(...times: readonly (string | number | null | undefined)[]): boolean {
  const set = times.flatMap((time) =>
    time === null || time === undefined ? [] : [new Date(time).getTime()],
  );
  return set.every((time, i) => i === 0 || (set[i - 1] ?? time) <= time);
}
