import { declareReferences } from "../core/state/references.ts";
import type { tables } from "./state.ts";
import { keyOf, repoKey } from "./state.ts";

/** A repository by its name, as far as there is one. */
const repository = {
  to: "repositories",
  key: ({ repo_full_name }: { readonly repo_full_name: string | null }) =>
    repo_full_name === null ? null : repoKey(repo_full_name),
} as const;

/** By which fields rows name each other. Of those that are loose the invariants ask for more. */
export const references = declareReferences<typeof tables>({
  users: { github: { to: "installations", key: ({ github }) => github?.installations } },
  tokens: { user_id: "users" },
  memberships: { tenant_id: "tenants", user_id: "users" },
  apps: {
    tenant_id: "tenants",
    owner_id: "users",
    production_deployment_id: { to: "deployments", isLoose: true },
    staging_deployment_id: { to: "deployments", isLoose: true },
  },
  gitConnections: { app_id: "apps", repo_full_name: repository, installation_id: "installations" },
  stateTokens: { app_id: "apps", requested_by: "users" },
  deployments: {
    app_id: "apps",
    tenant_id: "tenants",
    repo_full_name: repository,
    image_uri: { to: "images", isLoose: true },
  },
  releases: { app_id: "apps", deployment_id: "deployments" },
  images: { app_id: "apps" },
  reviewRequests: { app_id: "apps", deployment_id: "deployments" },
  schemaOps: { app_id: "apps" },
  envVars: { app_id: "apps" },
  bootstraps: {
    tenant_id: "tenants",
    requested_by: "users",
    app_id: "apps",
    repo_full_name: repository,
    deployment_id: "deployments",
  },
  repositories: { installation_id: "installations" },
  branches: {
    repo_full_name: repository,
    head_sha: { to: "commits", key: (row) => keyOf(repoKey(row.repo_full_name), row.head_sha) },
  },
  commits: { repo_full_name: repository },
  logLines: { app_id: "apps" },
  plannedFailures: { app_id: "apps" },
});
