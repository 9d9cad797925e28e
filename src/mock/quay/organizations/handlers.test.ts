import { describe, expect, test } from "vitest";
import { clientIds } from "../../../fixtures/quay/names.ts";
import type { Ask } from "../testing/running.ts";
import { startQuay } from "../testing/running.ts";

const fresh = { name: "neworg", email: "neworg@example.com" };

describe("createOrganization", () => {
  test("makes one with the team owners, in which its creator is", async () => {
    const { ask } = await startQuay();
    const answer = await ask("POST /organization/", { as: "fresh", body: fresh });
    expect([answer.status, answer.json]).toEqual([201, "Created"]);
    expect((await ask("GET /organization/neworg", { as: "fresh" })).json).toMatchObject({
      email: fresh.email,
      is_admin: true,
      tag_expiration_s: 1_209_600,
      teams: { owners: { role: "admin", member_count: 1, can_view: true } },
      ordered_teams: ["owners"],
    });
    const { organizations } = (await ask("GET /user/", { as: "fresh" })).body("UserView");
    expect(organizations?.map(({ name }) => name)).toEqual(["neworg"]);
    const { logs } = (await ask("GET /organization/neworg/logs", { as: "fresh" })).body("LogPage");
    expect(logs[0]).toMatchObject({ kind: "org_create", metadata: { namespace: "neworg" } });
  });

  test.each([
    [{ ...fresh, name: "buynlarge" }, "A user or organization with this name already exists"],
    [{ ...fresh, name: "devtable" }, "A user or organization with this name already exists"],
    [{ name: "neworg" }, "Email address is required"],
    [{ ...fresh, email: "nobody" }, "Invalid email address: nobody"],
    [
      { ...fresh, name: "Bad Name" },
      "Invalid namespace Bad Name: Namespace must match expression ^([a-z0-9]+(?:[._-][a-z0-9]+)*)$",
    ],
    [
      { ...fresh, name: "x" },
      "Invalid namespace x: Namespace must be between 2 and 255 characters in length",
    ],
    [{ ...fresh, email: "Reader@example.com" }, "Email has already been used: Reader@example.com"],
    [{}, "'name' is a required property"],
  ])("refuses %j", async (body, error) => {
    const { ask } = await startQuay();
    const answer = await ask("POST /organization/", { body });
    expect([answer.status, answer.error]).toEqual([400, error]);
  });

  test("is 403 before a bad body for a token without user:admin", async () => {
    const { ask } = await startQuay();
    expect((await ask("POST /organization/", { as: "orgAdminScope", body: {} })).status).toBe(403);
  });
});

describe("getOrganization", () => {
  test.each<[who: NonNullable<Ask["as"]>, isAdmin: boolean, isMember: boolean]>([
    ["orgAdmin", true, true],
    ["repoCreate", false, true],
    ["member", false, true],
    ["outsider", false, false],
    ["collaborator", false, false],
    ["repoAdminScope", false, false],
    ["nobody", false, false],
  ])("shows %s what it may see", async (as, isAdmin, isMember) => {
    const { ask } = await startQuay();
    const org = (await ask("GET /organization/buynlarge", { as })).body("Organization");
    expect([org.is_admin, org.is_member]).toEqual([isAdmin, isMember]);
    expect(org.email !== "").toBe(isAdmin);
    expect("teams" in org).toBe(isMember);
    expect("quotas" in org).toBe(isAdmin);
  });

  test("lets members see into their own teams only", async () => {
    const { ask } = await startQuay();
    const { teams = {} } = (await ask("GET /organization/buynlarge", { as: "reader" })).body("Organization");
    const seen = Object.values(teams).filter(({ can_view }) => can_view);
    expect(seen).toMatchObject([{ name: "readers", repo_count: 1, member_count: 2 }]);
  });

  test.each(["nosuchorg", "devtable", "buynlarge+coolrobot"])("is 404 for %s", async (name) => {
    const { ask } = await startQuay();
    expect((await ask(`GET /organization/${name}`)).status).toBe(404);
  });
});

