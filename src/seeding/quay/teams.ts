import type {
  Prototype,
  ProxyCache,
  Team,
  TeamInvite,
  TeamMember,
  Upstream,
} from "../../fixtures/quay/rows.ts";
import {
  organizations,
  prototypes as ids,
  robots,
  upstreamCredentials,
  upstreams as hosts,
  users,
  uuid,
} from "../../fixtures/quay/names.ts";
import * as numbers from "./numbers.ts";
import { at } from "./times.ts";

const roles: Readonly<Record<string, Team["role"]>> = {
  owners: "admin",
  stewards: "admin",
  creators: "creator",
};

export function teams(): Team[] {
  return numbers.teams.map((path) => {
    const [org = "", name = ""] = path.split("/");
    const role = roles[name] ?? "member";
    return { id: numbers.teamId(path), org: numbers.accountId(org), name, role, description: "" };
  });
}

const members: readonly (readonly [team: string, account: string])[] = [
  ...numbers.orgs.map((org): [string, string] => [`${org}/owners`, users.devtable]),
  ["buynlarge/owners", robots.owner],
  ["buynlarge/stewards", users.steward],
  ["buynlarge/creators", users.creator],
  ["buynlarge/readers", users.public],
  ["buynlarge/readers", users.reader],
  ["buynlarge/crew", users.member],
];

export function teamMembers(): TeamMember[] {
  return members.map(([team, account]) => ({
    team: numbers.teamId(team),
    org: numbers.accountId(team.slice(0, team.indexOf("/"))),
    account: numbers.accountId(account),
  }));
}

export function teamInvites(): TeamInvite[] {
  const base = {
    team: numbers.teamId("buynlarge/readers"),
    org: numbers.accountId(organizations.buynlarge),
    inviter: numbers.accountId(users.devtable),
    created: at("2026-01-10T09:00:00"),
  };
  return [
    {
      ...base,
      token: `urn:teaminvite:${uuid("1417e", 1)}`,
      account: numbers.accountId(users.invited),
      email: null,
    },
    { ...base, token: `urn:teaminvite:${uuid("1417e", 2)}`, account: null, email: "guest@example.com" },
  ];
}

export function prototypes(): Prototype[] {
  const base = { org: numbers.accountId(organizations.buynlarge), delegate_user: null, delegate_team: null };
  const [devtable, publicUser] = [numbers.accountId(users.devtable), numbers.accountId(users.public)];
  return [
    { ...base, uuid: ids.userReads, role: "read", activating_user: devtable, delegate_user: publicUser },
    {
      ...base,
      uuid: ids.teamReads,
      role: "read",
      activating_user: devtable,
      delegate_team: numbers.teamId("buynlarge/readers"),
    },
    { ...base, uuid: ids.userWrites, role: "write", activating_user: publicUser, delegate_user: devtable },
  ];
}

export function proxyCaches(): ProxyCache[] {
  return [
    {
      org: numbers.accountId(organizations.proxyorg),
      upstream_registry: "docker.io",
      upstream_registry_username: null,
      upstream_registry_password: null,
      expiration_s: 86_400,
      insecure: false,
    },
  ];
}

export function upstreams(): Upstream[] {
  const known = [
    [hosts.token, "token"],
    [hosts.open, "open"],
    [hosts.basic, "basic"],
    [hosts.failing, "failing"],
    [hosts.odd, "odd"],
  ] as const;
  return known.map(([host, behaviour]) => ({
    host,
    behaviour,
    username: behaviour === "token" || behaviour === "basic" ? upstreamCredentials.username : null,
    password: behaviour === "token" || behaviour === "basic" ? upstreamCredentials.password : null,
  }));
}
