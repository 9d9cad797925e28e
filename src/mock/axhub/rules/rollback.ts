import type { App, AxhubState, Deployment } from "../state.ts";
import type { Refuse } from "../types.ts";
import { isApproved } from "./review.ts";

/** Reference, rollback: the source needs an image; with staging on it needs a review's approval (FR-014). */
export function assertCanReturn(
  state: AxhubState,
  { app, source }: { readonly app: App; readonly source: Deployment },
  refuse: Refuse<403 | 412>,
): void {
  if (source.image_uri === null) throw refuse(412, "no_image", `Deployment ${source.id} has no image.`);
  if (app.staging_enabled && !isApproved(state, source.id)) throw refuse(403, "version_not_approved");
}

/** Whether production has destructive schema changes that the version does not know; a rollback keeps them. */
export function hasSchemaSkew(state: AxhubState, { id, app_id }: Deployment): boolean {
  const known = state.releases.get(id)?.schema_seq ?? 0;
  const ops = state.schemaOps.by("app", app_id);
  return ops.find((op) => op.destructive && op.promoted_at !== null && op.seq > known) !== undefined;
}
