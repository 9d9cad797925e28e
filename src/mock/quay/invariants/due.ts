import { namespaceOf } from "../shared/lookup.ts";
import { claimMs, isAsked, isDue } from "../mirrors/sync-state.ts";
import type { Mirror, QuayState } from "../state.ts";
import { keyOf } from "../state.ts";

interface Moment {
  /** The session's time. Nothing was changed in the minute before it, so that the workers could do what they had. */
  readonly nowMs: number;
  /** When the session began; what was due before it began was left as the seed has it. */
  readonly sinceMs: number;
}

/** What a worker should have done by now and has not; times are epoch milliseconds. */
export function dueFaults(state: QuayState, moment: Moment): string[] {
  return [
    ...tagFaults(state, moment),
    ...mirrorFaults(state, moment),
    ...buildFaults(state, moment),
    ...scanFaults(state, moment),
    ...[...state.registrySize.rows()]
      .filter(({ queued, running }) => queued || running)
      .map(() => "the registry's size is not computed"),
  ];
}

/** Ends that have come, and tags that can no longer be restored. */
function tagFaults(state: QuayState, { nowMs, sinceMs }: Moment): string[] {
  const faults = new Set<string>();
  for (const { alive, end, name, repository } of state.tags.rows()) {
    const owner = state.repositories.get(repository);
    if (end === null || !owner) continue;
    const keptMs = namespaceOf(state, owner).tag_expiration_s * 1000;
    if (alive && end <= nowMs) faults.add(`tag ${name} should have ended`);
    if (!alive && end >= sinceMs && end + keptMs < nowMs) faults.add(`tag ${name} should be gone`);
  }
  return [...faults];
}

/** How long a worker may let one wait and take for it. */
const syncMs = 45_000;

function mirrorFaults(state: QuayState, { nowMs }: Moment): string[] {
  return [...state.mirrors.rows()]
    .filter(({ repository }) => state.repositories.get(repository)?.state === "MIRROR")
    .filter((mirror) => isAsked(mirror) || isDue(mirror, nowMs - syncMs) || isStuck(mirror, nowMs))
    .map(
      ({ repository, sync_status }) => `mirror ${repository} should be synchronized, and is ${sync_status}`,
    );
}

function isStuck({ sync_status, sync_expiration_date: kept }: Mirror, nowMs: number): boolean {
  return sync_status === "SYNCING" && (kept ?? 0) - claimMs + syncMs < nowMs;
}

/** More than a build takes, with all its retries. */
const buildMs = 3_600_000;
const ended = new Set(["complete", "error", "internalerror", "cancelled"]);

function buildFaults(state: QuayState, { nowMs, sinceMs }: Moment): string[] {
  return [...state.builds.rows()]
    .filter(({ started, phase }) => started >= sinceMs && started + buildMs < nowMs && !ended.has(phase))
    .map(({ uuid, phase }) => `build ${uuid} is still ${phase}`)
    .slice(0, 1);
}

/** A manifest's layers say when it was pushed. */
function scanFaults(state: QuayState, { nowMs, sinceMs }: Moment): string[] {
  const isLate = (pushed: number): boolean => pushed >= sinceMs && pushed + 60_000 < nowMs;
  return [...state.securityReports.rows()]
    .filter(({ status }) => status === "queued")
    .filter(({ repository, digest }) =>
      isLate(state.manifests.get(keyOf(repository, digest))?.layers?.[0]?.created ?? 0),
    )
    .map(({ digest }) => `manifest ${digest} is not scanned`)
    .slice(0, 1);
}
