import type { StateAt } from "../../core/service/service.ts";
import type { AxhubState } from "../state.ts";

export interface Snapshot extends Omit<StateAt<AxhubState>, "lastNumber"> {
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
