import { refuse } from "../../core/service/refusal.ts";
import { printLines } from "../actions/print-lines.ts";
import { pushCommit } from "../actions/push-commit.ts";
import { steps } from "../rules/lifecycle.ts";
import type { FailureReason, Outage } from "../state.ts";
import { repoKey } from "../state.ts";
import type { ControlCall, Controls } from "./control.ts";
import { assertApp, object, text, uuid } from "./control.ts";

/** What happens on GitHub, in the registry, in the apps, and to the services behind AxHub. */
export const outside: Controls = {
  push: {
    summary: "Pushes a commit to a branch. GitHub's webhook deploys the apps that are connected to it.",
    schema: object(
      { repo_full_name: text, branch: text, commit_sha: { type: "string", pattern: "^[0-9a-fA-F]{40}$" } },
      ["commit_sha"],
    ),
    run(call: ControlCall<{ repo_full_name: string; branch: string; commit_sha?: string }>) {
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
    run({ state, body: { app_id, ...reason } }: ControlCall<{ app_id: string } & FailureReason>) {
      assertApp(state, app_id);
      state.plannedFailures.delete(app_id);
      return state.plannedFailures.insert({ app_id, reason });
    },
  },

  githubOutage: outage(
    "github",
    "GitHub does not answer, or does so again: 502 wherever it has to be asked.",
  ),
  logOutage: outage("logs", "The log backend is down, or up again: 503 on logs."),

  promotionOutage: outage(
    "promotions",
    "Promotions get no further, or do so again: one that runs now stays promoting, which is stuck after a minute.",
  ),

  appendLogs: {
    summary: "The app prints lines, now.",
    schema: object({ app_id: uuid, count: { type: "integer", minimum: 1, maximum: 10_000 } }),
    run(call: ControlCall<{ app_id: string; count: number }>) {
      assertApp(call.state, call.body.app_id);
      return printLines(call, call.body);
    },
  },

  removeImage: {
    summary: "An image disappears from the registry.",
    schema: object({ image_uri: text }),
    run: ({ state, body }: ControlCall<{ image_uri: string }>) => ({
      removed: state.images.delete(body.image_uri),
    }),
  },
};

function outage(service: Outage["service"], summary: string): Controls[string] {
  return {
    summary,
    schema: object({ on: { type: "boolean" } }),
    run({ state, body: { on } }: ControlCall<{ on: boolean }>) {
      state.outages.delete(service);
      if (on) state.outages.insert({ service });
      return { on };
    },
  };
}
