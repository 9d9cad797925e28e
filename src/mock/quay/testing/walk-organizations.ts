import { idsIn, remember } from "./walk-known.ts";
import type { Act, Walk } from "./walk-known.ts";

const names = ["alpha", "beta"];
const people = ["reader", "writer", "member"];
const roles = ["read", "write", "admin"];

/** What can happen to organizations, teams, robots and rights; some of it is refused. */
export const organizationActs: Readonly<Record<string, Act>> = {
  async createOrganization({ quay, pick, known }) {
    const name = `${pick(names)}org`;
    const { status } = await quay.ask("POST /organization/", {
      body: { name, email: `${name}@example.org` },
    });
    if (status === 201) remember(known.organizations, name);
  },
  deleteOrganization: ({ quay, pick, random }) =>
    // Seldom one of the seed, which never comes back with all that it has.
    quay.ask(`DELETE /organization/${random() < 0.03 ? "buynlarge" : `${pick(names)}org`}`),
  renameOrganization: async ({ quay, pick, known }) => {
    const name = `${pick(names)}${pick(["org", "renamed"])}`;
    const { status } = await quay.ask(`PUT /superuser/organizations/${pick(known.organizations)}`, {
      body: { name },
    });
    if (status === 200) remember(known.organizations, name);
  },
  changeExpiration: ({ quay, pick, known }) =>
    quay.ask(`PUT /organization/${pick(known.organizations)}`, {
      body: { tag_expiration_s: pick([0, 86_400, 604_800, 1_209_600]) },
    }),
  async createTeam({ quay, pick, known }) {
    const path = `${pick(known.organizations)}/${pick(names)}team`;
    const [org = "", team = ""] = path.split("/");
    const body = { role: pick(["member", "creator", "admin"]) };
    const { status } = await quay.ask(`PUT /organization/${org}/team/${team}`, { body });
    if (status === 200) remember(known.teams, path);
  },
  deleteTeam: (walk) => onTeam(walk, (path) => walk.quay.ask(`DELETE ${path}`)),
  addMember: (walk) =>
    onTeam(walk, (path) =>
      walk.quay.ask(`PUT ${path}/members/${walk.pick([...people, ...walk.known.robots])}`),
    ),
  removeMember: (walk) =>
    onTeam(walk, (path) =>
      walk.quay.ask(`DELETE ${path}/members/${walk.pick([...people, ...walk.known.robots])}`),
    ),
  answerInvite: ({ quay, pick, random, known }) =>
    quay.control("answerInvite", {
      user: pick(people),
      organization: pick(known.organizations),
      accepts: random() < 0.6,
    }),
  leave: ({ quay, pick, known }) =>
    quay.ask(`DELETE /organization/${pick(known.organizations)}/members/${pick(people)}`),
  async createRobot({ quay, pick, known }) {
    const owner = pick(["user", ...known.organizations]);
    const path = owner === "user" ? "/user/robots" : `/organization/${owner}/robots`;
    const { status, json } = await quay.ask(`PUT ${path}/${pick(names)}bot`, { body: {} });
    if (status === 201) remember(known.robots, (json as { name: string }).name);
  },
  deleteRobot: ({ quay, pick, known }) => {
    const [owner = "", short = ""] = pick(known.robots).split("+");
    return quay.ask(`DELETE ${owner === "devtable" ? "/user" : `/organization/${owner}`}/robots/${short}`);
  },
  give: ({ quay, pick, known }) =>
    quay.ask(
      `PUT /repository/${pick(known.repositories)}/permissions/user/${pick([...people, ...known.robots])}`,
      { body: { role: pick(roles) } },
    ),
  giveTeam: ({ quay, pick, known }) => {
    const [, team = ""] = pick(known.teams).split("/");
    const path = `/repository/${pick(known.repositories)}/permissions/team/${team}`;
    return quay.ask(`PUT ${path}`, { body: { role: pick(roles) } });
  },
  take: ({ quay, pick, known }) =>
    quay.ask(
      `DELETE /repository/${pick(known.repositories)}/permissions/user/${pick([...people, ...known.robots])}`,
    ),
  async prototype({ quay, pick, known }) {
    const prototypes = `/organization/${pick(known.organizations)}/prototypes`;
    const delegate = { kind: "user", name: pick([...people, ...known.robots]) };
    const { json } = await quay.ask(`POST ${prototypes}`, { body: { role: pick(roles), delegate } });
    for (const id of idsIn(json)) remember((known.paths["prototypes"] ??= []), `${prototypes}/${id}`);
  },
  async quota({ quay, pick, known }) {
    const quotas = `/organization/${pick(known.organizations)}/quota`;
    await quay.ask(`POST ${quotas}`, { body: { limit_bytes: pick([200, 2000, 20_000]) } });
    const { json } = await quay.ask(`GET ${quotas}`);
    for (const id of Array.isArray(json) ? json.flatMap(idsIn) : []) {
      remember((known.paths["quotas"] ??= []), `${quotas}/${id}`);
      await quay.ask(`POST ${quotas}/${id}/limit`, {
        body: { type: "Reject", threshold_percent: pick([50, 90]) },
      });
    }
  },
};

function onTeam({ pick, known }: Walk, act: (path: string) => Promise<unknown>): Promise<unknown> {
  const [org = "", team = ""] = pick(known.teams).split("/");
  return act(`/organization/${org}/team/${team}`);
}
