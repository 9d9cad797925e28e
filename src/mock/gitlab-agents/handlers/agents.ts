import { paginate } from "../pages.ts";
import { agentOf, presentAgent } from "../present.ts";
import { assertMayWrite, findProject, mayRead } from "../rules/access.ts";
import { agentNameErrors, assertNoErrors } from "../rules/model-errors.ts";
import { assertUnmodifiedSince } from "../rules/unmodified-since.ts";
import { agentNameKey } from "../state.ts";
import type { Handlers } from "../types.ts";

export const agents: Handlers<"agents"> = {
  // GET /projects/:id/cluster_agents
  listAgents(call) {
    const { state, request, path, query, refuse } = call;
    const project = findProject(call, path.id, refuse);
    if (!mayRead(call, project)) throw refuse(404, "agents_not_found");
    const { rows, headers } = paginate(state.agents.by("project", project.id), { request, path, query });
    return { status: 200, body: rows.map((agent) => presentAgent(agent, project)), headers };
  },

  // GET /projects/:id/cluster_agents/:agent_id
  getAgent(call) {
    const { state, path, refuse } = call;
    const project = findProject(call, path.id, refuse);
    const agent = mayRead(call, project) ? agentOf(state, project, path.agent_id) : undefined;
    if (!agent) throw refuse(404, "not_found");
    return { status: 200, body: presentAgent(agent, project) };
  },

  // POST /projects/:id/cluster_agents
  registerAgent(call) {
    const { state, path, body, now, principal, refuse } = call;
    const project = findProject(call, path.id, refuse);
    assertMayWrite(call, project, refuse);
    const name = body.name ?? "";
    const isTaken = state.agents.one("name", agentNameKey(project.id, name)) !== undefined;
    assertNoErrors(agentNameErrors(name, isTaken), refuse);
    const agent = state.agents.insert({
      id: call.nextNumber("agents"),
      project_id: project.id,
      name,
      created_at: now,
      created_by_user_id: principal.user.id,
      updated_at: now,
    });
    return { status: 201, body: presentAgent(agent, project) };
  },

  // DELETE /projects/:id/cluster_agents/:agent_id
  deleteAgent(call) {
    const { state, path, header, refuse } = call;
    const project = findProject(call, path.id, refuse);
    assertMayWrite(call, project, refuse);
    const agent = agentOf(state, project, path.agent_id);
    if (!agent) throw refuse(404, "not_found");
    assertUnmodifiedSince(agent, header["If-Unmodified-Since"], refuse);
    for (const token of state.agentTokens.by("agent", agent.id)) state.agentTokens.delete(token.id);
    state.agents.delete(agent.id);
    return { status: 204 };
  },
};
