import type { App, AxhubState, Deployment } from "../state.ts";
import type { Refuse } from "../types.ts";

/** Reference, rollback: the source needs an image; with staging on it needs a review's approval (FR-014). */
export function assertCanReturn(
  state: AxhubState,
  { app, source }: { readonly app: App; readonly source: Deployment },
  refuse: Refuse<403 | 412>,
): void {
  if (source.image_uri === null) throw refuse(412, "no_image", `Deployment ${source.id} has no image.`);
  if (app.staging_enabled && !state.releases.get(source.id)?.approved)
    throw refuse(403, "version_not_approved");
}

/** Whether production has destructive schema changes that came after the version; a rollback does not undo them. */
export function hasSchemaSkew(state: AxhubState, source: Deployment): boolean {
  const builtAt = source.completed_at ?? source.started_at;
  const applied = (op: { promoted_at: string | null }) => op.promoted_at !== null && op.promoted_at > builtAt;
  return state.schemaOps.by("app", source.app_id).find((op) => op.destructive && applied(op)) !== undefined;
}
