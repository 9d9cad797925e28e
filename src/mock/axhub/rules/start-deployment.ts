import type { App, AxhubState, GitConnection } from "../state.ts";
import { keyOf, repoKey } from "../state.ts";
import type { Refuse } from "../types.ts";
import { isPublished } from "./review.ts";

/** Git's null id stands for the HEAD of a branch that does not exist; resolving it fails. */
const nullCommit = "0".repeat(40);

/**
 * What forbids a deployment of the app now. Reference, POST deployments: one at a time (409); a subdomain and a git
 * connection are needed, and a published app deploys to staging only (412), in this order.
 */
export function deploymentObstacle(state: AxhubState, app: App): Parameters<Refuse<409 | 412>> | undefined {
  const running = state.deployments.one("runningOfApp", app.id);
  if (running) return [409, "deployment_in_progress", `Deployment ${running.id} is ${running.status}.`];
  if (app.subdomain === null) return [412, "subdomain_missing"];
  if (!state.gitConnections.get(app.id)) return [412, "connection_missing"];
  if (!app.staging_enabled && isPublished(state, app.id)) return [412, "staging_required"];
  return undefined;
}

/** The newest commit of the connected branch. */
export function headCommit(state: AxhubState, { repo_full_name, branch }: GitConnection): string {
  return state.branches.get(keyOf(repoKey(repo_full_name), branch))?.head_sha ?? nullCommit;
}
