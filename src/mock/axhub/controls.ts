import { refuse } from "../core/service/refusal.ts";
import type { Control } from "../core/service/service.ts";
import { printLines } from "./actions/print-lines.ts";
import { pushCommit } from "./actions/push-commit.ts";
import { startPromotion } from "./actions/run-promotion.ts";
import { findDeployment } from "./lookup.ts";
import { steps } from "./rules/lifecycle.ts";
import { cursorSeq } from "./rules/promotion.ts";
import type { AxhubState, FailureReason, Outage } from "./state.ts";
import { repoKey } from "./state.ts";
import type { Context, Jobs } from "./types.ts";

type Call<Body> = Context & { readonly body: Body };

const uuid = { type: "string", format: "uuid" };
const text = { type: "string", minLength: 1 };

/** What happens outside this API: on GitHub, in the registry, in the apps, and in reviews. */
export const controls: Readonly<Record<string, Control<AxhubState, Jobs>>> = {
  push: {
    summary: "Pushes a commit to a branch. GitHub's webhook deploys the apps that are connected to it.",
    schema: object(
      { repo_full_name: text, branch: text, commit_sha: { type: "string", pattern: "^[0-9a-f]{40}$" } },
      ["commit_sha"],
    ),
    run(call: Call<{ repo_full_name: string; branch: string; commit_sha?: string }>) {
      const { repo_full_name } = call.body;
      if (!call.state.repositories.get(repoKey(repo_full_name)))
        throw refuse(404, "repository_not_found", `there is no repository ${repo_full_name}`);
      return pushCommit(call, call.body);
    },
  },

  nextOutcome: {
    summary:
      "Makes the next deployment of the app fail in a step of its build: resolve, ci, build, push, apply or healthcheck.",
    schema: object({ app_id: uuid, stage: { enum: steps }, code: text, message: { type: "string" } }),
    run({ state, body: { app_id, ...reason } }: Call<{ app_id: string } & FailureReason>) {
      assertApp(state, app_id);
      state.plannedFailures.delete(app_id);
      return state.plannedFailures.insert({ app_id, reason });
    },
  },

  githubOutage: outage(
    "github",
    "GitHub does not answer, or does so again: 502 on its accounts and repositories.",
  ),
  logOutage: outage("logs", "The log backend is down, or up again: 503 on logs."),

  appendLogs: {
    summary: "The app prints lines, now.",
    schema: object({ app_id: uuid, count: { type: "integer", minimum: 1, maximum: 10_000 } }),
    run(call: Call<{ app_id: string; count: number }>) {
      assertApp(call.state, call.body.app_id);
      return printLines(call, call.body);
    },
  },

  removeImage: {
    summary: "An image disappears from the registry.",
    schema: object({ image_uri: text }),
    run: ({ state, body }: Call<{ image_uri: string }>) => ({ removed: state.images.delete(body.image_uri) }),
  },

  submitReview: {
    summary: "The owner submits a deployment for review. Pins the schema changes made until now.",
    schema: object({ app_id: uuid, deployment_id: uuid }),
    run({ state, newId, body: { app_id, deployment_id } }: Call<{ app_id: string; deployment_id: string }>) {
      findDeployment(state, { appId: app_id, id: deployment_id }, refuse);
      state.apps.update(app_id, { review_status: "pending" });
      const { id } = state.reviewRequests.insert({
        id: newId(),
        app_id,
        deployment_id,
        status: "pending",
        promote_status: null,
        promote_started_at: null,
        cursor_seq: cursorSeq(state, app_id),
      });
      return { request_id: id };
    },
  },

  settleReview: {
    summary: "A reviewer approves a pending review, which starts its promotion, or rejects it.",
    schema: object({ request_id: uuid, status: { enum: ["approved", "rejected"] } }),
    run(call: Call<{ request_id: string; status: "approved" | "rejected" }>) {
      const { state, body } = call;
      const { request_id, status } = body;
      const review = state.reviewRequests.get(request_id);
      if (review?.status !== "pending")
        throw refuse(404, "review_not_found", `no pending review ${request_id}`);
      state.apps.update(review.app_id, { review_status: status });
      state.reviewRequests.update(request_id, { status });
      if (status === "approved") startPromotion(call, request_id);
      return { request_id, status };
    },
  },
};

function outage(service: Outage["service"], summary: string): Control<AxhubState, Jobs> {
  return {
    summary,
    schema: object({ on: { type: "boolean" } }),
    run({ state, body: { on } }: Call<{ on: boolean }>) {
      state.outages.delete(service);
      if (on) state.outages.insert({ service });
      return { on };
    },
  };
}

/** A closed object whose properties are all required but the optional ones. */
function object(properties: Readonly<Record<string, object>>, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: "object", additionalProperties: false, required, properties };
}

function assertApp(state: AxhubState, id: string): void {
  if (!state.apps.get(id)) throw refuse(404, "app_not_found", `there is no app ${id}`);
}
