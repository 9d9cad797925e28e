import type { RepositoryRole } from "./repositories.ts";

export type TeamRole = "member" | "creator" | "admin";

export interface Team {
  id: number;
  org: number;
  name: string;
  role: TeamRole;
  description: string;
}

/** A user or robot in a team. */
export interface TeamMember {
  team: number;
  org: number;
  account: number;
}

/** An invitation of a user or of an e-mail address. */
export interface TeamInvite {
  token: string;
  team: number;
  org: number;
  account: number | null;
  email: string | null;
  inviter: number;
  created: number;
}

/** A default permission: what new repositories of the organization give to its delegate. */
export interface Prototype {
  uuid: string;
  org: number;
  role: RepositoryRole;
  /** Whose new repositories; null: anybody's. */
  activating_user: number | null;
  /** One of the two is null. */
  delegate_user: number | null;
  delegate_team: number | null;
}

/** Where an organization caches images from. */
export interface ProxyCache {
  org: number;
  upstream_registry: string;
  upstream_registry_username: string | null;
  upstream_registry_password: string | null;
  expiration_s: number;
  insecure: boolean;
}

/** How a registry outside behaves when it is asked whether it can be cached, or for what is mirrored. */
export interface Upstream {
  host: string;
  /** `open` lets everybody in; `token` and `basic` name how they want credentials; `odd` answers something else. */
  behaviour: "open" | "token" | "basic" | "odd" | "failing";
  username: string | null;
  password: string | null;
}

/** What a tag stands for in a repository of a registry outside. */
export interface UpstreamTag {
  /** `host/path` of the repository, as mirrors name it. */
  reference: string;
  name: string;
  /** Of the image's one layer; what agrees in content and bytes is the same image. */
  content: string;
  bytes: number;
}
