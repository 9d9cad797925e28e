import { hexadecimal } from "../../core/state/ids.ts";
import { deploymentObstacle } from "../rules/start-deployment.ts";
import { keyOf, repoKey } from "../state.ts";
import type { Context } from "../types.ts";
import { startDeployment } from "./start-deployment.ts";

interface Push {
  readonly repo_full_name: string;
  readonly branch: string;
  readonly commit_sha?: string;
}

/** Moves a branch to a commit. Every app that is connected with the branch, and may, deploys it. */
export function pushCommit(call: Context, push: Push): { commit_sha: string; deployment_ids: string[] } {
  const { state, newSecret } = call;
  const { repo_full_name, branch: name } = push;
  const commit_sha = push.commit_sha?.toLowerCase() ?? newSecret(40, hexadecimal);
  const branch = keyOf(repoKey(repo_full_name), name);
  state.commits.delete(keyOf(repoKey(repo_full_name), commit_sha));
  state.commits.insert({ repo_full_name, sha: commit_sha });
  state.branches.delete(branch);
  state.branches.insert({ repo_full_name, name, head_sha: commit_sha });
  const connected = state.gitConnections.by("branch", branch).slice();
  const apps = connected.flatMap(({ app_id }) => state.apps.get(app_id) ?? []);
  const deployment_ids = apps
    .filter((app) => !deploymentObstacle(state, app))
    .map((app) => startDeployment(call, { app, trigger_source: "webhook", commit_sha }).id);
  return { commit_sha, deployment_ids };
}
