import type { Mirror } from "../state.ts";
import { dayMs } from "../shared/dates.ts";

/** How often a synchronization is tried. */
export const fullRetries = 3;
/** How long a worker may keep it. */
export const claimMs = dayMs / 2;

export function isInProgress({ sync_status }: Mirror): boolean {
  return sync_status === "SYNCING" || sync_status === "SYNC_NOW";
}

/** Whether a worker takes it for its start date has come. */
export function isDue(mirror: Mirror, nowMs: number): boolean {
  const { is_enabled, sync_start_date, sync_retries_remaining } = mirror;
  if (!is_enabled || sync_start_date === null || sync_retries_remaining <= 0) return false;
  return !isInProgress(mirror) && sync_start_date <= nowMs;
}

/** What is left when a synchronization has ended: after a success, or when no retries are left, it waits an interval. */
export function afterSync(mirror: Mirror, status: "SUCCESS" | "FAIL", nowMs: number): Partial<Mirror> {
  const sync_retries_remaining = mirror.sync_retries_remaining - 1;
  const ended = { sync_status: status, sync_expiration_date: null };
  if (status === "FAIL" && sync_retries_remaining > 0) return { ...ended, sync_retries_remaining };
  return { ...ended, sync_retries_remaining: fullRetries, sync_start_date: nextStart(mirror, nowMs) };
}

/** The first start date in whole intervals that lies ahead. */
function nextStart({ sync_start_date: start, sync_interval }: Mirror, nowMs: number): number | null {
  if (start === null || start > nowMs) return start;
  const interval = sync_interval * 1000;
  return interval === 0 ? nowMs : start + (Math.floor((nowMs - start) / interval) + 1) * interval;
}
