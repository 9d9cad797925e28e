import { headCommit } from "../rules/start-deployment.ts";
import type { App, Deployment } from "../state.ts";
import type { Context } from "../types.ts";
import { stageMs } from "./advance-deployment.ts";

interface Start {
  readonly app: App;
  readonly trigger_source: Deployment["trigger_source"];
  /** Absent or empty: the HEAD of the connected branch. */
  readonly commit_sha?: string | undefined;
  readonly force_rebuild?: boolean | undefined;
}

/** Adds a deployment in status pending and queues its build. Nothing may forbid it: see `deploymentObstacle`. */
export function startDeployment(call: Context, start: Start): Deployment {
  const { state } = call;
  const { app, trigger_source, commit_sha, force_rebuild = false } = start;
  const connection = state.gitConnections.get(app.id);
  if (!connection) throw new Error(`app ${app.id} has no git connection to deploy from`);
  const planned = state.plannedFailures.get(app.id);
  if (planned) state.plannedFailures.delete(app.id);
  const deployment = state.deployments.insert({
    id: call.newId(),
    app_id: app.id,
    tenant_id: app.tenant_id,
    repo_full_name: connection.repo_full_name,
    // Git takes an id in either case: it is the same commit.
    commit_sha: commit_sha?.toLowerCase() || headCommit(state, connection),
    status: "pending",
    trigger_source,
    image_uri: null,
    failure_reason: null,
    started_at: call.now,
    completed_at: null,
    cancel_requested_at: null,
    force_rebuild,
    planned_failure: planned?.reason ?? null,
  });
  call.schedule("advanceDeployment", stageMs, { deployment_id: deployment.id });
  return deployment;
}
