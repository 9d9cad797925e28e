import { dayMs, readDay } from "../shared/dates.ts";
import type { Refuse } from "../types.ts";

export interface LogRange {
  /** Epoch milliseconds; `to` is not in it. */
  readonly from: number;
  readonly to: number;
}

/** Facts, 2.7: from one day ago until now unless told otherwise; then one day is added to the end. */
export function logRange(
  { starttime, endtime }: { readonly starttime?: string | undefined; readonly endtime?: string | undefined },
  nowMs: number,
): LogRange {
  return { from: readDay(starttime) ?? nowMs - dayMs, to: (readDay(endtime) ?? nowMs) + dayMs };
}

/** Facts, 2.7: an end (with the day that is added) before the start is refused, but not by the log of the registry. */
export function assertForward({ from, to }: LogRange, refuse: Refuse<400>): void {
  if (to < from) throw refuse(400, "bad_request_message");
}

const longestAggregate = 31;

export function assertShort({ from, to }: LogRange, refuse: Refuse<400>): void {
  if (to - from > longestAggregate * dayMs)
    throw refuse(400, "bad_request_message", "Invalid date range for logs");
}
