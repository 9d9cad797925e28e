import { currentStage } from "./rules/lifecycle.ts";
import { isApproved } from "./rules/review.ts";
import type {
  App,
  AxhubState,
  Bootstrap,
  Deployment,
  GitConnection,
  LogLine,
  Release,
  Repository,
  SchemaOp,
} from "./state.ts";
import type { Schema } from "./types.ts";

export function presentDeployment(deployment: Deployment): Schema<"Deployment"> {
  const { id, app_id, commit_sha, status, trigger_source, image_uri, failure_reason } = deployment;
  const { started_at, completed_at } = deployment;
  return {
    id,
    app_id,
    commit_sha,
    status,
    current_stage: currentStage(status),
    trigger_source,
    image_uri,
    failure_reason,
    started_at,
    completed_at,
  };
}

export function presentConnection(connection: GitConnection): Schema<"GitConnection"> {
  const { repo_full_name, branch, installation_id } = connection;
  return { provider: "github", repo_full_name, branch, installation_id };
}

/** With where the version runs now. */
export function presentRelease(state: AxhubState, app: App, release: Release): Schema<"Release"> {
  const { version, deployment_id, created_at } = release;
  const deployment = state.deployments.get(deployment_id);
  if (!deployment?.image_uri) throw new Error(`release ${version} of app ${app.id} has no image`);
  return {
    version,
    deployment_id,
    commit_sha: deployment.commit_sha,
    image_uri: deployment.image_uri,
    active_production: app.production_deployment_id === deployment_id,
    active_staging: app.staging_deployment_id === deployment_id,
    approved: isApproved(state, deployment_id),
    created_at,
  };
}

export function presentOp({ seq, kind, table, summary, destructive }: SchemaOp): Schema<"SchemaChange"> {
  return { seq, kind, table, summary, destructive };
}

export function presentLogLine({ timestamp, severity, message, pod, stream }: LogLine): Schema<"LogLine"> {
  return { timestamp, severity, message, pod, stream };
}

/** What is not known yet is an empty string. */
export function presentBootstrap(bootstrap: Bootstrap): Schema<"Bootstrap"> {
  const { id, status, stage, app_id, repo_full_name, deployment_id, error } = bootstrap;
  return {
    id,
    status,
    stage,
    app_id: app_id ?? "",
    repo_full_name: repo_full_name ?? "",
    deployment_id: deployment_id ?? "",
    error_code: error?.code ?? "",
    error_message: error?.message ?? "",
  };
}

export function presentRepository(repository: Repository): Schema<"Repository"> {
  const { id, full_name, private: isPrivate, default_branch } = repository;
  const name = full_name.slice(full_name.indexOf("/") + 1);
  return { id, name, full_name, private: isPrivate, default_branch };
}
