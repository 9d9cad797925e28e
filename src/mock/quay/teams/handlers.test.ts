import { describe, expect, test } from "vitest";
import type { Quay } from "../testing/running.ts";
import { startQuay } from "../testing/running.ts";

const org = "/organization/buynlarge";
const crew = `${org}/team/crew`;

/** Names or addresses in a team; those that wait with a question mark. */
async function membersOf({ ask }: Quay, team: string): Promise<string[]> {
  const { members } = (await ask(`GET ${org}/team/${team}/members?includePending=true`)).body("TeamMembers");
  return members.map((row) => `${row.kind === "invite" ? row.email : row.name}${row.invited ? "?" : ""}`);
}

async function logged({ ask }: Quay): Promise<unknown[]> {
  const { logs } = (await ask(`GET ${org}/logs`)).body("LogPage");
  return logs.map(({ kind, metadata }) => {
    const { oauth_token_id, oauth_token_application_id, oauth_token_application, ...own } = metadata;
    const token = [oauth_token_id, oauth_token_application_id, oauth_token_application];
    expect(kind.includes("invite_accepted") || !token.includes(undefined)).toBe(true);
    return [kind, own];
  });
}

describe("a team", () => {
  test("is made, changed, shown with the organization and logged", async () => {
    const quay = await startQuay();
    const put = (body: object) => quay.ask(`PUT ${org}/team/builders`, { body });
    const made = await put({ role: "member" });
    expect([made.status, made.json]).toMatchObject([
      200,
      { name: "builders", description: "", can_view: true, role: "member", new_team: true },
    ]);
    expect((await put({ role: "member", description: "Builds." })).json).toMatchObject({ new_team: false });
    expect((await put({ role: "creator" })).json).toMatchObject({ role: "creator", description: "Builds." });
    const { teams } = (await quay.ask(`GET ${org}`)).body("Organization");
    expect(teams?.["builders"]).toMatchObject({ role: "creator", member_count: 0 });
    expect(await logged(quay)).toEqual([
      ["org_set_team_role", { team: "builders", role: "creator" }],
      ["org_set_team_description", { team: "builders", description: "Builds." }],
      ["org_create_team", { team: "builders" }],
    ]);
  });

  test("gives its members the right of its role at once", async () => {
    const { ask } = await startQuay();
    const body = {
      namespace: "buynlarge",
      repository: "bycrew",
      visibility: "private",
      description: "",
    };
    expect((await ask("POST /repository", { as: "member", body })).status).toBe(403);
    await ask(`PUT ${crew}`, { body: { role: "creator" } });
    expect((await ask("POST /repository", { as: "member", body })).status).toBe(201);
  });

  const expression = "Namespace must match expression ^([a-z0-9]+(?:[._-][a-z0-9]+)*)$";
  test.each([
    ["PUT", "/organization/buynlarge/team/B@d", `Invalid team name B@d: ${expression}`],
    [
      "PUT",
      "/organization/buynlarge/team/x",
      "Invalid team name x: Team must be between 2 and 255 characters in length",
    ],
    ["PUT", "/organization/devtable/team/any", "Organization does not exist: devtable"],
    [
      "DELETE",
      "/organization/buynlarge/team/nosuchteam",
      "Team 'nosuchteam' is not a team in org 'buynlarge'",
    ],
    [
      "DELETE",
      "/organization/sellnsmall/team/owners",
      "Deleting team 'owners' would remove admin ability for user 'devtable' in organization 'sellnsmall'",
    ],
    [
      "PUT",
      "/organization/sellnsmall/team/owners",
      "Cannot remove admin from team 'owners' because calling user would no longer have admin on org 'sellnsmall'",
    ],
  ])("%s %s is refused by a message", async (method, path, message) => {
    const quay = await startQuay();
    const answer = await quay.ask(
      `${method} ${path}`,
      method === "PUT" ? { body: { role: "member", description: "new" } } : {},
    );
    expect([answer.status, answer.json]).toEqual([400, { message }]);
    const { teams } = (await quay.ask("GET /organization/sellnsmall")).body("Organization");
    expect(teams?.["owners"]).toMatchObject({ role: "admin", description: "" });
  });

  test("is for administrators, whose body is judged first", async () => {
    const { ask } = await startQuay();
    expect((await ask(`PUT ${crew}`, { as: "member", body: { role: "boss" } })).status).toBe(400);
    for (const as of ["member", "creator", "outsider", "repoCreate"] as const)
      expect((await ask(`PUT ${crew}`, { as, body: { role: "admin" } })).status).toBe(403);
    expect((await ask(`PUT ${org}/team/more`, { as: "orgAdmin", body: { role: "member" } })).status).toBe(
      200,
    );
  });

  test("is deleted with members, permissions and default permissions", async () => {
    const quay = await startQuay();
    const { ask } = quay;
    const prototypes = async () =>
      ((await ask(`GET ${org}/prototypes`)).json as { prototypes: { delegate: { name: string } }[] })
        .prototypes;
    expect((await prototypes()).some(({ delegate }) => delegate.name === "readers")).toBe(true);
    expect((await ask(`DELETE ${org}/team/readers`)).status).toBe(204);
    expect((await ask(`DELETE ${org}/team/readers`)).status).toBe(400);
    expect((await prototypes()).some(({ delegate }) => delegate.name === "readers")).toBe(false);
    expect((await ask("GET /repository/buynlarge/orgrepo/permissions/team/")).json).toEqual({
      permissions: {},
    });
    expect((await ask("GET /repository/buynlarge/orgrepo", { as: "reader" })).status).toBe(403);
    expect((await ask(`GET ${org}/team/readers/members`)).status).toBe(404);
    expect(await logged(quay)).toEqual([["org_delete_team", { team: "readers" }]]);
  });
});

