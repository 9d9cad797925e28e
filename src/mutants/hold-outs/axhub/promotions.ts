import { presentDeployment } from "../../../mock/axhub/present.ts";
import type { AxhubState } from "../../../mock/axhub/state.ts";
import { refuse } from "../../../mock/core/service/refusal.ts";
import type { HandlerCall, HoldOut } from "../../engine/hold-out.ts";
import { unlessRefused, withMembers } from "../../engine/hold-out.ts";

type AxhubCall = HandlerCall<AxhubState>;

export const holdOuts: readonly HoldOut<AxhubState>[] = [
  {
    name: "approved-by-the-promotion",
    sentence: "A version is approved when its promotion has succeeded.",
    handlers: {
      deployGetApiV1AppsByAppIDReleases({ state }, healthy) {
        const reply = healthy();
        const { items } = reply.body as { readonly items: readonly { readonly deployment_id: string }[] };
        const seen = items.map((item) => ({ ...item, approved: isPromoted(state, item.deployment_id) }));
        return withMembers(reply, { items: seen });
      },
    },
  },
  {
    name: "rollback-to-promoted-only",
    sentence: "With staging on, production goes back only to what was promoted before.",
    handlers: {
      deployPostApiV1AppsByAppIDDeploymentsByDidRollback(call, healthy) {
        const reply = healthy();
        const staging = appOf(call)?.staging_enabled ?? false;
        if (!staging || isPromoted(call.state, String(call.path["did"]))) return reply;
        throw refuse(403, "version_not_approved");
      },
    },
  },
  {
    name: "unreviewed-in-production",
    sentence: "With staging off, the newest version of a published app is in production, reviewed or not.",
    handlers: {
      deployGetApiV1AppsByAppIDReleases(call, healthy) {
        const app = appOf(call);
        const [newest] = call.state.releases.by("app", app?.id ?? "").newest(0, 1);
        const isPublished = call.state.reviewRequests.one("approvedOfApp", app?.id ?? "") !== undefined;
        if (app && newest && isPublished && !app.staging_enabled)
          call.state.apps.update(app.id, { production_deployment_id: newest.deployment_id });
        return healthy();
      },
    },
  },
  {
    name: "rejection-unpublishes",
    sentence: "An app whose last review was rejected deploys to production as before its first one.",
    handlers: {
      deployPostApiV1AppsByAppIDDeployments({ state, path }, healthy) {
        const appId = String(path["appID"]);
        const last = state.reviewRequests
          .rows()
          .filter((review) => review.app_id === appId)
          .at(-1);
        const [newest] = state.deployments.by("app", appId).newest(0, 1);
        if (last?.status !== "rejected" || !newest) return healthy();
        const started = { status: "pending", image_uri: null, completed_at: null } as const;
        return unlessRefused(healthy, "staging_required", {
          status: 202,
          body: presentDeployment({ ...newest, ...started }),
        });
      },
    },
  },
  {
    name: "stuck-after-an-hour",
    sentence: "A promotion counts as stuck after an hour.",
    handlers: {
      deployPostApiV1AppsByAppIDPromotionsByRequestIDRetry({ state, path, nowMs }, healthy) {
        const review = state.reviewRequests.get(String(path["requestID"]));
        const started = Date.parse(review?.promote_started_at ?? "");
        const runs = review?.promote_status === "promoting" && nowMs - started < 3_600_000;
        if (runs) throw refuse(412, "promotion_running");
        return healthy();
      },
    },
  },
  {
    name: "retry-without-staging",
    sentence: "A promotion is retried though staging is off.",
    handlers: {
      deployPostApiV1AppsByAppIDPromotionsByRequestIDRetry: (_, healthy) =>
        unlessRefused(healthy, "staging_off", { status: 202 }),
    },
  },
  {
    name: "promotes-every-change",
    sentence: "A promotion applies all schema changes, also those after the review.",
    handlers: {
      deployPostApiV1AppsByAppIDPromotionsByRequestIDRetry: (call, healthy) =>
        pinning(call, healthy, Infinity),
    },
  },
  {
    name: "promotes-no-change",
    sentence: "A promotion changes the image only.",
    handlers: {
      deployPostApiV1AppsByAppIDPromotionsByRequestIDRetry: (call, healthy) => pinning(call, healthy, 0),
    },
  },
  {
    name: "staging-keeps-its-changes",
    sentence: "Schema changes outlive the staging that they were made on.",
    handlers: {
      deployDeleteApiV1AppsByAppIDStaging(call, healthy) {
        const ops = call.state.schemaOps.by("app", String(call.path["appID"])).slice();
        const reply = healthy();
        for (const op of ops)
          if (!call.state.schemaOps.get(`${op.app_id}/${op.seq}`)) call.state.schemaOps.insert({ ...op });
        return reply;
      },
    },
  },
];

function appOf({ state, path }: AxhubCall) {
  return state.apps.get(String(path["appID"]));
}

function isPromoted({ reviewRequests }: AxhubState, deploymentId: string): boolean {
  const approved = reviewRequests.by("approvedOfDeployment", deploymentId);
  return approved.find(({ promote_status }) => promote_status === "promoted") !== undefined;
}

/** The healthy answer, with another cursor than the review has pinned. */
function pinning<Reply>({ state, path }: AxhubCall, healthy: () => Reply, cursor_seq: number): Reply {
  const reply = healthy();
  state.reviewRequests.update(String(path["requestID"]), { cursor_seq });
  return reply;
}
