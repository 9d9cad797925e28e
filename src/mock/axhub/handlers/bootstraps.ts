import { bootstrapStepMs } from "../actions/advance-bootstrap.ts";
import { presentBootstrap } from "../present.ts";
import type { BootstrapOrder } from "../state.ts";
import type { Handlers, Schema } from "../types.ts";

export const bootstraps: Handlers<"bootstraps"> = {
  // POST /tenants/{tenantID}/app-bootstraps
  deployPostApiV1TenantsByTenantIDAppBootstraps(call) {
    const { state, path, body, principal, refuse } = call;
    const { template_id } = body;
    const installation_id = body.github_installation_id ?? 0;
    if (!state.templates.get(template_id))
      throw refuse(400, "unknown_template", `No template ${template_id}.`);
    // GitHub numbers its installations from 1.
    if (installation_id <= 0) throw refuse(422, "installation_missing");
    const { id } = state.bootstraps.insert({
      id: call.newId(),
      tenant_id: path.tenantID,
      requested_by: principal.user.id,
      status: "running",
      stage: "app",
      app_id: null,
      repo_full_name: null,
      deployment_id: null,
      error: null,
      order: orderOf(body, installation_id),
    });
    call.schedule("advanceBootstrap", bootstrapStepMs, { bootstrap_id: id });
    const status_url = `/api/v1/tenants/${path.tenantID}/app-bootstraps/${id}`;
    return { status: 202, body: { bootstrap_id: id, status_url } };
  },

  // GET /tenants/{tenantID}/app-bootstraps/{bootstrapID}
  deployGetApiV1TenantsByTenantIDAppBootstrapsByBootstrapID({ state, path, refuse }) {
    const bootstrap = state.bootstraps.get(path.bootstrapID);
    if (bootstrap?.tenant_id !== path.tenantID)
      throw refuse(404, "bootstrap_not_found", `The tenant has no bootstrap ${path.bootstrapID}.`);
    return { status: 200, body: presentBootstrap(bootstrap) };
  },
};

function orderOf(body: Schema<"StartBootstrap">, installation_id: number): BootstrapOrder {
  const { name, slug, subdomain, github_owner, repo_name, repo_private = true } = body;
  return { name, slug, subdomain, github_owner, repo_name, repo_private, installation_id };
}
