import { fullRetries } from "../mirrors/sync-state.ts";
import type { Mirror, QuayState, Tag } from "../state.ts";
import { keyOf } from "../state.ts";

/** Times that are not in order, or ahead of the clock; planned ends and starts may lie ahead. */
export function timeFaults(state: QuayState, nowMs: number): string[] {
  const faults: string[] = [];
  const want = (holds: boolean, what: string): void => {
    if (!holds && !faults.includes(what)) faults.push(what);
  };
  for (const { created } of state.accounts.rows()) want(created <= nowMs, "an account of the future");
  for (const { created } of state.repositories.rows()) want(created <= nowMs, "a repository of the future");
  for (const { datetime } of state.logs.rows()) want(datetime <= nowMs, "a log entry of the future");
  for (const { started } of state.builds.rows()) want(started <= nowMs, "a build of the future");
  for (const { sent } of state.deliveries.rows()) want(sent <= nowMs, "a delivery of the future");
  for (const { build, datetime } of state.buildLogs.rows())
    want(datetime >= (state.builds.get(build)?.started ?? 0), "a build's entry is older than the build");
  for (const { created, approval } of state.serviceKeys.rows())
    want(approval === null || approval.approved >= created, "a service key was approved before it was made");
  for (const mirror of state.mirrors.rows())
    want(isConsistent(mirror), "a mirror's state contradicts itself");
  return [...faults, ...tagFaults(state, nowMs)];
}

/** A worker has it just when it is SYNCING, and it has no more retries than it is given. */
function isConsistent({
  sync_status,
  sync_expiration_date,
  sync_retries_remaining: retries,
}: Mirror): boolean {
  return (
    (sync_status === "SYNCING") === (sync_expiration_date !== null) && retries >= 0 && retries <= fullRetries
  );
}

/** A name's periods follow each other; what has ended ended in the past. */
function tagFaults(state: QuayState, nowMs: number): string[] {
  const faults = new Set<string>();
  const byName = new Map<string, Tag[]>();
  for (const tag of state.tags.rows()) {
    const { start, end, alive, repository, name } = tag;
    if (start > nowMs) faults.add("a tag of the future");
    if (end !== null && end < start && !alive) faults.add("a tag that ended before it began");
    if (!alive && (end === null || end > nowMs)) faults.add("a tag that has ended and has no end");
    const key = keyOf(repository, name);
    const others = byName.get(key);
    if (others) others.push(tag);
    else byName.set(key, [tag]);
  }
  for (const [name, tags] of byName)
    if (overlap(tags)) faults.add(`the periods of a tag overlap: ${JSON.stringify(name)}`);
  return [...faults];
}

function overlap(tags: readonly Tag[]): boolean {
  const sorted = tags.toSorted((a, b) => a.start - b.start || a.id - b.id);
  return sorted.some(({ start }, i) => i > 0 && (sorted[i - 1]?.end ?? Infinity) > start);
}
