import { table } from "../core/table.ts";
import type { StateOf } from "../core/world.ts";

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
  /** Organizations that the user is an active member of. */
  organizations: string[];
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

export interface App {
  id: string;
  tenant_id: string;
  owner_id: string;
  name: string;
  /** Unique in its tenant. */
  slug: string;
  subdomain: string | null;
  kind: "container" | "static";
  /** approved: published, so that production changes by promotion only. */
  review_status: "none" | "pending" | "approved" | "rejected";
  production_deployment_id: string | null;
  /** When production last changed, and how. */
  production_changed: { at: string; by: "deployment" | "rollback" | "promotion" } | null;
  staging_enabled: boolean;
  staging_deployment_id: string | null;
}

/** At most one per app. */
export interface GitConnection {
  app_id: string;
  repo_full_name: string;
  branch: string;
  installation_id: number;
}

/** Guards the way back from GitHub's installation page. */
export interface StateToken {
  value: string;
  app_id: string;
  requested_by: string;
  expires_at: string;
  consumed: boolean;
}

/** The statuses in the order in which a deployment passes them; each is the `current_stage` of its time. */
export const stages = ["pending", "building", "pushing", "deploying"] as const;
export type Stage = (typeof stages)[number];
export type DeploymentStatus = Stage | "succeeded" | "failed" | "cancelled";

export interface FailureReason {
  /** The orchestrator's step: resolve, ci, build, push, apply or healthcheck. */
  stage: string;
  code: string;
  message: string;
}

export interface Deployment {
  id: string;
  app_id: string;
  tenant_id: string;
  commit_sha: string;
  status: DeploymentStatus;
  trigger_source: "webhook" | "manual";
  image_uri: string | null;
  failure_reason: FailureReason | null;
  started_at: string;
  completed_at: string | null;
  cancel_requested_at: string | null;
  force_rebuild: boolean;
  /** The failure that the control `nextOutcome` planned for it. */
  planned_failure: FailureReason | null;
}

/** The version that a succeeded deployment was given. */
export interface Release {
  app_id: string;
  version: number;
  deployment_id: string;
  /** Whether a review ever approved it. */
  approved: boolean;
  created_at: string;
}

/** An image in the registry. */
export interface Image {
  uri: string;
  app_id: string;
  commit_sha: string;
}

export interface ReviewRequest {
  id: string;
  app_id: string;
  deployment_id: string;
  status: "pending" | "approved" | "rejected";
  /** null: not approved, so never promoted. */
  promote_status: "promoting" | "promoted" | "promote_failed" | null;
  /** When the promotion's run began; null while it still waits for a worker. */
  promote_started_at: string | null;
  /** The last schema change that the review pinned; null: its snapshot is missing. */
  cursor_seq: number | null;
}

/** A change of the no-code database schema, made on staging. */
export interface SchemaOp {
  app_id: string;
  seq: number;
  kind: string;
  table: string;
  summary: string;
  destructive: boolean;
  /** When a promotion applied it to production. */
  promoted_at: string | null;
}

/** An environment variable; null where it is not set. */
export interface EnvVar {
  app_id: string;
  key: string;
  production: string | null;
  staging: string | null;
}

export interface Template {
  id: string;
  slug: string;
}

export interface Bootstrap {
  id: string;
  tenant_id: string;
  requested_by: string;
  status: "running" | "done" | "failed";
  /** Where it works, or where it failed. */
  stage: "app" | "repo" | "push" | "connect" | "deploy" | "done";
  app_id: string | null;
  repo_full_name: string | null;
  deployment_id: string | null;
  error: { code: string; message: string } | null;
  order: BootstrapOrder;
}

/** What a bootstrap was asked to make. */
export interface BootstrapOrder {
  name: string;
  slug: string;
  subdomain: string;
  github_owner: string;
  repo_name: string;
  repo_private: boolean;
  installation_id: number;
}

