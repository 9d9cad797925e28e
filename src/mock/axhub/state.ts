import { table } from "../core/state/table-base.ts";
import type { StateOf } from "../core/state/world.ts";
import type {
  App,
  Bootstrap,
  EnvVar,
  Image,
  LogLine,
  Release,
  ReviewRequest,
  SchemaOp,
  Template,
} from "../../fixtures/axhub/rows/apps.ts";
import type { Deployment, Outage, PlannedFailure } from "../../fixtures/axhub/rows/deployments.ts";
import type {
  Branch,
  Commit,
  GitConnection,
  Installation,
  Repository,
  StateToken,
} from "../../fixtures/axhub/rows/github.ts";
import type { Membership, Tenant, Token, User } from "../../fixtures/axhub/rows/people.ts";

export type * from "../../fixtures/axhub/rows.ts";

export const tables = {
  users: table<User>()((row) => row.id),
  tokens: table<Token>()((row) => row.value),
  tenants: table<Tenant>()((row) => row.id),
  memberships: table<Membership>()((row) => keyOf(row.tenant_id, row.user_id)),
  apps: table<App>()((row) => row.id, {
    slug: { by: (row) => keyOf(row.tenant_id, row.slug) },
    subdomain: { by: (row) => (row.subdomain === null ? undefined : keyOf(row.tenant_id, row.subdomain)) },
  }),
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
    approvedOfApp: { by: (row) => (row.status === "approved" ? row.app_id : undefined) },
    approvedOfDeployment: { by: (row) => (row.status === "approved" ? row.deployment_id : undefined) },
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
