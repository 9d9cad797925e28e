import type { GithubLink, Membership, Tenant, Token, User } from "../../fixtures/axhub/rows.ts";
import {
  installations as installed,
  jwts,
  pats,
  tenants as tenantIds,
  users as userIds,
} from "../../fixtures/axhub/names.ts";

type UserName = keyof typeof userIds;
const farFuture = "2099-12-31T23:59:59.000Z";
const past = "2025-12-31T23:59:59.000Z";

const githubLinks: Partial<Record<UserName, GithubLink>> = {
  owner: {
    ...link("octo", [installed.octo, installed.acmeInc, installed.partner]),
    // Active in octo-labs too, where the App is not installed; invited to octo-alumni.
    organizations: [
      { login: "acme-inc", state: "active" },
      { login: "octo-labs", state: "active" },
      { login: "octo-alumni", state: "pending" },
    ],
  },
  admin: link("acme-admin"),
  member: { ...link("hubot", [installed.hubot]), organizations: [{ login: "acme-inc", state: "active" }] },
  outsider: link("globex-dev", [installed.globexDev]),
  staleGithub: { ...link("sleepy"), token: "stale" },
  revokedGithub: { ...link("banned"), token: "revoked" },
};

export function users(): User[] {
  return Object.entries(userIds).map(([name, id]) => ({
    id,
    email: `${name.replace(/[A-Z]/g, (letter) => `.${letter.toLowerCase()}`)}@example.com`,
    platform_admin: name === "platformAdmin",
    github: githubLinks[name as UserName] ?? null, // the names of `names.ts`
  }));
}

export function tokens(): Token[] {
  const pat = (value: string, user: UserName, expires_at: string | null = null): Token => ({
    value,
    kind: "pat",
    user_id: userIds[user],
    expires_at,
    delegations: null,
  });
  const jwt = (value: string, user: UserName, other: Partial<Token> = {}): Token => ({
    ...pat(value, user, farFuture),
    kind: "jwt",
    ...other,
  });
  const { expired, ...valid } = pats;
  return [
    ...Object.entries(valid).map(([name, value]) => pat(value, name as UserName)), // every user has one
    pat(expired, "owner", past),
    jwt(jwts.owner, "owner"),
    jwt(jwts.member, "member"),
    jwt(jwts.expired, "owner", { expires_at: past }),
    jwt(jwts.agentWithoutDeploy, "owner", { delegations: ["deploy:read"] }),
    jwt(jwts.agent, "owner", { delegations: ["deploy:read", "deploy:write"] }),
  ];
}

export function tenants(): Tenant[] {
  return Object.entries(tenantIds).map(([slug, id]) => ({ id, slug }));
}

export function memberships(): Membership[] {
  const { acme, globex } = tenantIds;
  const of = (tenant_id: string, user: UserName, other: Partial<Membership> = {}): Membership => ({
    tenant_id,
    user_id: userIds[user],
    role: "member",
    active: true,
    ...other,
  });
  return [
    of(acme, "owner"),
    of(acme, "admin", { role: "tenant_admin" }),
    of(acme, "member"),
    of(acme, "inactiveMember", { active: false }),
    of(acme, "noGithub"),
    of(acme, "staleGithub"),
    of(acme, "revokedGithub"),
    of(acme, "inBothTenants"),
    of(globex, "inBothTenants"),
    of(globex, "outsider"),
  ];
}

function link(login: string, installations: number[] = []): GithubLink {
  return { login, token: "fresh", organizations: [], installations };
}
