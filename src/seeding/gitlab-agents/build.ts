import { createHash } from "node:crypto";
import { Faker, en } from "@faker-js/faker";
import type {
  AccessLevel,
  AccessToken,
  Agent,
  AgentToken,
  Membership,
  Project,
  Scope,
  User,
} from "../../fixtures/gitlab-agents/rows.ts";
import {
  agents as agentIds,
  projects as projectIds,
  tokens,
  users as userIds,
} from "../../fixtures/gitlab-agents/names.ts";

const created = "2022-03-20T20:42:40.221Z";
const registered = "2022-04-20T20:42:40.221Z";
/** When the agents with tokens were registered: before the date of the reference's tokens. */
const registeredEarly = "2022-03-21T09:15:00.000Z";
const bulkAgents = 45;

/** The world of the reference's examples, with every role, and a fleet to page through. */
export function buildWorld(seedNumber: number) {
  const faker = new Faker({ locale: [en], seed: seedNumber });
  faker.setDefaultRefDate(registered);
  return {
    users: Object.entries(userIds).map(([username, id]): User => ({
      id,
      username,
      instance_admin: username === "root",
    })),
    accessTokens: accessTokens(),
    projects: projects(faker),
    memberships: memberships(),
    agents: [...namedAgents(), ...fleet(faker)],
    agentTokens: agentTokens(),
    $sequences: [
      { name: "agents", value: firstOfFleet + bulkAgents - 1 },
      { name: "agentTokens", value: 3 },
    ],
  };
}

function accessTokens(): AccessToken[] {
  const token = (value: string, user_id: number, other: Partial<AccessToken> = {}): Omit<AccessToken, "id"> => ({
    value,
    user_id,
    scopes: ["api"],
    expires_at: null,
    revoked: false,
    ...other,
  });
  const scoped = (scope: Scope) => ({ scopes: [scope] });
  return [
    token(tokens.root, userIds.root),
    token(tokens.rootSudo, userIds.root, scoped("sudo")),
    token(tokens.owner, userIds.owner),
    token(tokens.maintainer, userIds.maintainer),
    token(tokens.developer, userIds.developer),
    token(tokens.reporter, userIds.reporter),
    token(tokens.guest, userIds.guest),
    token(tokens.outsider, userIds.outsider),
    token(tokens.readApi, userIds.maintainer, scoped("read_api")),
    token(tokens.readUser, userIds.maintainer, scoped("read_user")),
    token(tokens.expired, userIds.maintainer, { expires_at: "2022-12-31T00:00:00.000Z" }),
    token(tokens.revoked, userIds.maintainer, { revoked: true }),
  ].map((row, i) => ({ id: i + 1, ...row }));
}

function projects(faker: Faker): Project[] {
  const inGroup = (id: number, path: string, visibility: Project["visibility"]): Project => ({
    id,
    description: faker.company.catchPhrase(),
    name: path,
    name_with_namespace: `group / ${path}`,
    path,
    path_with_namespace: `group/${path}`,
    created_at: created,
    visibility,
  });
  const test: Project = {
    id: projectIds.test,
    description: "",
    name: "test",
    name_with_namespace: "Administrator / test",
    path: "test",
    path_with_namespace: "root/test",
    created_at: created,
    visibility: "private",
  };
  return [
    test,
    inGroup(projectIds.publicApp, "public-app", "public"),
    inGroup(projectIds.empty, "empty", "private"),
    inGroup(projectIds.fleet, "fleet", "private"),
  ];
}

/** Everybody but the outsider is a member of every project, with the level of their name. */
function memberships(): Membership[] {
  const levels: [user_id: number, access_level: AccessLevel][] = [
    [userIds.owner, 50],
    [userIds.maintainer, 40],
    [userIds.developer, 30],
    [userIds.reporter, 20],
    [userIds.guest, 10],
  ];
  return Object.values(projectIds).flatMap((project_id) =>
    levels.map(([user_id, access_level]) => ({ user_id, project_id, access_level })),
  );
}

function agent(id: number, project_id: number, name: string, created_at = registered): Agent {
  const created_by_user_id = userIds.maintainer;
  return { id, project_id, name, created_at, created_by_user_id, updated_at: created_at };
}

function namedAgents(): Agent[] {
  return [
    agent(agentIds.first, projectIds.test, "agent-1"),
    agent(agentIds.second, projectIds.test, "agent-2"),
    agent(agentIds.ofPublicApp, projectIds.publicApp, "public-agent", registeredEarly),
    agent(agentIds.withTwoTokens, projectIds.test, "agent-5", registeredEarly),
  ];
}

const firstOfFleet = 6;

function fleet(faker: Faker): Agent[] {
  const names = faker.helpers.uniqueArray(
    () =>
      `${faker.helpers
        .slugify(faker.location.city())
        .toLowerCase()
        .replace(/[^a-z-]/g, "")}-cluster`,
    bulkAgents,
  );
  return names.map((name, i) => agent(firstOfFleet + i, projectIds.fleet, name));
}

function agentTokens(): AgentToken[] {
  const token = (
    id: number,
    agent_id: number,
    name: string,
    other: Partial<AgentToken> = {},
  ): AgentToken => ({
    id,
    agent_id,
    name,
    description: null,
    status: "active",
    created_at: "2022-03-25T14:12:11.497Z",
    created_by_user_id: userIds.root,
    last_used_at: null,
    secret_digest: createHash("sha256").update(`seed token ${id}`).digest("hex"),
    ...other,
  });
  return [
    token(1, agentIds.withTwoTokens, "abcd", { description: "Some token" }),
    token(2, agentIds.withTwoTokens, "foobar"),
    token(3, agentIds.ofPublicApp, "in-use", { last_used_at: "2022-05-01T08:00:00.000Z" }),
  ];
}
