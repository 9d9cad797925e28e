import type {
  Authenticator,
  Component,
  ConfigError,
  Connection,
  Installation,
  SystemEvent,
  Tenant,
} from "../../fixtures/zuul/rows.ts";
import { canonical, holdExpiration, projects, tenants as ids } from "../../fixtures/zuul/names.ts";
import { publicKeys } from "../../fixtures/zuul/public-keys.ts";
import { at } from "./times.ts";
import { audience, defaultRealm, issuers } from "../../fixtures/zuul/issuers.ts";

export function installation(): Installation[] {
  return [
    {
      id: "zuul",
      version: "13.1.1",
      default_realm: defaultRealm,
      access_groups: null,
      started: "Thu, 15 Jan 2026 08:00:00 GMT",
      web_root: "https://zuul.example.com",
      default_hold_expiration: holdExpiration.default,
      max_hold_expiration: holdExpiration.max,
    },
  ];
}

export function authenticators(): Authenticator[] {
  const client = { audience, client_id: "zuul" };
  return [
    {
      ...client,
      realm: defaultRealm,
      driver: "HS256",
      ...issuers.operator,
      allow_authz_override: true,
      uid_claim: "sub",
      max_validity_time: null,
      authority: issuers.operator.issuer,
    },
    {
      ...client,
      realm: "staff.example.com",
      driver: "HS256",
      ...issuers.staff,
      allow_authz_override: false,
      uid_claim: "email",
      max_validity_time: 20 * 365 * 86_400,
      authority: issuers.staff.issuer,
    },
    {
      ...client,
      realm: "keycloak.example.com",
      driver: "OpenIDConnect",
      issuer: issuers.keycloak.issuer,
      secret: null,
      allow_authz_override: false,
      uid_claim: "sub",
      max_validity_time: null,
      authority: issuers.keycloak.issuer,
    },
  ];
}

export function tenants(): Tenant[] {
  return [
    tenant(ids.one, { admin_groups: ["zuul-admins"], disallowed_labels: ["internal-secret"] }),
    tenant(ids.two),
    tenant(ids.protected, { access_groups: ["readers"] }),
    tenant(ids.gate),
    tenant(ids.loading, { loaded: false }),
  ];
}

function tenant(name: string, other: Partial<Tenant> = {}): Tenant {
  return {
    name,
    loaded: true,
    access_groups: null,
    admin_groups: [],
    state: {
      trigger_queue_discarding: false,
      trigger_queue_paused: false,
      result_queue_paused: false,
      reason: null,
    },
    last_reconfigured: at("2026-01-15T08:00:00"),
    disallowed_labels: [],
    ssh_key: publicKeys.ssh(Object.values<string>(ids).indexOf(name)),
    ...other,
  };
}

export function connections(): Connection[] {
  const host = (name: string, canonical_hostname: string): Connection => ({
    name,
    driver: name,
    source: true,
    baseurl: `https://${canonical_hostname}`,
    canonical_hostname,
    server: canonical_hostname,
    port: 29_418,
  });
  return [
    host("gerrit", "review.example.com"),
    { ...host("github", "github.com"), baseurl: null },
    host("gitlab", "gitlab.example.com"),
    host("git", "git.example.com"),
    { ...host("smtp", "mail.example.com"), source: false },
  ];
}

export function components(): Component[] {
  const kinds = ["executor", "fingergw", "launcher", "merger", "scheduler", "web"] as const;
  const running = kinds.map((kind): Component => ({
    kind,
    hostname: `${kind}01.example.com`,
    state: "running",
    version: "13.1.1",
  }));
  return [
    ...running,
    { kind: "executor", hostname: "executor02.example.com", state: "paused", version: "13.1.1" },
  ];
}

export function configErrors(): ConfigError[] {
  const common = { tenant: ids.one, severity: "error" } as const;
  return [
    {
      ...common,
      id: 1,
      source_context: { project: projects.project1, branch: "master", path: "zuul.yaml" },
      error:
        "Zuul encountered an error while accessing the repo org/project1.\nThe project org/missing was not found.\n",
      short_error: "The project org/missing was not found.",
      name: "Project Not Found",
    },
    {
      ...common,
      id: 2,
      source_context: { project: projects.project1, branch: "stable/1.0", path: ".zuul.yaml" },
      error:
        "Zuul encountered a syntax error while parsing its configuration.\n\n  expected str for dictionary value @ data['job']\n",
      short_error: null,
      name: "Unknown",
    },
    {
      ...common,
      id: 3,
      severity: "warning",
      source_context: { project: projects.config, branch: "master", path: "zuul.yaml" },
      error:
        "Zuul encountered a deprecated syntax while parsing its configuration.\n\n  The regex ^(?!stable) uses a negative lookahead.\n",
      short_error: "The regex ^(?!stable) uses a negative lookahead.",
      name: "Regex Deprecation",
    },
  ];
}

export function systemEvents(): SystemEvent[] {
  const event = (id: number, event_time: string, description: string): SystemEvent => ({
    id,
    tenant: ids.one,
    event_id: `e4e7${String(id).padStart(28, "0")}`,
    event_time,
    event_type: "tenant reconfiguration",
    description: `Tenant reconfiguration due to ${description}`,
  });
  return [
    event(1, "2026-01-13T10:00:00", "external request"),
    event(2, "2026-01-14T12:30:00", `${canonical(projects.config)}@master`),
    event(3, "2026-01-15T08:00:00", "external request"),
  ];
}
