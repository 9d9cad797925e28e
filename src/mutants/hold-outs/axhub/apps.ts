import { presentDeployment } from "../../../mock/axhub/present.ts";
import type { AxhubState } from "../../../mock/axhub/state.ts";
import type { HoldOut } from "../../engine/hold-out.ts";
import { asking, unlessRefused, withMembers } from "../../engine/hold-out.ts";

export const holdOuts: readonly HoldOut<AxhubState>[] = [
  {
    name: "rollback-to-failed",
    sentence: "A rollback to a deployment without an image is accepted.",
    handlers: {
      deployPostApiV1AppsByAppIDDeploymentsByDidRollback: ({ state, path }, healthy) =>
        state.deployments.get(path["did"] ?? "")?.image_uri === null ? { status: 202 } : healthy(),
    },
  },
  {
    name: "rollback-ignores-schema-skew",
    sentence: "A rollback over destructive schema changes needs no confirmation.",
    handlers: {
      deployPostApiV1AppsByAppIDDeploymentsByDidRollback: (call, healthy) =>
        healthy(asking(call, { confirm_schema_skew: true })),
    },
  },
  {
    name: "cancel-only-asks",
    sentence: "A cancelled deployment runs to its end.",
    handlers: {
      deployPostApiV1AppsByAppIDDeploymentsByDidCancel({ state, path }, healthy) {
        const before = state.deployments.get(path["did"] ?? "");
        const reply = healthy();
        if (before) state.deployments.update(before.id, { ...before });
        return reply;
      },
    },
  },
  {
    name: "finished-is-cancelled",
    sentence: "A deployment that has ended can be cancelled, and is then cancelled.",
    handlers: {
      deployPostApiV1AppsByAppIDDeploymentsByDidCancel({ state, path }, healthy) {
        const found = state.deployments.get(path["did"] ?? "");
        if (found?.status !== "succeeded" && found?.status !== "failed") return healthy();
        state.deployments.update(found.id, { status: "cancelled" });
        return { status: 204 };
      },
    },
  },
  {
    name: "list-of-the-whole-tenant",
    sentence: "The deployments of an app are those of all apps of its tenant.",
    handlers: {
      deployGetApiV1AppsByAppIDDeployments({ state, path, query }, healthy) {
        const reply = healthy();
        const app = state.apps.get(path["appID"] ?? "");
        const rows = state.deployments.by("tenant", app?.tenant_id ?? "");
        const items = rows.newest(Number(query["offset"]), Number(query["limit"])).map(presentDeployment);
        return withMembers(reply, { items, total: rows.length });
      },
    },
  },
  {
    name: "total-of-the-page",
    sentence: "`total` counts the page's items, not all.",
    handlers: {
      deployGetApiV1AppsByAppIDDeployments(_, healthy) {
        const reply = healthy();
        const { items } = reply.body as { readonly items: readonly unknown[] };
        return withMembers(reply, { total: items.length });
      },
    },
  },
  {
    name: "branch-forgotten",
    sentence: "A changed branch is confirmed, and the connection goes back to main.",
    handlers: {
      deployPatchApiV1AppsByAppIDGitConnection({ state, path }, healthy) {
        const reply = healthy();
        state.gitConnections.update(path["appID"] ?? "", { branch: "main" });
        return reply;
      },
    },
  },
  {
    name: "state-token-twice",
    sentence: "The state of a GitHub installation can be used again.",
    handlers: {
      deployPostApiV1AppsByAppIDGitConnection({ state, body }, healthy) {
        const reply = healthy();
        const value = String(body?.["state"]);
        if (state.stateTokens.get(value)) state.stateTokens.update(value, { consumed: false });
        return reply;
      },
    },
  },
  {
    name: "staging-discards-unasked",
    sentence: "Switching staging off discards schema changes without a confirmation.",
    handlers: {
      deployDeleteApiV1AppsByAppIDStaging: (call, healthy) =>
        healthy(asking(call, { confirm_discard_ops: true })),
    },
  },
  {
    name: "always-promotable",
    sentence: "The check before a promotion does not look for the images.",
    handlers: {
      deployGetApiV1AppsByAppIDReleasesPromotePreflight: (_, healthy) =>
        withMembers(healthy(), { promotable: true, missing_images: [] }),
    },
  },
  {
    name: "no-active-release",
    sentence: "No release is ever said to run in production.",
    handlers: {
      deployGetApiV1AppsByAppIDReleases(_, healthy) {
        const reply = healthy();
        const { items } = reply.body as { readonly items: readonly object[] };
        return withMembers(reply, { items: items.map((item) => ({ ...item, active_production: false })) });
      },
    },
  },
  {
    name: "promoted-is-retried",
    sentence: "A promotion that went well can be retried.",
    handlers: {
      deployPostApiV1AppsByAppIDPromotionsByRequestIDRetry({ state, path }, healthy) {
        const review = state.reviewRequests.get(path["requestID"] ?? "");
        return review?.promote_status === "promoted" ? { status: 202 } : healthy();
      },
    },
  },
  {
    name: "second-deployment-at-once",
    sentence: "A deployment starts while another one of the app runs.",
    handlers: {
      deployPostApiV1AppsByAppIDDeployments({ state, path }, healthy) {
        const [running] = state.deployments.by("runningOfApp", path["appID"] ?? "").slice(0, 1);
        if (!running) return healthy();
        return unlessRefused(healthy, "deployment_in_progress", {
          status: 202,
          body: presentDeployment(running),
        });
      },
    },
  },
];
