import { isApproved } from "../rules/review.ts";
import type { App, AxhubState } from "../state.ts";
import type { Snapshot } from "./snapshot.ts";
import { broken, inOrder } from "../../core/world/invariants.ts";

/** What runs in production and on staging. */
export function productionFaults({ state, now }: Snapshot): string[] {
  return [...state.apps.rows()].flatMap((app) => [
    ...pointerFaults(state, app),
    ...changeFaults(state, app, now),
    ...unreviewedFaults(state, app),
  ]);
}

function pointerFaults({ deployments, schemaOps }: AxhubState, app: App): string[] {
  const { id, staging_enabled, production_deployment_id: production, staging_deployment_id: staging } = app;
  const isBuilt = (deployment: string | null) => {
    const found = deployments.get(deployment ?? "");
    return deployment === null || (found?.app_id === id && found.image_uri !== null);
  };
  const waiting = schemaOps.by("app", id).find(({ promoted_at }) => promoted_at === null);
  return broken([
    [isBuilt(production), `production of app ${id} is none of its images`],
    [isBuilt(staging), `staging of app ${id} is none of its images`],
    [staging === null || staging_enabled, `app ${id} has a version on staging, which is off`],
    [!staging_enabled || production !== null, `app ${id} has staging and no production`],
    [!staging_enabled || app.kind === "container", `the static app ${id} has staging`],
    [
      staging_enabled || waiting === undefined,
      `app ${id} has schema changes that wait for a promotion, and no staging`,
    ],
  ]);
}

/** A rollback may go to whatever is built; a deployment and a promotion bring a version. */
function changeFaults({ deployments, releases }: AxhubState, app: App, now: string): string[] {
  const { id, production_deployment_id, production_changed } = app;
  const running = deployments.get(production_deployment_id ?? "");
  const version = releases.get(production_deployment_id ?? "");
  const isVersion =
    production_changed === null || production_changed.by === "rollback" || version !== undefined;
  return broken([
    [(production_changed === null) === (running === undefined), `production of app ${id} was never changed`],
    [isVersion, `production of app ${id} is none of its versions`],
    [
      inOrder(running?.started_at, production_changed?.at, now) &&
        (production_changed?.by === "rollback" || inOrder(version?.created_at, production_changed?.at)),
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
