import type { Mirror } from "../state.ts";

/** How often a synchronization is tried. */
export const fullRetries = 3;
/** How long a worker may keep it. Source: quay 3.11.0, data/model/repo_mirror.py, MAX_SYNC_DURATION. */
export const claimMs = 2 * 3_600_000;

export function isInProgress({ sync_status }: Mirror): boolean {
  return sync_status === "SYNCING" || sync_status === "SYNC_NOW";
}

/** Whether somebody asked for it, which a worker heeds also when it is disabled. */
export function isAsked({ sync_status }: Mirror): boolean {
  return sync_status === "SYNC_NOW";
}

/** Whether a worker takes it for its start date has come. */
export function isDue(mirror: Mirror, nowMs: number): boolean {
  const { is_enabled, sync_start_date, sync_retries_remaining } = mirror;
  if (!is_enabled || sync_start_date === null || sync_retries_remaining <= 0) return false;
  return !isInProgress(mirror) && sync_start_date <= nowMs;
}

/**
 * What is left when a synchronization has ended: after a success, or when no retries are left, it waits for the next
 * date. Source: quay 3.11.0, data/model/repo_mirror.py, release_mirror.
 */
export function afterSync(mirror: Mirror, status: "SUCCESS" | "FAIL", nowMs: number): Partial<Mirror> {
  const sync_retries_remaining = Math.max(mirror.sync_retries_remaining - 1, 0);
  const ended = { sync_status: status, sync_expiration_date: null };
  if (status === "FAIL" && sync_retries_remaining > 0) return { ...ended, sync_retries_remaining };
  return { ...ended, sync_retries_remaining: fullRetries, sync_start_date: nextStart(mirror, nowMs) };
}

/**
 * The next date in whole intervals from the start date, before it as well as after it. Whole seconds are counted, so
 * the part of a second of the end stays. An interval of 0 is at once.
 */
function nextStart(
  { sync_start_date: start, sync_interval: interval }: Mirror,
  nowMs: number,
): number | null {
  if (start === null || interval === 0) return start === null ? null : nowMs;
  const seconds = Math.floor((nowMs - start) / 1000);
  const since = ((seconds % interval) + interval) % interval;
  return nowMs + (interval - since) * 1000;
}
