import { startDeployment } from "../actions/start-deployment.ts";
import { findDeployment, gatedApp } from "../lookup.ts";
import { presentDeployment } from "../present.ts";
import { assertGithubUp } from "../rules/github-access.ts";
import { currentStage } from "../rules/lifecycle.ts";
import { assertCanReturn, hasSchemaSkew } from "../rules/rollback.ts";
import { deploymentObstacle } from "../rules/start-deployment.ts";
import type { Handlers } from "../types.ts";

const rollbackMs = 1000;

export const deployments: Handlers<"deployments"> = {
  // GET /apps/{appID}/deployments
  deployGetApiV1AppsByAppIDDeployments({ state, path, query }) {
    const rows = state.deployments.by("app", path.appID);
    const items = rows.newest(query.offset, query.limit).map(presentDeployment);
    return { status: 200, body: { items, next_cursor: "", total: rows.length } };
  },

  // POST /apps/{appID}/deployments
  deployPostApiV1AppsByAppIDDeployments(call) {
    const { state, path, body: { commit_sha, force_rebuild } = {}, refuse } = call;
    const app = gatedApp(state, path.appID);
    const obstacle = deploymentObstacle(state, app);
    if (obstacle) throw refuse(...obstacle);
    // The HEAD of the branch is looked up now; a given commit is not.
    if (!commit_sha) assertGithubUp(state, refuse);
    const deployment = startDeployment(call, { app, trigger_source: "manual", commit_sha, force_rebuild });
    return { status: 202, body: presentDeployment(deployment) };
  },

  // GET /apps/{appID}/deployments/{did}
  deployGetApiV1AppsByAppIDDeploymentsByDid({ state, path, refuse }) {
    const deployment = findDeployment(state, { appId: path.appID, id: path.did }, refuse);
    return { status: 200, body: presentDeployment(deployment) };
  },

  // POST /apps/{appID}/deployments/{did}/cancel
  deployPostApiV1AppsByAppIDDeploymentsByDidCancel({ state, path, now, refuse }) {
    const { id, status } = findDeployment(state, { appId: path.appID, id: path.did }, refuse);
    if (status === "cancelled") return { status: 204 };
    if (currentStage(status) === null)
      throw refuse(409, "already_terminal", `Deployment ${id} has ${status}.`);
    state.deployments.update(id, { status: "cancelled", cancel_requested_at: now, completed_at: now });
    return { status: 204 };
  },

  // POST /apps/{appID}/deployments/{did}/rollback
  deployPostApiV1AppsByAppIDDeploymentsByDidRollback({ state, path, body, schedule, refuse }) {
    const app = gatedApp(state, path.appID);
    const source = findDeployment(state, { appId: app.id, id: path.did }, refuse);
    assertCanReturn(state, { app, source }, refuse);
    if (hasSchemaSkew(state, source) && !body?.confirm_schema_skew) throw refuse(412, "schema_skew");
    schedule("applyRollback", rollbackMs, { app_id: app.id, deployment_id: source.id });
    return { status: 202 };
  },

  // GET /tenants/{tenantID}/deployments
  deployGetApiV1TenantsByTenantIDDeployments({ state, path, query }) {
    const rows = state.deployments.by("tenant", path.tenantID);
    const items = rows.newest(0, query.limit).map(presentDeployment);
    return { status: 200, body: { items, next_cursor: "", total: rows.length } };
  },
};