describe("members of a team", () => {
  test("are told to administrators with those who wait, when they ask", async () => {
    const quay = await startQuay();
    expect(await membersOf(quay, "readers")).toEqual(["public", "reader", "invited?", "guest@example.com?"]);
    const plain = (await quay.ask(`GET ${org}/team/readers/members`)).body("TeamMembers");
    expect([plain.members.length, plain.can_edit]).toEqual([2, true]);
  });

  test("see their own team, without those who wait", async () => {
    const { ask } = await startQuay();
    const path = `${org}/team/readers/members?includePending=true`;
    const seen = (await ask(`GET ${path}`, { as: "reader" })).body("TeamMembers");
    expect([seen.members.length, seen.can_edit]).toEqual([2, false]);
    for (const as of ["member", "outsider"] as const)
      expect((await ask(`GET ${path}`, { as })).status).toBe(403);
    expect((await ask(`GET ${org}/team/nosuchteam/members`, { as: "reader" })).status).toBe(403);
    expect((await ask(`GET ${org}/team/nosuchteam/members`)).status).toBe(404);
  });

  test("come in at once when they are in the organization, robots of it too; others are invited", async () => {
    const quay = await startQuay();
    const put = async (name: string) => (await quay.ask(`PUT ${crew}/members/${name}`)).json;
    expect(await put("reader")).toMatchObject({ name: "reader", is_robot: false, invited: false });
    expect(await put("buynlarge+coolrobot")).toMatchObject({ is_robot: true, invited: false });
    expect(await put("freshuser")).toMatchObject({ name: "freshuser", invited: true });
    expect(await membersOf(quay, "crew")).toEqual(["member", "reader", "buynlarge+coolrobot", "freshuser?"]);
    expect((await logged(quay)).slice(0, 2)).toEqual([
      ["org_invite_team_member", { user: "freshuser", member: "freshuser", team: "crew" }],
      ["org_add_team_member", { member: "buynlarge+coolrobot", team: "crew" }],
    ]);
  });

  test.each([
    ["nosuchuser", "Unknown user"],
    ["sellnsmall", "Unknown user"],
    ["member", "User member is already a member of team crew"],
    [
      "devtable+helper",
      "Cannot add the specified robot to this team, as it is not a member of the organization",
    ],
  ])("%s is refused", async (name, error) => {
    const quay = await startQuay();
    const before = await membersOf(quay, "crew");
    const answer = await quay.ask(`PUT ${crew}/members/${name}`);
    expect([answer.status, answer.error]).toEqual([400, error]);
    expect(await membersOf(quay, "crew")).toEqual(before);
    expect((await quay.ask(`PUT ${org}/team/nosuchteam/members/${name}`)).status).toBe(404);
  });

  test("go: the invitation first, then the place", async () => {
    const quay = await startQuay();
    const remove = (name: string) => quay.ask(`DELETE ${org}/team/readers/members/${name}`);
    expect((await remove("invited")).status).toBe(204);
    const again = await remove("invited");
    expect([again.status, again.json]).toEqual([
      400,
      { message: "User invited does not belong to team readers" },
    ]);
    expect((await remove("reader")).status).toBe(204);
    expect(await membersOf(quay, "readers")).toEqual(["public", "guest@example.com?"]);
    expect((await remove("nosuchuser")).status).toBe(404);
    expect(await logged(quay)).toEqual([
      ["org_remove_team_member", { member: "reader", team: "readers" }],
      ["org_delete_team_member_invite", { user: "invited", team: "readers", member: "invited" }],
    ]);
  });

  test("cannot leave the only team that they administer with", async () => {
    const quay = await startQuay();
    const answer = await quay.ask(`DELETE ${org}/team/stewards/members/steward`, { as: "orgAdmin" });
    const message = "User cannot remove themselves from their only admin team.";
    expect([answer.status, answer.json]).toEqual([400, { message }]);
    expect((await quay.ask(`DELETE ${org}/team/stewards/members/steward`)).status).toBe(204);
    expect(await membersOf(quay, "stewards")).toEqual([]);
  });
});

