import type { AxhubState, Bootstrap } from "../state.ts";
import type { Snapshot } from "./snapshot.ts";
import { broken } from "../../core/world/invariants.ts";

const stages: readonly Bootstrap["stage"][] = ["app", "repo", "push", "connect", "deploy", "done"];

/** Bootstraps: what a step makes is there exactly when it has passed. */
export function bootstrapFaults({ state }: Snapshot): string[] {
  return [...state.bootstraps.rows()].flatMap((bootstrap) => [
    ...statusFaults(bootstrap),
    ...resultFaults(state, bootstrap),
  ]);
}

function statusFaults({ id, status, stage, error }: Bootstrap): string[] {
  return broken([
    [(status === "done") === (stage === "done"), `bootstrap ${id} is ${status} in ${stage}`],
    [(error !== null) === (status === "failed"), `bootstrap ${id} is ${status} and has a wrong error`],
  ]);
}

function resultFaults({ apps, deployments }: AxhubState, bootstrap: Bootstrap): string[] {
  const { id, stage, tenant_id, app_id, repo_full_name, deployment_id } = bootstrap;
  const passed = (step: Bootstrap["stage"]) => stages.indexOf(stage) > stages.indexOf(step);
  return broken([
    [(app_id !== null) === passed("app"), `bootstrap ${id} in ${stage} has a wrong app`],
    [(repo_full_name !== null) === passed("repo"), `bootstrap ${id} in ${stage} has a wrong repository`],
    [(deployment_id !== null) === passed("deploy"), `bootstrap ${id} in ${stage} has a wrong deployment`],
    [
      app_id === null || apps.get(app_id)?.tenant_id === tenant_id,
      `the app of bootstrap ${id} is of another tenant`,
    ],
    [
      deployment_id === null || deployments.get(deployment_id)?.app_id === app_id,
      `the deployment of bootstrap ${id} is of another app`,
    ],
  ]);
}
