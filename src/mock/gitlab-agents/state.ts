import { table } from "../core/state/table-base.ts";
import type {
  User,
  AccessToken,
  Project,
  Membership,
  Agent,
  AgentToken,
} from "../../fixtures/gitlab-agents/rows.ts";
import type { StateOf } from "../core/state/world.ts";

export type * from "../../fixtures/gitlab-agents/rows.ts";

export const tables = {
  users: table<User>()((row) => row.id, { username: { by: (row) => row.username.toLowerCase() } }),
  accessTokens: table<AccessToken>()((row) => row.value),
  projects: table<Project>()((row) => row.id, {
    path: { by: (row) => row.path_with_namespace.toLowerCase() },
  }),
  memberships: table<Membership>()((row) => membershipKey(row.project_id, row.user_id)),
  agents: table<Agent>()((row) => row.id, {
    project: { by: (row) => row.project_id, order: (row) => row.name },
    name: { by: (row) => agentNameKey(row.project_id, row.name) },
  }),
  agentTokens: table<AgentToken>()((row) => row.id, {
    agent: { by: (row) => row.agent_id },
    // Upstream lists the last used first, never used ones last, then by id.
    activeOfAgent: {
      by: (row) => (row.status === "active" ? row.agent_id : undefined),
      order: (row) => (row.last_used_at === null ? Infinity : -Date.parse(row.last_used_at)),
    },
  }),
};

export type GitlabState = StateOf<typeof tables>;

export function membershipKey(projectId: number, userId: number): string {
  return `${projectId}/${userId}`;
}

export function agentNameKey(projectId: number, name: string): string {
  return `${projectId}/${name}`;
}
