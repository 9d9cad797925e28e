import type { App, AxhubState, Deployment } from "./state.ts";
import type { Refuse } from "./types.ts";

/** The app of the path. The gate saw that it exists. */
export function gatedApp(state: AxhubState, id: string): App {
  const app = state.apps.get(id);
  if (!app) throw new Error(`app ${id} passed the gate and does not exist`);
  return app;
}

/** A deployment of that app; one of another app is as absent as none. */
export function findDeployment(
  state: AxhubState,
  { appId, id }: { readonly appId: string; readonly id: string },
  refuse: Refuse<404>,
): Deployment {
  const deployment = state.deployments.get(id);
  if (deployment?.app_id !== appId)
    throw refuse(404, "deployment_not_found", `The app has no deployment ${id}.`);
  return deployment;
}