describe("changeOrganizationDetails", () => {
  const path = "/organization/sellnsmall";

  test("changes what is given, and logs each change", async () => {
    const { ask } = await startQuay();
    const body = {
      email: "new@example.com",
      invoice_email_address: "bills@example.com",
      tag_expiration_s: 86_400,
    };
    const answer = await ask(`PUT ${path}`, { body });
    expect(answer.json).toMatchObject({ ...body, invoice_email: false });
    const { logs } = (await ask(`GET ${path}/logs`)).body("LogPage");
    expect(logs.map(({ kind, metadata }) => [kind, metadata])).toMatchObject([
      ["org_change_tag_expiration", { tag_expiration: 86_400, namespace: "sellnsmall" }],
      ["org_change_email", { email: "new@example.com", old_email: "contact@sellnsmall.example.com" }],
      ["org_change_invoicing", { invoice_email_address: "bills@example.com" }],
    ]);
  });

  test.each([
    [{ tag_expiration_s: 5 }, { message: "Invalid tag expiration option" }],
    [{ tag_expiration_s: -5 }, { title: "invalid_request" }],
    [{ email: "reader@example.com" }, { detail: "E-mail address already used" }],
  ])("refuses %j", async (body, expected) => {
    const { ask } = await startQuay();
    const answer = await ask(`PUT ${path}`, { body });
    expect([answer.status, answer.json]).toMatchObject([400, expected]);
  });

  test("is 400 for a bad body before 403, and 404 for the own user name", async () => {
    const { ask } = await startQuay();
    expect((await ask(`PUT ${path}`, { as: "outsider", body: { email: 5 } })).status).toBe(400);
    expect((await ask(`PUT ${path}`, { as: "outsider", body: {} })).status).toBe(403);
    expect((await ask("PUT /organization/nosuchorg", { body: {} })).status).toBe(403);
    expect((await ask("PUT /organization/devtable", { body: {} })).status).toBe(404);
  });
});

test("a deleted organization is gone with all it had, and its name is free", async () => {
  const { ask } = await startQuay();
  expect((await ask("DELETE /organization/buynlarge", { as: "orgAdmin" })).status).toBe(204);
  expect((await ask("GET /organization/buynlarge")).status).toBe(404);
  expect((await ask(`GET /app/${clientIds.test}`)).status).toBe(404);
  expect((await ask("DELETE /organization/buynlarge")).status).toBe(403);
  expect((await ask("GET /repository/buynlarge/orgrepo")).status).toBe(403);
  expect((await ask("GET /repository/buynlarge/showcase", { as: "nobody" })).status).toBe(401);
  const body = { ...fresh, name: "buynlarge" };
  expect((await ask("POST /organization/", { body })).status).toBe(201);
  expect((await ask("GET /organization/buynlarge/members")).json).toMatchObject({
    members: [{ name: "devtable", repositories: [] }],
  });
});

describe("members", () => {
  const path = "/organization/buynlarge/members";

  test("are the users in teams, with teams and direct repositories", async () => {
    const { ask } = await startQuay();
    const { members } = (await ask(`GET ${path}`)).json as {
      members: { name: string; teams: { name: string }[]; repositories: string[] }[];
    };
    expect(members.map(({ name }) => name)).toEqual([
      "devtable",
      "steward",
      "creator",
      "public",
      "reader",
      "member",
    ]);
    expect(members[0]).toMatchObject({ teams: [{ name: "owners" }], kind: "user" });
    expect(members[0]?.repositories).toContain("orgrepo");
  });

  test("by name: also a robot without a team; nobody else", async () => {
    const { ask } = await startQuay();
    expect((await ask(`GET ${path}/buynlarge+coolrobot`)).json).toMatchObject({ kind: "robot", teams: [] });
    for (const name of ["randomuser", "nosuchuser", "devtable+dtrobot", "sellnsmall"])
      expect((await ask(`GET ${path}/${name}`)).status).toBe(404);
  });

  test("are removed from their teams, and lose their direct permissions", async () => {
    const { ask } = await startQuay();
    await ask("PUT /repository/buynlarge/orgrepo/permissions/user/reader", { body: { role: "write" } });
    expect((await ask(`DELETE ${path}/reader`)).status).toBe(204);
    expect((await ask(`GET ${path}/reader`)).status).toBe(404);
    expect((await ask("GET /repository/buynlarge/orgrepo", { as: "reader" })).status).toBe(403);
    expect((await ask("GET /repository/devtable/shared", { as: "reader" })).status).toBe(200);
  });

  test("cannot be removed when they are the only administrator; strangers can, without an effect", async () => {
    const { ask } = await startQuay();
    const only = await ask("DELETE /organization/sellnsmall/members/devtable");
    expect([only.status, only.json]).toEqual([
      400,
      { message: "Cannot remove user as they are the only organization admin" },
    ]);
    expect((await ask(`DELETE ${path}/devtable`)).status).toBe(204);
    expect((await ask("DELETE /organization/sellnsmall/members/randomuser")).status).toBe(204);
    expect((await ask("DELETE /organization/sellnsmall/members/nosuchuser")).status).toBe(404);
    expect((await ask("DELETE /organization/sellnsmall/members/devtable+dtrobot")).status).toBe(404);
  });

  test("without a team are collaborators", async () => {
    const { ask } = await startQuay();
    const { collaborators } = (await ask("GET /organization/buynlarge/collaborators")).json as {
      collaborators: { name: string; repositories: string[] }[];
    };
    expect(collaborators.map(({ name }) => name)).toEqual(["outsideorg", "writer", "maintainer"]);
    expect((await ask("GET /organization/buynlarge/collaborators", { as: "member" })).status).toBe(403);
  });
});
