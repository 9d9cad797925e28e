export interface App {
  id: string;
  tenant_id: string;
  owner_id: string;
  name: string;
  /** Unique in its tenant. */
  slug: string;
  subdomain: string | null;
  kind: "container" | "static";
  production_deployment_id: string | null;
  /** When production last changed, and how. */
  production_changed: { at: string; by: "deployment" | "rollback" | "promotion" } | null;
  staging_enabled: boolean;
  staging_deployment_id: string | null;
}

/** The version that a succeeded deployment was given. */
export interface Release {
  app_id: string;
  version: number;
  deployment_id: string;
  /** The last schema change that it was built or promoted with. */
  schema_seq: number;
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
  /** When the promotion's last run began; null: never promoted. */
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
