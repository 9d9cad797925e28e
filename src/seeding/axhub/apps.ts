import type { App, GitConnection } from "../../fixtures/axhub/rows.ts";
import {
  apps as ids,
  deployments as named,
  deploymentsOf,
  installations,
  tenants,
  users,
} from "../../fixtures/axhub/names.ts";

export type AppName = keyof typeof ids;

/** Apps that are not ready: without subdomain or connection, and never deployed. */
const unready: Partial<Record<AppName, { subdomain: boolean }>> = {
  raw: { subdomain: false },
  withoutConnection: { subdomain: true },
  ofNoGithub: { subdomain: true },
  ofRevokedGithub: { subdomain: true },
  ofStaleGithub: { subdomain: true },
  bare1: { subdomain: false },
  bare2: { subdomain: false },
  bare3: { subdomain: false },
  bare4: { subdomain: false },
};

const special: Partial<Record<AppName, Partial<App>>> = {
  shop: { production_changed: { at: "2026-01-05T09:00:30.000Z", by: "promotion" } },
  lab: {
    staging_enabled: true,
    production_deployment_id: named.lab.approved,
    staging_deployment_id: named.lab.staged,
    production_changed: { at: "2026-01-06T10:00:00.000Z", by: "promotion" },
  },
  reviewed: { staging_enabled: true },
  imageless: { staging_enabled: true, staging_deployment_id: named.imageless.withoutImage },
  staged1: { staging_enabled: true },
  staged2: { staging_enabled: true },
  site: { kind: "static" },
  // With the tenant before it and `-staging` behind it, it has more than the 63 letters of a namespace.
  longName: { slug: "an-app-with-a-name-that-nobody-would-want-to-type-twice-a-day", subdomain: "long-name" },
  ofGlobex: { tenant_id: tenants.globex, owner_id: users.outsider, slug: "portal", subdomain: "portal" },
  ofNoGithub: { owner_id: users.noGithub },
  ofRevokedGithub: { owner_id: users.revokedGithub },
  ofStaleGithub: { owner_id: users.staleGithub },
};

export function apps(): App[] {
  return Object.keys(ids).map((name) => appOf(name as AppName)); // the names of `names.ts`
}

export function appOf(name: AppName): App {
  const slug = kebab(name);
  const deployed = isReady(name) ? newestOf(name) : null;
  const app: App = {
    id: ids[name],
    tenant_id: tenants.acme,
    owner_id: users.owner,
    name: slug,
    slug,
    subdomain: (unready[name]?.subdomain ?? true) ? slug : null,
    kind: "container",
    production_deployment_id: deployed,
    production_changed: deployed === null ? null : { at: "2026-01-04T09:03:20.000Z", by: "deployment" },
    staging_enabled: false,
    staging_deployment_id: null,
    ...special[name],
  };
  const staging_deployment_id = app.staging_deployment_id ?? deployed;
  return app.staging_enabled ? { ...app, staging_deployment_id } : app;
}

export function gitConnections(): GitConnection[] {
  return Object.entries(ids).flatMap(([name, app_id]) =>
    isReady(name as AppName) ? [{ app_id, branch: "main", ...repositoryOf(name as AppName) }] : [],
  );
}

export function repositoryOf(name: AppName): { repo_full_name: string; installation_id: number } {
  return name === "ofGlobex"
    ? { repo_full_name: "globex-dev/portal", installation_id: installations.globexDev }
    : { repo_full_name: `octo/${kebab(name)}`, installation_id: installations.octo };
}

function newestOf(name: AppName): string {
  return name === "blog" ? named.blog.newest : deploymentsOf(ids[name]).newest;
}

export function isReady(name: AppName): boolean {
  return !(name in unready);
}

function kebab(name: AppName): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
