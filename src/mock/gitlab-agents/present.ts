import type { Agent, AgentToken, GitlabState, Project } from "./state.ts";
import type { Schema } from "./types.ts";

export function presentAgent(agent: Agent, project: Project): Schema<"Agent"> {
  const { id, name, created_at, created_by_user_id } = agent;
  return { id, name, config_project: presentProject(project), created_at, created_by_user_id };
}

function presentProject(project: Project): Schema<"ProjectIdentity"> {
  const { id, description, name, name_with_namespace, path, path_with_namespace, created_at } = project;
  return { id, description, name, name_with_namespace, path, path_with_namespace, created_at };
}

/** A token in a list: neither `last_used_at` nor the secret. */
export function presentTokenBasic(token: AgentToken): Schema<"TokenBasic"> {
  const { id, name, description, agent_id, status, created_at, created_by_user_id } = token;
  return { id, name, description, agent_id, status, created_at, created_by_user_id };
}

export function presentToken(token: AgentToken): Schema<"Token"> {
  return { ...presentTokenBasic(token), last_used_at: token.last_used_at };
}

/** The agent of that id in that project. */
export function agentOf(state: GitlabState, project: Project, id: number): Agent | undefined {
  const agent = state.agents.get(id);
  return agent?.project_id === project.id ? agent : undefined;
}
