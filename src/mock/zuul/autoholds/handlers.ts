import { deleteAutohold } from "./actions.ts";
import { findProject, installationOf } from "../shared/lookup.ts";
import { assertAutohold, nodeExpiration, refFilter } from "./new-autohold.ts";
import type { Autohold, ZuulState } from "../state.ts";
import type { Handlers, Refuse } from "../types.ts";
import { noContent } from "../shared/no-content.ts";

export const autoholds: Handlers<"autoholds"> = {
  // GET /api/tenant/{tenant_name}/autohold
  listAutoholds: ({ state, path, query }) => ({
    status: 200,
    body: holdsOf(state, path.tenant_name, query.project),
  }),

  // GET /api/tenant/{tenant_name}/autohold/{request_id}
  getAutohold: ({ state, path, refuse }) => ({ status: 200, body: findHold(state, path, refuse) }),

  // DELETE /api/tenant/{tenant_name}/autohold/{request_id}
  deleteAutohold(call) {
    deleteAutohold(call, findHold(call.state, call.path, call.refuse));
    return noContent;
  },

  // GET /api/tenant/{tenant_name}/project/{project_name}/autohold
  listProjectAutoholds: ({ state, path }) => ({
    status: 200,
    body: holdsOf(state, path.tenant_name, path.project_name),
  }),

  // POST /api/tenant/{tenant_name}/project/{project_name}/autohold
  createAutohold({ state, path, body, nextNumber, refuse }) {
    const { canonical_name, connection } = findProject(state, path, refuse);
    assertAutohold(body, refuse);
    const { driver = "" } = state.connections.get(connection) ?? {};
    state.autoholds.insert({
      id: String(nextNumber("autoholds") - 1).padStart(10, "0"),
      tenant: path.tenant_name,
      project: canonical_name,
      job: body.job,
      ref_filter: refFilter(body, { driver }, refuse),
      max_count: body.count,
      current_count: 0,
      reason: body.reason,
      node_expiration: nodeExpiration(body.node_hold_expiration, installationOf(state)),
      expired: null,
      nodes: [],
    });
    return { status: 200, body: true };
  },
};

/** Real server: the filter is an ending of the canonical name; an empty one is none. */
function holdsOf(state: ZuulState, tenant: string, project = ""): Autohold[] {
  return state.autoholds.by("tenant", tenant).filter((hold) => hold.project.endsWith(project));
}

function findHold(
  state: ZuulState,
  path: { readonly tenant_name: string; readonly request_id: string },
  refuse: Refuse<404>,
): Autohold {
  const hold = state.autoholds.get(path.request_id);
  if (!hold) throw refuse(404, "hold_not_found", `Hold request ${path.request_id} not found.`);
  if (hold.tenant !== path.tenant_name) throw refuse(404, "foreign_hold");
  return hold;
}
