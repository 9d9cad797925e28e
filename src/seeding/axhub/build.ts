import { Faker, en } from "@faker-js/faker";
import type { Bootstrap, BootstrapOrder } from "../../fixtures/axhub/rows.ts";
import { apps, gitConnections } from "./apps.ts";
import { deployments } from "./deployments.ts";
import { branches, commits, installations, repositories } from "./github.ts";
import { logLines } from "./logs.ts";
import {
  apps as appIds,
  bootstraps as ids,
  deploymentsOf,
  installations as installed,
  templates,
  tenants,
  users,
} from "../../fixtures/axhub/names.ts";
import * as people from "./people.ts";
import { envVars, images, releases, reviewRequests, schemaOps } from "./promotion.ts";

/** Two tenants with a user of every role, and an app for every story. */
export function buildWorld(seedNumber: number) {
  const faker = new Faker({ locale: [en], seed: seedNumber });
  faker.setDefaultRefDate("2026-01-14T00:00:00.000Z");
  const connections = gitConnections();
  const allDeployments = deployments();
  const repos = repositories(faker, connections);
  const heads = branches(repos);
  return {
    users: people.users(),
    tokens: people.tokens(),
    tenants: people.tenants(),
    memberships: people.memberships(),
    apps: apps(),
    gitConnections: connections,
    deployments: allDeployments,
    releases: releases(allDeployments),
    images: images(allDeployments),
    reviewRequests: reviewRequests(),
    schemaOps: schemaOps(),
    envVars: envVars(),
    templates: [{ id: templates.nextjs, slug: "nextjs-axhub" }],
    bootstraps: bootstraps(),
    installations: installations(),
    repositories: repos,
    branches: heads,
    commits: commits(heads, allDeployments),
    logLines: logLines(faker),
    $sequences: [
      { name: "repositories", value: 800_000 },
      { name: "installations", value: 10_000 },
      { name: `schemaOps/${appIds.lab}`, value: 4 },
    ],
  };
}

function bootstraps(): Bootstrap[] {
  const order = (slug: string, github_owner: string, installation_id: number): BootstrapOrder => ({
    name: slug,
    slug,
    subdomain: slug,
    github_owner,
    repo_name: slug,
    repo_private: true,
    installation_id,
  });
  const done = (app: string): Pick<Bootstrap, "status" | "stage" | "app_id" | "deployment_id" | "error"> => ({
    status: "done",
    stage: "done",
    app_id: app,
    deployment_id: deploymentsOf(app).older,
    error: null,
  });
  return [
    {
      ...done(appIds.spare1),
      id: ids.done,
      tenant_id: tenants.acme,
      requested_by: users.owner,
      repo_full_name: "octo/spare1",
      order: order("spare1", "octo", installed.octo),
    },
    {
      id: ids.failed,
      tenant_id: tenants.acme,
      requested_by: users.owner,
      status: "failed",
      stage: "repo",
      app_id: appIds.withoutConnection,
      repo_full_name: null,
      deployment_id: null,
      error: { code: "repo_exists", message: "octo has a repository blog already" },
      order: { ...order("without-connection", "octo", installed.octo), repo_name: "blog" },
    },
    {
      ...done(appIds.ofGlobex),
      id: ids.ofGlobex,
      tenant_id: tenants.globex,
      requested_by: users.outsider,
      repo_full_name: "globex-dev/portal",
      order: order("portal", "globex-dev", installed.globexDev),
    },
  ];
}
