import type { AxhubState } from "../state.ts";

/** Reference, POST deployments: an app that a review has approved is published. A later rejection takes nothing back. */
export function isPublished(state: AxhubState, appId: string): boolean {
  return state.reviewRequests.one("approvedOfApp", appId) !== undefined;
}

/** Reference, releases: whether a review ever approved the version, whatever became of its promotion. */
export function isApproved(state: AxhubState, deploymentId: string): boolean {
  return state.reviewRequests.one("approvedOfDeployment", deploymentId) !== undefined;
}
