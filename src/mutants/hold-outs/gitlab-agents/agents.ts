import { presentAgent, presentToken } from "../../../mock/gitlab-agents/present.ts";
import type { GitlabState } from "../../../mock/gitlab-agents/state.ts";
import type { HoldOut } from "../../engine/hold-out.ts";
import { asking, itemsOf, withMembers } from "../../engine/hold-out.ts";

export const holdOuts: readonly HoldOut<GitlabState>[] = [
  {
    name: "revoked-token-is-read",
    sentence: "A revoked token can still be read.",
    handlers: {
      getAgentToken({ state, path }, healthy) {
        const token = state.agentTokens.get(path["token_id"] ?? 0);
        return token?.status === "revoked" ? { status: 200, body: presentToken(token) } : healthy();
      },
    },
  },
  {
    name: "third-token",
    sentence: "An agent may have more active tokens than the limit.",
    handlers: {
      createAgentToken({ state, path }, healthy) {
        const [active] = state.agentTokens.by("activeOfAgent", path["agent_id"] ?? 0).slice(0, 1);
        if (!active) return healthy();
        state.agentTokens.update(active.id, { status: "revoked" });
        const reply = healthy();
        state.agentTokens.update(active.id, { status: "active" });
        return reply;
      },
    },
  },
  {
    name: "names-in-lower-case",
    sentence: "An agent's name is put into lower case instead of being refused.",
    handlers: {
      registerAgent: (call, healthy) =>
        healthy(asking(call, { name: String(call.body?.["name"]).toLowerCase() })),
    },
  },
  {
    name: "another-creator",
    sentence: "An agent is said to be made by the instance's administrator, whoever made it.",
    handlers: {
      registerAgent({ state }, healthy) {
        const reply = healthy();
        const { id } = reply.body as { readonly id: number };
        state.agents.update(id, { created_by_user_id: 1 });
        return withMembers(reply, { created_by_user_id: 1 });
      },
    },
  },
  {
    name: "agent-as-old-as-its-project",
    sentence: "An agent is said to be made when its project was.",
    handlers: {
      registerAgent({ state }, healthy) {
        const reply = healthy();
        const { id, config_project } = reply.body as {
          readonly id: number;
          readonly config_project: { readonly created_at: string };
        };
        const { created_at } = config_project;
        state.agents.update(id, { created_at });
        return withMembers(reply, { created_at });
      },
    },
  },
  {
    name: "sudo-in-the-own-name",
    sentence: "Who acts as another user with `sudo` makes agents in his own name.",
    handlers: {
      registerAgent({ state, query, header }, healthy) {
        const reply = healthy();
        if (query["sudo"] === undefined && header["Sudo"] === undefined) return reply;
        const { id } = reply.body as { readonly id: number };
        state.agents.update(id, { created_by_user_id: 1 });
        return withMembers(reply, { created_by_user_id: 1 });
      },
    },
  },
  {
    name: "total-of-the-page",
    sentence: "X-Total counts the page's agents, not all.",
    handlers: {
      listAgents(_, healthy) {
        const reply = healthy();
        const total = Object.keys(reply.headers ?? {}).find((name) => name.toLowerCase() === "x-total");
        if (total === undefined) return reply;
        return { ...reply, headers: { ...reply.headers, [total]: String(itemsOf(reply).length) } };
      },
    },
  },
  {
    name: "agent-of-any-project",
    sentence: "An agent can be read through a project that is not its own.",
    handlers: {
      getAgent({ state, path }, healthy) {
        const agent = state.agents.get(path["agent_id"] ?? 0);
        const project = agent && state.projects.get(agent.project_id);
        return project ? { status: 200, body: presentAgent(agent, project) } : healthy();
      },
    },
  },
  {
    name: "description-lost",
    sentence: "A token's description is confirmed and not kept.",
    handlers: {
      createAgentToken({ state }, healthy) {
        const reply = healthy();
        const { id } = reply.body as { readonly id: number };
        state.agentTokens.update(id, { description: null });
        return reply;
      },
    },
  },
  {
    name: "agent-outlives-its-deletion-in-lists",
    sentence: "A deleted agent is gone by its id, and still in the list.",
    handlers: {
      deleteAgent({ state, path }, healthy) {
        const agent = state.agents.get(path["agent_id"] ?? 0);
        const reply = healthy();
        // Kept under a number that nobody knows.
        if (agent) state.agents.insert({ ...agent, id: agent.id + 1_000_000 });
        return reply;
      },
    },
  },
];
