export interface User {
  id: string;
  email: string;
  /** Passes every gate. */
  platform_admin: boolean;
  /** null: never signed in to GitHub. */
  github: GithubLink | null;
}

/** What AxHub stores of a user's GitHub sign-in. */
export interface GithubLink {
  login: string;
  /** stale: expired, its refresh succeeds. revoked: its refresh answers invalid_grant. */
  token: "fresh" | "stale" | "revoked";
  /** GitHub's `/user/memberships/orgs`: a pending member was invited and has not accepted. */
  organizations: OrganizationMembership[];
  /** GitHub's `/user/installations`, by id. */
  installations: number[];
}

export interface OrganizationMembership {
  login: string;
  state: "active" | "pending";
}

export interface Token {
  value: string;
  kind: "pat" | "jwt";
  user_id: string;
  /** RFC 3339; null never expires. */
  expires_at: string | null;
  /** What a delegated agent may do; null: the user's own token, which may do all that the user may. */
  delegations: string[] | null;
}

export interface Tenant {
  id: string;
  slug: string;
}

export interface Membership {
  tenant_id: string;
  user_id: string;
  role: "member" | "tenant_admin";
  active: boolean;
}
