import { startPromotion } from "../actions/run-promotion.ts";
import { findDeployment, gatedApp } from "../lookup.ts";
import { presentOp, presentRelease } from "../present.ts";
import {
  assertCanBeChecked,
  assertCanBeRetried,
  cursorSeq,
  differingKeys,
  missingImages,
  unpromotedOps,
} from "../rules/promotion.ts";
import type { Handlers } from "../types.ts";

export const releases: Handlers<"releases"> = {
  // GET /apps/{appID}/releases
  deployGetApiV1AppsByAppIDReleases({ state, path, query }) {
    const app = gatedApp(state, path.appID);
    const rows = state.releases.by("app", app.id);
    const items = rows
      .newest(query.offset, query.limit)
      .map((release) => presentRelease(state, app, release));
    return { status: 200, body: { items, next_cursor: "", total: rows.length } };
  },

  // GET /apps/{appID}/releases/promote-preflight
  deployGetApiV1AppsByAppIDReleasesPromotePreflight({ state, path, query, refuse }) {
    const app = gatedApp(state, path.appID);
    const deployment = findDeployment(state, { appId: app.id, id: query.deployment_id }, refuse);
    assertCanBeChecked(app, deployment, refuse);
    const missing_images = missingImages(state, deployment);
    return {
      status: 200,
      body: {
        promotable: missing_images.length === 0,
        missing_images,
        diff_keys: differingKeys(state, app.id),
        ops: unpromotedOps(state, app.id).map(presentOp),
        cursor_seq: cursorSeq(state, app.id),
      },
    };
  },

  // POST /apps/{appID}/promotions/{requestID}/retry
  deployPostApiV1AppsByAppIDPromotionsByRequestIDRetry(call) {
    const { state, path, nowMs, refuse } = call;
    const app = gatedApp(state, path.appID);
    const review = state.reviewRequests.get(path.requestID);
    if (review?.app_id !== path.appID)
      throw refuse(404, "review_not_found", `The app has no review request ${path.requestID}.`);
    assertCanBeRetried({ review, app, nowMs }, refuse);
    startPromotion(call, review.id);
    return { status: 202 };
  },
};
