import type { StateAt } from "../../core/service/service.ts";
import type { ZuulState } from "../state.ts";

export type Snapshot = Pick<StateAt<ZuulState>, "state" | "nowMs" | "jobs">;

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
