import { currentStage, failureIn, nextStatus } from "../rules/lifecycle.ts";
import { cursorSeq } from "../rules/promotion.ts";
import { isPublished } from "../rules/review.ts";
import type { Deployment, FailureReason } from "../state.ts";
import { keyOf, repoKey } from "../state.ts";
import type { Context } from "../types.ts";
import { changeProduction } from "./change-production.ts";

/** How long a deployment stays in each stage. */
export const stageMs = 1000;

/** Does the work of the deployment's stage and moves it on. */
export function advanceDeployment(
  call: Context,
  { deployment_id }: { readonly deployment_id: string },
): void {
  const { state } = call;
  const deployment = state.deployments.get(deployment_id);
  const stage = deployment && currentStage(deployment.status);
  // Reference, cancel: a worker that is late stops when it meets a terminal status.
  if (!deployment || !stage) return;
  const failure = failureIn(stage, deployment, commitExists(call, deployment));
  const status = nextStatus(stage);
  if (failure) fail(call, deployment, failure);
  else if (status === "succeeded") succeed(call, deployment);
  else {
    const image_uri = stage === "pushing" ? pushImage(call, deployment) : deployment.image_uri;
    state.deployments.update(deployment_id, { status, image_uri });
    call.schedule("advanceDeployment", stageMs, { deployment_id });
  }
}

function fail({ state, now }: Context, { id }: Deployment, failure_reason: FailureReason): void {
  state.deployments.update(id, { status: "failed", completed_at: now, failure_reason });
}

/**
 * Reference, releases: a succeeded deployment gets the app's next version and goes to staging, if that is on. It goes to
 * production when the app is not published: after that, production changes by promotion only (FR-023).
 */
function succeed(call: Context, { id, app_id }: Deployment): void {
  const { state, now } = call;
  state.deployments.update(id, { status: "succeeded", completed_at: now });
  const [last] = state.releases.by("app", app_id).newest(0, 1);
  const version = (last?.version ?? 0) + 1;
  const schema_seq = cursorSeq(state, app_id);
  state.releases.insert({ app_id, version, deployment_id: id, schema_seq, created_at: now });
  if (state.apps.get(app_id)?.staging_enabled) state.apps.update(app_id, { staging_deployment_id: id });
  else if (!isPublished(state, app_id))
    changeProduction(call, { app_id, deployment_id: id, by: "deployment" });
}

/** Reference, `force_rebuild`: a commit that has an image is not built again unless that is asked for. */
function pushImage({ state, nextNumber }: Context, deployment: Deployment): string {
  const { app_id, commit_sha, force_rebuild } = deployment;
  const [built] = state.images.by("commit", keyOf(app_id, commit_sha)).newest(0, 1);
  if (built && !force_rebuild) return built.uri;
  const first = `gcr.io/axhub-apps/${state.apps.get(app_id)?.slug ?? app_id}:${commit_sha}`;
  const uri = state.images.get(first) ? `${first}-rebuild-${nextNumber("rebuilds")}` : first;
  return state.images.insert({ uri, app_id, commit_sha }).uri;
}

function commitExists({ state }: Context, { repo_full_name, commit_sha }: Deployment): boolean {
  return state.commits.get(keyOf(repoKey(repo_full_name), commit_sha)) !== undefined;
}
