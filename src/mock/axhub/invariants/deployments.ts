import { currentStage } from "../rules/lifecycle.ts";
import type { AxhubState, Deployment } from "../state.ts";
import type { Snapshot } from "./snapshot.ts";
import { broken, inOrder } from "../../core/world/invariants.ts";

/** Deployments, and the version of each that succeeded. */
export function deploymentFaults({ state, now }: Snapshot): string[] {
  const all = [...state.deployments.rows()];
  const succeeded = all.filter(({ status }) => status === "succeeded").length;
  return [
    ...all.flatMap((deployment) => [...ownFaults(deployment, now), ...linkFaults(state, deployment)]),
    ...[...state.apps.rows()].flatMap(({ id }) => [
      ...versionFaults(state, id),
      ...broken([[state.deployments.by("runningOfApp", id).length <= 1, `app ${id} has two in progress`]]),
    ]),
    ...broken([
      [succeeded === state.releases.size, `${succeeded} deployments have ${state.releases.size} versions`],
    ]),
  ];
}

function ownFaults(deployment: Deployment, now: string): string[] {
  const { id, status, started_at, completed_at, cancel_requested_at, failure_reason, image_uri } = deployment;
  const hasEnded = currentStage(status) === null;
  return broken([
    [inOrder(started_at, cancel_requested_at, completed_at, now), `the times of ${id} are not in order`],
    [(completed_at !== null) === hasEnded, `${id} is ${status} and has the end ${String(completed_at)}`],
    [(failure_reason !== null) === (status === "failed"), `${id} is ${status} and has a wrong reason`],
    [cancel_requested_at === null || status === "cancelled", `${id} was to be cancelled and is ${status}`],
    [image_uri === null || (status !== "pending" && status !== "building"), `${id} has its image too early`],
    [image_uri !== null || (status !== "deploying" && status !== "succeeded"), `${id} has no image`],
    [/^[0-9a-f]{40}$/.test(deployment.commit_sha), `${id} is of no commit`],
  ]);
}

function linkFaults({ apps, releases }: AxhubState, deployment: Deployment): string[] {
  const { id, app_id, tenant_id, status, completed_at } = deployment;
  const release = releases.get(id);
  return broken([
    [apps.get(app_id)?.tenant_id === tenant_id, `${id} is of another tenant than its app`],
    [(release !== undefined) === (status === "succeeded"), `${id} is ${status} and has a wrong version`],
    [
      !release || (release.app_id === app_id && release.created_at === completed_at),
      `the version of ${id} is of another app or time`,
    ],
  ]);
}

/** Versions count from 1 without a gap, in the order of their making. */
function versionFaults({ releases }: AxhubState, appId: string): string[] {
  const rows = releases.by("app", appId).slice();
  return broken([
    [rows.every(({ version }, i) => version === i + 1), `the versions of app ${appId} have a gap`],
    [inOrder(...rows.map(({ created_at }) => created_at)), `the versions of app ${appId} are not in order`],
  ]);
}
