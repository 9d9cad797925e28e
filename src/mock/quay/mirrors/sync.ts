import { namespaceOf } from "../shared/lookup.ts";
import { afterSync, claimMs, isDue } from "./sync-state.ts";
import type { Mirror, NotificationEvent } from "../state.ts";
import type { Context, Jobs } from "../types.ts";
import { writeLog } from "../logs/actions.ts";
import { notify } from "../notifications/actions.ts";

/** How long a worker lets a mirror wait that it could take; one that succeeded, however short its interval is. */
const waitMs = { asked: 10_000, due: 30_000, again: 3_600_000 } as const;
/** How long a synchronization takes. */
const syncMs = 10_000;

/** Lets a worker look at a mirror that wants to be synchronized at once. */
export function scheduleAsked({ schedule }: Context, { repository }: Mirror): void {
  schedule("startSync", waitMs.asked, { repository, due: null });
}

/** Lets a worker look at a mirror when its start date has come. */
export function scheduleDue(call: Context, mirror: Mirror): void {
  scheduleNext(call, mirror, waitMs.due);
}

function scheduleNext({ schedule, nowMs }: Context, mirror: Mirror, atLeastMs: number): void {
  const { repository, sync_start_date: due } = mirror;
  if (due === null || !mirror.is_enabled) return;
  schedule("startSync", Math.max(due - nowMs, atLeastMs), { repository, due });
}

/** A worker looks at a mirror and takes it, unless what it came for is no longer so. */
export function startSync(call: Context, { repository, due }: Jobs["startSync"]): void {
  const mirror = call.state.mirrors.get(repository);
  if (!mirror) return;
  const isWanted = due === null ? mirror.sync_status === "SYNC_NOW" : mirror.sync_start_date === due;
  if (isWanted && (due === null || isDue(mirror, call.nowMs))) claimSync(call, mirror);
}

/** A worker takes the mirror. */
export function claimSync(call: Context, { repository }: Mirror): Mirror {
  const claimed = call.nowMs;
  const mirror = call.state.mirrors.update(repository, {
    sync_status: "SYNCING",
    sync_expiration_date: claimed + claimMs,
  });
  tell(call, mirror, { event: "repo_mirror_sync_started", verb: "start" });
  call.schedule("endSync", syncMs, { repository, claimed });
  return mirror;
}

/** The worker has done its part, unless it was cancelled or taken again meanwhile. */
export function endSync(call: Context, { repository, claimed }: Jobs["endSync"]): void {
  const mirror = call.state.mirrors.get(repository);
  if (mirror?.sync_status === "SYNCING" && mirror.sync_expiration_date === claimed + claimMs)
    finishSync(call, mirror, "SUCCESS");
}

/** A synchronization ends; a failed one is tried again while retries are left. */
export function finishSync(call: Context, mirror: Mirror, status: "SUCCESS" | "FAIL"): Mirror {
  const ended = call.state.mirrors.update(mirror.repository, afterSync(mirror, status, call.nowMs));
  const isGood = status === "SUCCESS";
  const event = isGood ? "repo_mirror_sync_success" : "repo_mirror_sync_failed";
  tell(call, ended, { event, verb: "end" });
  scheduleNext(call, ended, isGood ? waitMs.again : waitMs.due);
  return ended;
}

function tell(
  call: Context,
  { repository: id, external_reference, rules }: Mirror,
  { event, verb }: { readonly event: NotificationEvent; readonly verb: string },
): void {
  const repository = call.state.repositories.get(id);
  if (!repository) return;
  const namespace = namespaceOf(call.state, repository);
  const message = `'${external_reference}' with tag pattern '${rules.join(",")}'`;
  const metadata = { verb, namespace: namespace.name, repo: repository.name, message };
  writeLog(call, { kind: event, namespace, repository, metadata });
  notify(call, repository, { event });
}
