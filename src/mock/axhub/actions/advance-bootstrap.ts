import { hexadecimal } from "../../core/state/ids.ts";
import { refusals } from "../refusals.ts";
import { isOwn } from "../rules/github-access.ts";
import { deploymentObstacle } from "../rules/start-deployment.ts";
import type { AxhubState, Bootstrap } from "../state.ts";
import { keyOf, repoKey } from "../state.ts";
import type { Context } from "../types.ts";
import { connectRepository } from "./connect-repository.ts";
import { startDeployment } from "./start-deployment.ts";

/** How long each step of the saga takes. */
export const bootstrapStepMs = 1000;

type Step = Exclude<Bootstrap["stage"], "done">;
/** What a step made, or why it could not. */
type Result = Pick<Bootstrap, "stage"> & Partial<Bootstrap>;

const steps: Readonly<Record<Step, (call: Context, bootstrap: Bootstrap) => Result>> = {
  app: makeApp,
  repo: makeRepository,
  push: pushTemplate,
  connect,
  deploy,
};

/** Takes the next step of app → repo → push → connect → deploy. Earlier results stay when one fails. */
export function advanceBootstrap(call: Context, { bootstrap_id }: { readonly bootstrap_id: string }): void {
  const bootstrap = call.state.bootstraps.get(bootstrap_id);
  if (bootstrap?.status !== "running" || bootstrap.stage === "done") return;
  const result = unreachableGithub(call.state, bootstrap.stage) ?? steps[bootstrap.stage](call, bootstrap);
  const status = result.stage === "done" ? "done" : (result.status ?? "running");
  call.state.bootstraps.update(bootstrap_id, { ...result, status });
  if (status === "running") call.schedule("advanceBootstrap", bootstrapStepMs, { bootstrap_id });
}

/** Every step but the first one needs GitHub. */
function unreachableGithub({ outages }: AxhubState, stage: Step): Result | undefined {
  if (stage === "app" || !outages.get("github")) return undefined;
  return failed(stage, `${stage}_failed`, "GitHub does not answer");
}

function makeApp({ state, newId }: Context, { tenant_id, requested_by, order }: Bootstrap): Result {
  const { name, slug, subdomain } = order;
  if (state.apps.one("slug", keyOf(tenant_id, slug)))
    return failed("app", "app_failed", `slug ${slug} is taken`);
  if (state.apps.one("subdomain", keyOf(tenant_id, subdomain)))
    return failed("app", "app_failed", `subdomain ${subdomain} is taken`);
  const app = state.apps.insert({
    id: newId(),
    tenant_id,
    owner_id: requested_by,
    name,
    slug,
    subdomain,
    kind: "container",
    production_deployment_id: null,
    production_changed: null,
    staging_enabled: false,
    staging_deployment_id: null,
  });
  return { stage: "repo", app_id: app.id };
}

/** A repository with a first commit of GitHub's. */
function makeRepository({ state, nextNumber, newSecret }: Context, bootstrap: Bootstrap): Result {
  const { github_owner, repo_name, repo_private, installation_id } = bootstrap.order;
  const full_name = `${github_owner}/${repo_name}`;
  if (state.repositories.get(repoKey(full_name)))
    return failed("repo", "repo_exists", `${full_name} exists already`);
  if (!mayCreate(state, bootstrap))
    return failed("repo", "repo_failed", `installation ${installation_id} cannot create ${full_name}`);
  const id = nextNumber("repositories");
  state.repositories.insert({
    id,
    full_name,
    private: repo_private,
    default_branch: "main",
    installation_id,
  });
  const head_sha = newSecret(40, hexadecimal);
  state.commits.insert({ repo_full_name: full_name, sha: head_sha });
  state.branches.insert({ repo_full_name: full_name, name: "main", head_sha });
  return { stage: "push", repo_full_name: full_name };
}

function mayCreate({ installations, users }: AxhubState, { order, requested_by }: Bootstrap): boolean {
  const installation = installations.get(order.installation_id);
  const user = users.get(requested_by);
  if (!user || installation?.account !== order.github_owner || !isOwn(installation.id, user)) return false;
  // GitHub's alphabet of repository names.
  return /^[\w.-]+$/.test(order.repo_name);
}

/** The template as a commit of its own, to which main is moved. */
function pushTemplate({ state, newSecret }: Context, { repo_full_name }: Bootstrap): Result {
  if (repo_full_name === null) return failed("push", "push_failed", "there is no repository");
  const sha = newSecret(40, hexadecimal);
  state.commits.insert({ repo_full_name, sha });
  state.branches.update(keyOf(repoKey(repo_full_name), "main"), { head_sha: sha });
  return { stage: "connect" };
}

function connect({ state }: Context, { app_id, repo_full_name, order }: Bootstrap): Result {
  if (app_id === null || repo_full_name === null)
    return failed("connect", "connect_failed", "there is nothing to connect");
  const { installation_id } = order;
  connectRepository(state, { app_id, repo_full_name, branch: "main", installation_id });
  return { stage: "deploy" };
}

/** The bootstrap is done when the deployment was started, whatever becomes of it. */
function deploy(call: Context, { app_id }: Bootstrap): Result {
  const app = call.state.apps.get(app_id ?? "");
  if (!app) return failed("deploy", "deploy_failed", "there is no app");
  const obstacle = deploymentObstacle(call.state, app);
  if (obstacle) return failed("deploy", "deploy_failed", obstacle[2] ?? refusals[obstacle[1]].text);
  const { id } = startDeployment(call, { app, trigger_source: "manual" });
  return { stage: "done", deployment_id: id };
}

function failed(stage: Step, code: string, message: string): Result {
  return { stage, status: "failed", error: { code, message } };
}
