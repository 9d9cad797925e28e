import type { App, AxhubState, Deployment, ReviewRequest, SchemaOp } from "../state.ts";
import type { Refuse } from "../types.ts";

/** A run that is older counts as stuck. */
const stuckAfterMs = 60_000;

/** Reference, promote-preflight: staging must be on and the deployment have succeeded. */
export function assertCanBeChecked(app: App, deployment: Deployment, refuse: Refuse<412>): void {
  if (!app.staging_enabled) throw refuse(412, "staging_off", `Staging of app ${app.id} is off.`);
  if (deployment.status !== "succeeded")
    throw refuse(412, "not_promotable", `Deployment ${deployment.id} is ${deployment.status}.`);
}

/**
 * Reference, retry: only a promotion that failed or is stuck runs again, from staging, with the schema changes that were
 * pinned.
 */
export function assertCanBeRetried(
  { review, app, nowMs }: { readonly review: ReviewRequest; readonly app: App; readonly nowMs: number },
  refuse: Refuse<409 | 412>,
): void {
  if (review.promote_status === "promoted") throw refuse(409, "already_promoted");
  if (review.status !== "approved")
    throw refuse(409, "review_not_approved", `The review is ${review.status}.`);
  if (!app.staging_enabled) throw refuse(412, "staging_off");
  if (review.cursor_seq === null) throw refuse(412, "snapshot_missing");
  if (isRunning(review, nowMs)) throw refuse(412, "promotion_running");
}

/** Whether its promotion runs now; one that began too long ago is stuck. */
export function isRunning({ promote_status, promote_started_at }: ReviewRequest, nowMs: number): boolean {
  if (promote_status !== "promoting" || promote_started_at === null) return false;
  return nowMs - Date.parse(promote_started_at) < stuckAfterMs;
}

/** The schema changes that production does not have, up to a cursor, in their order. */
export function unpromotedOps(state: AxhubState, appId: string, cursorSeq = Infinity): SchemaOp[] {
  return state.schemaOps.by("app", appId).filter((op) => op.promoted_at === null && op.seq <= cursorSeq);
}

/** The cursor that a review would pin now: the last schema change; 0 before the first. */
export function cursorSeq(state: AxhubState, appId: string): number {
  return state.schemaOps.by("app", appId).newest(0, 1)[0]?.seq ?? 0;
}

/** The deployment's images that the registry does not have. */
export function missingImages(state: AxhubState, { image_uri }: Deployment): string[] {
  return image_uri !== null && !state.images.get(image_uri) ? [image_uri] : [];
}

/** The environment keys whose value on staging is another than in production. */
export function differingKeys(state: AxhubState, appId: string): string[] {
  return state.envVars
    .by("app", appId)
    .filter((variable) => variable.staging !== variable.production)
    .map((variable) => variable.key);
}
