import { isApproved } from "../rules/review.ts";
import type { App, AxhubState } from "../state.ts";
import type { Snapshot } from "./snapshot.ts";
import { broken, inOrder } from "./snapshot.ts";

/** What runs in production and on staging. */
export function productionFaults({ state, nowMs }: Snapshot): string[] {
  return [...state.apps.rows()].flatMap((app) => [
    ...pointerFaults(state, app),
    ...changeFaults(state, app, nowMs),
    ...unreviewedFaults(state, app),
  ]);
}

function pointerFaults({ releases, schemaOps }: AxhubState, app: App): string[] {
  const { id, staging_enabled, production_deployment_id: production, staging_deployment_id: staging } = app;
  const isVersion = (deployment: string | null) =>
    deployment === null || releases.get(deployment)?.app_id === id;
  return broken([
    [isVersion(production), `production of app ${id} is none of its versions`],
    [isVersion(staging), `staging of app ${id} is none of its versions`],
    [staging === null || staging_enabled, `app ${id} has a version on staging, which is off`],
    [!staging_enabled || production !== null, `app ${id} has staging and no production`],
    [!staging_enabled || app.kind === "container", `the static app ${id} has staging`],
    [
      staging_enabled ||
        schemaOps.by("app", id).find(({ promoted_at }) => promoted_at === null) === undefined,
      `app ${id} has schema changes that wait for a promotion, and no staging`,
    ],
  ]);
}

function changeFaults({ deployments }: AxhubState, app: App, nowMs: number): string[] {
  const { id, production_deployment_id, production_changed } = app;
  const running = deployments.get(production_deployment_id ?? "");
  return broken([
    [(production_changed === null) === (running === undefined), `production of app ${id} was never changed`],
    [
      inOrder(running?.completed_at, production_changed?.at, nowMs),
      `production of app ${id} changed before its version was built`,
    ],
  ]);
}

/** A published app's production changes by promotion, or goes back to what a review has approved. */
function unreviewedFaults(state: AxhubState, app: App): string[] {
  const { id, production_deployment_id, production_changed } = app;
  const approvals = state.reviewRequests.by("approvedOfApp", id).slice();
  const promoted = approvals.filter(({ promote_status }) => promote_status === "promoted");
  return broken([
    [
      production_changed?.by !== "promotion" || isApproved(state, production_deployment_id ?? ""),
      `production of app ${id} was promoted without an approval`,
    ],
    [
      promoted.every(({ promote_started_at }) => inOrder(promote_started_at, production_changed?.at)),
      `a promotion of app ${id} did not change production`,
    ],
    [
      production_changed?.by !== "deployment" || promoted.length === 0,
      `a deployment changed production of the published app ${id}`,
    ],
  ]);
}
