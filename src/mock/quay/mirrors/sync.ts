import { afterSync, claimMs, isAsked, isDue } from "./sync-state.ts";
import type { Mirror } from "../state.ts";
import type { Context, Jobs } from "../types.ts";
import { copyTags } from "./copy-tags.ts";
import { tellEnd, tellStart } from "./sync-log.ts";

/** How long a worker lets a mirror wait that it could take: one that is asked for, one whose start date has come. */
const waitMs = { asked: 10_000, due: 30_000 } as const;
/** How long a synchronization takes. */
const syncMs = 10_000;

/** Lets a worker look at a mirror when it will want to be synchronized; to be called whenever that may have changed. */
export function planSync({ schedule, nowMs }: Context, mirror: Mirror): void {
  const { repository, is_enabled, sync_start_date: due } = mirror;
  if (isAsked(mirror)) schedule("startSync", waitMs.asked, { repository });
  else if (is_enabled && due !== null)
    schedule("startSync", Math.max(due - nowMs, waitMs.due), { repository });
}

/** A worker looks at a mirror and takes it, if it still wants to be synchronized. */
export function startSync(call: Context, { repository: id }: Jobs["startSync"]): void {
  const mirror = call.state.mirrors.get(id);
  if (!mirror || call.state.repositories.get(id)?.state !== "MIRROR") return;
  if (isAsked(mirror) || isDue(mirror, call.nowMs)) claimSync(call, mirror);
}

/** A worker takes the mirror. */
export function claimSync(call: Context, { repository }: Mirror): Mirror {
  const claimed = call.nowMs;
  const mirror = call.state.mirrors.update(repository, {
    sync_status: "SYNCING",
    sync_expiration_date: claimed + claimMs,
  });
  tellStart(call, mirror);
  call.schedule("endSync", syncMs, { repository, claimed });
  return mirror;
}

/** The worker has done its part, unless it was cancelled or taken again meanwhile. */
export function endSync(call: Context, { repository, claimed }: Jobs["endSync"]): void {
  const mirror = call.state.mirrors.get(repository);
  if (mirror?.sync_status === "SYNCING" && mirror.sync_expiration_date === claimed + claimMs)
    runSync(call, mirror);
}

/** Copies what the source has, and ends as that went. */
export function runSync(call: Context, mirror: Mirror): Mirror {
  const copied = copyTags(call, mirror);
  tellEnd(call, mirror, copied);
  return release(call, mirror, copied.failed.length === 0 && !copied.unreachable ? "SUCCESS" : "FAIL");
}

/** The worker fails before it could copy anything. */
export function failSync(call: Context, mirror: Mirror): Mirror {
  tellEnd(call, mirror, { tags: [], failed: [], unreachable: true });
  return release(call, mirror, "FAIL");
}

/** A failed one is tried again while retries are left; all others wait for the next date. */
function release(call: Context, { repository }: Mirror, status: "SUCCESS" | "FAIL"): Mirror {
  const { state, nowMs } = call;
  const mirror = state.mirrors.get(repository);
  if (!mirror) throw new Error(`repository ${repository} lost its mirror while it was synchronized`);
  const ended = state.mirrors.update(repository, afterSync(mirror, status, nowMs));
  planSync(call, ended);
  return ended;
}
