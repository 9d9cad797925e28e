import { giveUpNode } from "./actions.ts";
import { findNode, gatedTenant } from "../shared/lookup.ts";
import { presentNode, presentNodesetRequest } from "./present.ts";
import type { Handlers } from "../types.ts";
import { noContent } from "../shared/no-content.ts";

export const nodes: Handlers<"nodes"> = {
  // GET /api/tenant/{tenant_name}/nodes
  listNodes({ state, path }) {
    const mine = [path.tenant_name, null];
    const ofTenant = ({ tenant }: { readonly tenant: string | null }): boolean => mine.includes(tenant);
    const hasProviders = state.providers.by("tenant", path.tenant_name).length > 0;
    const rows = [
      ...state.nodes.by("listed", "nodepool").filter(ofTenant),
      ...(hasProviders ? state.nodes.by("listed", "provider").filter(ofTenant) : []),
    ];
    return { status: 200, body: rows.map((row) => presentNode(state, row)) };
  },

  // PUT /api/tenant/{tenant_name}/nodes/{node_id}
  updateNode(call) {
    const { state, path, body, nowMs, refuse } = call;
    const node = findNode(state, path, refuse);
    if (node.lock_holder !== null && state.changed("node-states")) {
      state.nodes.update(node.id, { next_state: body.state });
      return { status: 201, body: null };
    }
    if (node.lock_holder !== null) throw refuse(400, "locked");
    // Real server: a state that the node has already leaves its time alone.
    if (node.state === body.state) return { status: 201, body: null };
    if (body.state === "used") giveUpNode(call, node.id);
    else state.nodes.update(node.id, { state: "hold", state_time: nowMs });
    return { status: 201, body: null };
  },

  // GET /api/tenant/{tenant_name}/nodeset-requests
  listNodesetRequests({ state, path }) {
    const rows = state.nodesetRequests.by("tenant", path.tenant_name).filter(({ listed }) => listed);
    return { status: 200, body: rows.map((row) => presentNodesetRequest(state, row)) };
  },

  // DELETE /api/tenant/{tenant_name}/nodeset-requests/{request_id}
  deleteNodesetRequest(call) {
    const { state, path, refuse } = call;
    const request = state.nodesetRequests.get(path.request_id);
    if (request?.tenant !== path.tenant_name || !request.listed) throw refuse(404, "request_not_found");
    if (request.lock_holder !== null) throw refuse(400, "locked");
    state.nodesetRequests.delete(request.uuid);
    for (const { id } of state.nodes.by("request", request.uuid)) giveUpNode(call, id);
    return noContent;
  },

  // GET /api/tenant/{tenant_name}/labels
  listLabels({ state, path }) {
    const { name, disallowed_labels } = gatedTenant(state, path.tenant_name);
    const ofNodepool = state.labels
      .by("tenant", "")
      .filter((label) => !disallowed_labels.includes(label.name));
    const ofLayout = state.labels.by("tenant", name).slice();
    return {
      status: 200,
      body: [
        ...ofNodepool.map((label) => ({ name: label.name })),
        ...ofLayout.map((label) => ({
          name: label.name,
          canonical_name: label.canonical_name,
          description: label.description,
        })),
      ],
    };
  },
};
