import { findProject } from "../shared/lookup.ts";
import { presentProject } from "./present.ts";
import type { Semaphore, ZuulState } from "../state.ts";
import type { Handlers, Schema } from "../types.ts";

export const projects: Handlers<"projects"> = {
  // GET /api/tenant/{tenant_name}/projects
  listProjects({ state, path }) {
    const rows = state.projects.by("tenant", path.tenant_name).slice();
    return {
      status: 200,
      body: rows.map(({ name, connection, canonical_name, type }) => ({
        name,
        connection_name: connection,
        canonical_name,
        type,
      })),
    };
  },

  // GET /api/tenant/{tenant_name}/project/{project_name}
  getProject: ({ state, path, refuse }) => ({
    status: 200,
    body: presentProject(state, findProject(state, path, refuse)),
  }),

  // GET /api/tenant/{tenant_name}/pipelines
  listPipelines: ({ state, path }) => ({
    status: 200,
    body: state.pipelines
      .by("tenant", path.tenant_name)
      .slice()
      .map(({ name, triggers }) => ({ name, triggers })),
  }),

  // GET /api/tenant/{tenant_name}/semaphores
  listSemaphores({ state, path }) {
    const rows = state.semaphores.rows().filter(({ tenant }) => tenant === path.tenant_name || tenant === "");
    const body = rows.map((row) => presentSemaphore(state, row, path.tenant_name));
    return { status: 200, body: body.sort((a, b) => (a.name < b.name ? -1 : 1)) };
  },
};

/** Holders in other tenants are only counted. */
function presentSemaphore(
  state: ZuulState,
  { tenant, name, max }: Semaphore,
  reader: string,
): Schema<"Semaphore"> {
  const holders = state.semaphoreHolders
    .by("semaphore", name)
    .filter((holder) => tenant === "" || holder.tenant === tenant);
  const own = holders.filter((holder) => holder.tenant === reader);
  return {
    name,
    global: tenant === "",
    max,
    holders: {
      count: holders.length,
      this_tenant: own.map(({ buildset_uuid, job_name }) => ({ buildset_uuid, job_name })),
      other_tenants: holders.length - own.length,
    },
  };
}
