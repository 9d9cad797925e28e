import type { AxhubState, ReviewRequest } from "../state.ts";
import type { Snapshot } from "./snapshot.ts";
import { broken, inOrder } from "../../core/world/invariants.ts";

/** Review requests, their promotions and the schema changes that these carry. */
export function reviewFaults({ state, now }: Snapshot): string[] {
  return [
    ...[...state.reviewRequests.rows()].flatMap((review) => [
      ...statusFaults(review, now),
      ...subjectFaults(state, review),
    ]),
    ...[...state.schemaOps.rows()].flatMap(({ app_id, seq, promoted_at }) =>
      broken([[inOrder(promoted_at, now), `schema change ${seq} of app ${app_id} will be promoted`]]),
    ),
  ];
}

function statusFaults(
  { id, status, promote_status, promote_started_at, cursor_seq }: ReviewRequest,
  now: string,
): string[] {
  const isApproved = status === "approved";
  return broken([
    [(promote_status !== null) === isApproved, `review ${id} is ${status} and ${String(promote_status)}`],
    [(promote_started_at !== null) === isApproved, `the promotion of review ${id} has a wrong start`],
    [inOrder(promote_started_at, now), `the promotion of review ${id} will begin`],
    [
      cursor_seq !== null || (isApproved && promote_status !== "promoted"),
      `review ${id} is ${String(promote_status)} without a snapshot`,
    ],
  ]);
}

function subjectFaults(state: AxhubState, review: ReviewRequest): string[] {
  const { id, app_id, deployment_id, status, promote_status, promote_started_at, cursor_seq } = review;
  const deployment = state.deployments.get(deployment_id);
  const app = state.apps.get(app_id);
  const pinned = state.schemaOps.by("app", app_id).filter(({ seq }) => seq <= (cursor_seq ?? 0));
  return broken([
    [deployment?.app_id === app_id && app !== undefined, `review ${id} is of another app's deployment`],
    [deployment?.status === "succeeded", `review ${id} is of a deployment that did not succeed`],
    [inOrder(deployment?.completed_at, promote_started_at), `review ${id} is older than its deployment`],
    [status !== "pending" || app?.staging_enabled === true, `review ${id} is pending while staging is off`],
    [state.reviewRequests.by("pendingOfApp", app_id).length <= 1, `app ${app_id} has two pending reviews`],
    [
      promote_status !== "promoted" || pinned.every(({ promoted_at }) => promoted_at !== null),
      `review ${id} is promoted, and a schema change that it pinned is not`,
    ],
  ]);
}
