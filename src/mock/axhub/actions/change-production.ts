import type { App } from "../state.ts";
import type { Context } from "../types.ts";

interface Change {
  readonly app_id: string;
  readonly deployment_id: string;
  readonly by: NonNullable<App["production_changed"]>["by"];
}

/** Moves the production pointer and records why. */
export function changeProduction({ state, now }: Context, { app_id, deployment_id, by }: Change): void {
  state.apps.update(app_id, { production_deployment_id: deployment_id, production_changed: { at: now, by } });
}
