import { createHash } from "node:crypto";
import { urlSafe } from "../../core/state/ids.ts";
import { paginate } from "../pages.ts";
import { agentOf, presentToken, presentTokenBasic } from "../present.ts";
import { assertMayWrite, findProject, mayRead } from "../rules/access.ts";
import { assertTokenSlotFree } from "../rules/active-token-limit.ts";
import { assertNoErrors, tokenErrors } from "../rules/model-errors.ts";
import type { Handlers } from "../types.ts";

export const agentTokens: Handlers<"agent-tokens"> = {
  // GET /projects/:id/cluster_agents/:agent_id/tokens
  listAgentTokens(call) {
    const { state, request, path, query, refuse } = call;
    const project = findProject(call, path.id, refuse);
    const agent = mayRead(call, project) ? agentOf(state, project, path.agent_id) : undefined;
    if (!agent) throw refuse(404, "not_found");
    const { rows, headers } = paginate(state.agentTokens.by("activeOfAgent", agent.id), {
      request,
      path,
      query,
    });
    return { status: 200, body: rows.map(presentTokenBasic), headers };
  },

  // GET /projects/:id/cluster_agents/:agent_id/tokens/:token_id
  getAgentToken(call) {
    const { state, path, refuse } = call;
    const project = findProject(call, path.id, refuse);
    const agent = mayRead(call, project) ? agentOf(state, project, path.agent_id) : undefined;
    const token = agent && state.agentTokens.get(path.token_id);
    // Reference: a revoked token is 404.
    if (token?.agent_id !== agent?.id || token?.status !== "active") throw refuse(404, "not_found");
    return { status: 200, body: presentToken(token) };
  },

  // POST /projects/:id/cluster_agents/:agent_id/tokens
  createAgentToken(call) {
    const { state, path, body, now, principal, refuse } = call;
    const project = findProject(call, path.id, refuse);
    assertMayWrite(call, project, refuse);
    const agent = agentOf(state, project, path.agent_id);
    if (!agent) throw refuse(404, "not_found");
    assertTokenSlotFree(state, agent.id, refuse);
    const { name, description = null } = body;
    assertNoErrors(tokenErrors(name ?? "", description), refuse);
    const secret = `glagent-${call.newSecret(50, urlSafe)}`;
    const token = state.agentTokens.insert({
      id: call.nextNumber("agentTokens"),
      agent_id: agent.id,
      name: name ?? "",
      description,
      status: "active",
      created_at: now,
      created_by_user_id: principal.user.id,
      last_used_at: null,
      secret_digest: createHash("sha256").update(secret).digest("hex"),
    });
    // Reference: the secret is in this response only and cannot be read again.
    return { status: 201, body: { ...presentToken(token), token: secret } };
  },

  // DELETE /projects/:id/cluster_agents/:agent_id/tokens/:token_id
  revokeAgentToken(call) {
    const { state, path, refuse } = call;
    const project = findProject(call, path.id, refuse);
    assertMayWrite(call, project, refuse);
    const agent = agentOf(state, project, path.agent_id);
    const token = agent && state.agentTokens.get(path.token_id);
    if (token?.agent_id !== agent?.id || !token) throw refuse(404, "not_found");
    // Revoking again answers the same.
    if (token.status === "active") state.agentTokens.update(token.id, { status: "revoked" });
    return { status: 204 };
  },
};