/** An account on which the AxHub App is installed. */
export interface Installation {
  id: number;
  account: string;
  /** Users whose `/user/installations` contains it. */
  user_ids: string[];
}

/** A repository on GitHub. */
export interface Repository {
  id: number;
  full_name: string;
  private: boolean;
  default_branch: string;
  /** The installation that may read it; null: none. */
  installation_id: number | null;
}

export interface Branch {
  repo_full_name: string;
  name: string;
  head_sha: string;
}

export interface Commit {
  repo_full_name: string;
  sha: string;
}

export interface LogLine {
  app_id: string;
  /** Counts the app's lines from 1 without a gap; later lines are never older. */
  number: number;
  timestamp: string;
  severity: string;
  message: string;
  pod: string;
  stream: "stdout" | "stderr";
}

/** A failure that the control `nextOutcome` has planned. */
export interface PlannedFailure {
  app_id: string;
  reason: FailureReason;
}

/** A service behind AxHub that is down. */
export interface Outage {
  service: "github" | "logs";
}

export const tables = {
  users: table<User>()((row) => row.id),
  tokens: table<Token>()((row) => row.value),
  tenants: table<Tenant>()((row) => row.id),
  memberships: table<Membership>()((row) => keyOf(row.tenant_id, row.user_id)),
  apps: table<App>()((row) => row.id, { slug: { by: (row) => keyOf(row.tenant_id, row.slug) } }),
  gitConnections: table<GitConnection>()((row) => row.app_id, {
    branch: { by: (row) => keyOf(repoKey(row.repo_full_name), row.branch) },
  }),
  stateTokens: table<StateToken>()((row) => row.value),
  deployments: table<Deployment>()((row) => row.id, {
    app: { by: (row) => row.app_id },
    tenant: { by: (row) => row.tenant_id },
    runningOfApp: { by: (row) => (row.completed_at === null ? row.app_id : undefined) },
  }),
  releases: table<Release>()((row) => row.deployment_id, {
    app: { by: (row) => row.app_id, order: (row) => row.version },
  }),
  images: table<Image>()((row) => row.uri, { commit: { by: (row) => keyOf(row.app_id, row.commit_sha) } }),
  reviewRequests: table<ReviewRequest>()((row) => row.id, {
    pendingOfApp: { by: (row) => (row.status === "pending" ? row.app_id : undefined) },
    promotingOfApp: { by: (row) => (row.promote_status === "promoting" ? row.app_id : undefined) },
  }),
  schemaOps: table<SchemaOp>()((row) => keyOf(row.app_id, row.seq), {
    app: { by: (row) => row.app_id, order: (row) => row.seq },
  }),
  envVars: table<EnvVar>()((row) => keyOf(row.app_id, row.key), { app: { by: (row) => row.app_id } }),
  templates: table<Template>()((row) => row.id),
  bootstraps: table<Bootstrap>()((row) => row.id),
  installations: table<Installation>()((row) => row.id, { account: { by: (row) => row.account } }),
  repositories: table<Repository>()((row) => repoKey(row.full_name), {
    installation: { by: (row) => row.installation_id ?? undefined },
  }),
  branches: table<Branch>()((row) => keyOf(repoKey(row.repo_full_name), row.name)),
  commits: table<Commit>()((row) => keyOf(repoKey(row.repo_full_name), row.sha)),
  logLines: table<LogLine>()((row) => keyOf(row.app_id, row.number), {
    app: { by: (row) => row.app_id, order: (row) => row.number },
  }),
  plannedFailures: table<PlannedFailure>()((row) => row.app_id),
  outages: table<Outage>()((row) => row.service),
};

export type AxhubState = StateOf<typeof tables>;

/** The key of a row that two or more things identify together. */
export function keyOf(...parts: readonly (string | number)[]): string {
  return parts.join("/");
}

/** GitHub does not tell upper and lower case apart. */
export function repoKey(fullName: string): string {
  return fullName.toLowerCase();
}
