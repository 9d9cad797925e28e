/** What the invariants of the APIs are told with. */

/** The sentences of what does not hold. */
export function broken(checks: readonly (readonly [holds: boolean, fault: string])[]): string[] {
  return checks.filter(([holds]) => !holds).map(([, fault]) => fault);
}

/** Whether the times, as far as they are set, are in this order: epoch milliseconds, or RFC 3339 in UTC with milliseconds. */
export function inOrder(...times: Times<string> | Times<number>): boolean {
  let last: string | number | undefined;
  for (const time of times) {
    if (time === null || time === undefined) continue;
    if (last !== undefined && time < last) return false;
    last = time;
  }
  return true;
}

type Times<Time> = readonly (Time | null | undefined)[];
