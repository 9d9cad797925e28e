import type { Faker } from "@faker-js/faker";
import type {
  Account,
  AppToken,
  OAuthApplication,
  OAuthToken,
  Robot,
  Star,
} from "../../fixtures/quay/rows.ts";
import {
  appTokens as uuids,
  clientIds,
  organizations,
  repositories,
  tokens,
  users,
} from "../../fixtures/quay/names.ts";
import * as numbers from "./numbers.ts";
import { at } from "./times.ts";

const created = at("2025-03-01T10:00:00");
/** Of namespaces that say nothing else: two weeks. */
const tagExpiration = 1_209_600;

/** Users, organizations and robots, numbered in this order. */
export function accounts(): Account[] {
  return [
    ...numbers.users.map((name): Account => ({
      id: numbers.accountId(name),
      name,
      created,
      kind: "user",
      email: `${name}@example.com`,
      verified: true,
      enabled: name !== users.disabled,
      superuser: name === users.devtable,
      company: null,
      family_name: null,
      given_name: null,
      location: null,
      invoice_email: false,
      invoice_email_address: null,
      tag_expiration_s: tagExpiration,
    })),
    ...numbers.orgs.map((name): Account => ({
      id: numbers.accountId(name),
      name,
      created,
      kind: "org",
      email: `contact@${name}.example.com`,
      invoice_email: false,
      invoice_email_address: null,
      tag_expiration_s: tagExpiration,
    })),
    ...numbers.robots.map(robot),
  ];
}

function robot(name: string): Robot {
  const [parent = "", shortname = ""] = name.split("+");
  return {
    id: numbers.accountId(name),
    name,
    created,
    kind: "robot",
    parent: numbers.accountId(parent),
    shortname,
    token: secret(name, 64),
    description: `The robot ${shortname} of ${parent}.`,
    unstructured_metadata: {},
    last_accessed: null,
  };
}

export function appTokens(): AppToken[] {
  const make = (uuid: string, title: string, own: Partial<AppToken> = {}): AppToken => ({
    uuid,
    user: numbers.accountId(users.devtable),
    title,
    token_code: secret(title, 120),
    created,
    last_accessed: null,
    expiration: null,
    ...own,
  });
  return [
    make(uuids.first, "workstation"),
    make(uuids.expired, "old laptop", { expiration: at("2025-06-01T00:00:00") }),
    make(uuids.lasting, "build host", { expiration: at("2036-01-01T00:00:00") }),
    make(uuids.ofOther, "phone", { user: numbers.accountId(users.public) }),
  ];
}

export function applications(): OAuthApplication[] {
  const make = (client_id: string, org: string, name: string): OAuthApplication => ({
    client_id,
    org: numbers.accountId(org),
    name,
    description: `This is the application ${name}.`,
    application_uri: "https://app.example.com",
    redirect_uri: "https://app.example.com/oauth/callback",
    client_secret: secret(name, 40),
    avatar_email: null,
  });
  return [
    make(clientIds.console, organizations.library, "Console"),
    make(clientIds.test, organizations.buynlarge, "Some Test App"),
    make(clientIds.other, organizations.buynlarge, "Some Other Test App"),
  ];
}

const allScopes = [
  "repo:read",
  "repo:write",
  "repo:admin",
  "repo:create",
  "org:admin",
  "user:read",
  "user:admin",
  "super:user",
];

/** Whose tokens have all scopes. */
const holders = {
  superuser: users.devtable,
  orgAdmin: users.steward,
  creator: users.creator,
  member: users.member,
  repoAdmin: users.maintainer,
  writer: users.writer,
  reader: users.reader,
  user: users.public,
  fresh: users.freshuser,
  collaborator: users.outsideorg,
  outsider: users.randomuser,
  invited: users.invited,
  disabled: users.disabled,
} as const;

/** The scopes of devtable's other tokens. */
const scopesOf = {
  superuserWithoutScope: allBut("super:user"),
  repoRead: "repo:read",
  repoWrite: "repo:write",
  repoAdminScope: "repo:admin",
  repoCreate: "repo:create",
  orgAdminScope: "org:admin",
  userRead: "user:read",
  userAdmin: "user:admin",
  superUserScope: "super:user",
  unknownScope: "repo:read repo:juggle",
  withoutRepoScopes: allBut("repo:read", "repo:write", "repo:admin"),
  withoutRepoWrite: allBut("repo:write", "repo:admin"),
  withoutRepoAdmin: allBut("repo:admin"),
  withoutOrgScopes: allBut("repo:create", "org:admin"),
  withoutOrgAdmin: allBut("org:admin"),
  withoutUserScopes: allBut("user:read", "user:admin"),
  withoutUserAdmin: allBut("user:admin"),
} as const;

function allBut(...left: readonly string[]): string {
  return allScopes.filter((scope) => !left.includes(scope)).join(" ");
}

export function oauthTokens(): OAuthToken[] {
  const owner = numbers.accountId(users.devtable);
  const base = {
    scope: allScopes.join(" "),
    client_id: clientIds.console as string,
    expires: at("2036-01-01T00:00:00"),
    revoked: false,
  };
  const rows: Omit<OAuthToken, "id">[] = [
    ...entries(holders).map(([role, name]) => ({
      ...base,
      code: tokens[role],
      user: numbers.accountId(name),
    })),
    ...entries(scopesOf).map(([role, scope]) => ({ ...base, code: tokens[role], user: owner, scope })),
    { ...base, code: tokens.expired, user: owner, expires: at("2025-12-01T00:00:00") },
    { ...base, code: tokens.revoked, user: owner, revoked: true },
    { ...base, code: tokens.deletedApplication, user: owner, client_id: clientIds.deleted },
  ];
  return rows.map((row, i) => ({ id: i + 1, ...row }));
}

/** `Object.entries` with the keys' type: the record is a constant. */
function entries<K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] {
  return Object.entries(record) as [K, V][];
}

export function stars(faker: Faker): Star[] {
  const starred = [repositories.simple, repositories.public, repositories.ofOrg];
  const wholeBulk = numbers.repositories.filter((path) => path.startsWith("bulkorg/"));
  const bulk = faker.helpers.arrayElements(wholeBulk, 3);
  return [
    ...starred.map((path) => ({
      user: numbers.accountId(users.devtable),
      repository: numbers.repositoryId(path),
    })),
    ...bulk.map((path) => ({
      user: numbers.accountId(users.devtable),
      repository: numbers.repositoryId(path),
    })),
    ...wholeBulk.map((path) => ({
      user: numbers.accountId(users.invited),
      repository: numbers.repositoryId(path),
    })),
  ];
}

/** Readable in place of random: the name in capitals, repeated. */
export function secret(name: string, length: number): string {
  const letters = name.toUpperCase().replace(/[^A-Z0-9]/g, "");
  return letters.padEnd(length, `0${letters}`).slice(0, length);
}
