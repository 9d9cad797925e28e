import { missingImages, unpromotedOps } from "../rules/promotion.ts";
import { keyOf } from "../state.ts";
import type { Context } from "../types.ts";
import { changeProduction } from "./change-production.ts";

const promotionMs = 1000;

/** Begins to promote what the review approved. */
export function startPromotion({ state, now, schedule }: Context, request_id: string): void {
  state.reviewRequests.update(request_id, { promote_status: "promoting", promote_started_at: now });
  schedule("finishPromotion", promotionMs, { request_id });
}

/**
 * Applies the pinned schema changes that production lacks, then swaps its image; without the image it fails. While the
 * promotions are down it gets no further: it is stuck.
 */
export function finishPromotion(call: Context, { request_id }: { readonly request_id: string }): void {
  const { state, now } = call;
  const review = state.reviewRequests.get(request_id);
  const deployment = review && state.deployments.get(review.deployment_id);
  if (review?.promote_status !== "promoting" || !deployment || state.outages.get("promotions")) return;
  if (missingImages(state, deployment).length > 0) {
    state.reviewRequests.update(request_id, { promote_status: "promote_failed" });
    return;
  }
  const { app_id, deployment_id, cursor_seq } = review;
  const schema_seq = cursor_seq ?? 0;
  for (const { seq } of unpromotedOps(state, app_id, schema_seq))
    state.schemaOps.update(keyOf(app_id, seq), { promoted_at: now });
  state.releases.update(deployment_id, { schema_seq });
  changeProduction(call, { app_id, deployment_id, by: "promotion" });
  state.reviewRequests.update(request_id, { promote_status: "promoted" });
}
