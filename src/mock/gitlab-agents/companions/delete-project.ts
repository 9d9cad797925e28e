import type { GitlabState, Project } from "../state.ts";
import { membershipKey } from "../state.ts";

/** Removes a project with its agents, their tokens and its memberships. */
export function deleteProject(state: GitlabState, { id }: Pick<Project, "id">): void {
  for (const agent of state.agents.by("project", id)) {
    for (const token of state.agentTokens.by("agent", agent.id)) state.agentTokens.delete(token.id);
    state.agents.delete(agent.id);
  }
  for (const { project_id, user_id } of [...state.memberships.rows()])
    if (project_id === id) state.memberships.delete(membershipKey(project_id, user_id));
  state.projects.delete(id);
}
