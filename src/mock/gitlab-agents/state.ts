import { table } from "../core/state/table-base.ts";
import type { StateOf } from "../core/state/world.ts";

export interface User {
  id: number;
  username: string;
  /** May do everything in every project. */
  instance_admin: boolean;
}

export type Scope = "api" | "read_api" | "read_user";

/** A personal access token. */
export interface AccessToken {
  value: string;
  user_id: number;
  scopes: Scope[];
  /** RFC 3339; null never expires. */
  expires_at: string | null;
  revoked: boolean;
}

export interface Project {
  id: number;
  description: string | null;
  name: string;
  name_with_namespace: string;
  path: string;
  path_with_namespace: string;
  created_at: string;
  visibility: "private" | "public";
}

/** GitLab's access levels: 10 Guest, 20 Reporter, 30 Developer, 40 Maintainer, 50 Owner. */
export type AccessLevel = 10 | 20 | 30 | 40 | 50;

export interface Membership {
  user_id: number;
  project_id: number;
  access_level: AccessLevel;
}

export interface Agent {
  id: number;
  project_id: number;
  name: string;
  created_at: string;
  created_by_user_id: number | null;
  /** Compared with If-Unmodified-Since; not shown. */
  updated_at: string;
}

export interface AgentToken {
  id: number;
  agent_id: number;
  name: string;
  description: string | null;
  status: "active" | "revoked";
  created_at: string;
  created_by_user_id: number | null;
  last_used_at: string | null;
  /** SHA-256 of the secret, which is shown once and kept nowhere. */
  secret_digest: string;
}

export const tables = {
  users: table<User>()((row) => row.id),
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