describe("who is invited", () => {
  const answer = { organization: "buynlarge", user: "invited" };

  test("accepts all invitations to the organization at once, also those to the address", async () => {
    const quay = await startQuay();
    await quay.ask(`PUT ${crew}/invite/invited@example.com`);
    const accepted = await quay.control("answerInvite", answer);
    expect(accepted).toMatchObject({ status: 200, json: { teams: ["readers", "crew"] } });
    expect(await membersOf(quay, "crew")).toEqual(["member", "invited"]);
    expect(await membersOf(quay, "readers")).toEqual(["public", "reader", "invited", "guest@example.com?"]);
    expect((await quay.ask("GET /repository/buynlarge/orgrepo", { as: "invited" })).status).toBe(200);
    expect((await logged(quay))[0]).toEqual([
      "org_team_member_invite_accepted",
      { member: "invited", team: "crew", inviter: "devtable" },
    ]);
    expect((await quay.control("answerInvite", answer)).status).toBe(400);
  });

  test("may decline", async () => {
    const quay = await startQuay();
    expect((await quay.control("answerInvite", { ...answer, accepts: false })).status).toBe(200);
    expect(await membersOf(quay, "readers")).toEqual(["public", "reader", "guest@example.com?"]);
  });
});

describe("an invited address", () => {
  test("can be invited twice, and each invitation is deleted by itself", async () => {
    const quay = await startQuay();
    const invite = `${crew}/invite/somebody@example.com`;
    for (let i = 0; i < 2; i++) {
      const answer = await quay.ask(`PUT ${invite}`);
      expect([answer.status, answer.json]).toMatchObject([
        200,
        { email: "somebody@example.com", kind: "invite", invited: true },
      ]);
    }
    expect((await membersOf(quay, "crew")).length).toBe(3);
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await quay.ask(`DELETE ${invite}`)).status);
    expect(statuses).toEqual([204, 204, 404]);
    expect((await logged(quay)).at(-1)).toEqual([
      "org_invite_team_member",
      { email: "somebody@example.com", team: "crew", member: "somebody@example.com" },
    ]);
    expect((await quay.ask(`PUT ${org}/team/nosuchteam/invite/a`)).status).toBe(404);
  });
});

test("the permissions of a team are told to administrators", async () => {
  const { ask } = await startQuay();
  expect((await ask(`GET ${org}/team/readers/permissions`)).json).toEqual({
    permissions: [{ repository: { name: "orgrepo", is_public: false }, role: "read" }],
  });
  expect((await ask(`GET ${crew}/permissions`)).json).toEqual({ permissions: [] });
  expect((await ask(`GET ${org}/team/readers/permissions`, { as: "reader" })).status).toBe(403);
  expect((await ask(`GET ${org}/team/nosuchteam/permissions`)).status).toBe(404);
  expect((await ask("GET /organization/devtable/team/any/permissions")).status).toBe(404);
});
