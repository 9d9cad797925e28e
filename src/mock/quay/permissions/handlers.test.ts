import { describe, expect, test } from "vitest";
import type { Quay } from "../testing/running.ts";
import { startQuay } from "../testing/running.ts";

const base = "/repository/buynlarge/orgrepo/permissions";
const ofUser = "/repository/devtable/shared/permissions";

const rolesOf = async ({ ask }: Quay, path: string) => {
  const { permissions } = (await ask(`GET ${path}`)).json as {
    permissions: Record<string, { role: string }>;
  };
  return Object.fromEntries(Object.entries(permissions).map(([name, { role }]) => [name, role]));
};

test("lists are objects by name, of users and robots or of teams", async () => {
  const quay = await startQuay();
  expect(await rolesOf(quay, `${base}/user/`)).toEqual({
    devtable: "admin",
    outsideorg: "read",
    writer: "write",
    maintainer: "admin",
    "buynlarge+coolrobot": "read",
  });
  expect(await rolesOf(quay, `${base}/team/`)).toEqual({ readers: "read" });
  expect(await rolesOf(quay, `${ofUser}/team/`)).toEqual({});
});

test("membership is told in repositories of organizations only", async () => {
  const { ask } = await startQuay();
  expect((await ask(`GET ${base}/user/outsideorg`)).json).toMatchObject({ is_org_member: false });
  expect((await ask(`GET ${base}/user/buynlarge+coolrobot`)).json).toMatchObject({ is_org_member: true });
  expect((await ask(`GET ${ofUser}/user/reader`)).json).not.toHaveProperty("is_org_member");
});

test("a missing repository in a namespace of the caller has no permissions; setting one is 404", async () => {
  const quay = await startQuay();
  expect(await rolesOf(quay, "/repository/devtable/nosuchrepo/permissions/user/")).toEqual({});
  const path = "/repository/devtable/nosuchrepo/permissions/user/reader";
  expect((await quay.ask(`PUT ${path}`, { body: { role: "read" } })).status).toBe(404);
});

test("a permission is set, changed, decides what the user may do, and is taken away", async () => {
  const { ask } = await startQuay();
  const may = async () => (await ask("GET /repository/devtable/simple", { as: "outsider" })).status;
  const path = "/repository/devtable/simple/permissions/user/randomuser";
  expect(await may()).toBe(403);
  expect((await ask(`PUT ${path}`, { body: { role: "read" } })).json).toMatchObject({ role: "read" });
  expect(await may()).toBe(200);
  await ask(`PUT ${path}`, { body: { role: "write" } });
  expect((await ask(`GET ${path}`)).json).toMatchObject({ role: "write" });
  expect((await ask(`DELETE ${path}`)).status).toBe(204);
  expect(await may()).toBe(403);
  const gone = await ask(`GET ${path}`);
  expect([gone.status, gone.json]).toEqual([400, { message: "User does not have permission for repo." }]);
  const again = await ask(`DELETE ${path}`);
  expect([again.status, again.json]).toMatchObject([
    400,
    { detail: "User does not have permission for repo." },
  ]);
});

test("changes are in the log of the repository", async () => {
  const { ask } = await startQuay();
  await ask(`PUT ${base}/user/randomuser`, { body: { role: "read" } });
  await ask(`PUT ${base}/team/crew`, { body: { role: "write" } });
  await ask(`DELETE ${base}/team/crew`);
  const { logs } = (await ask("GET /repository/buynlarge/orgrepo/logs")).body("LogPage");
  expect(logs.map(({ kind, metadata }) => [kind, metadata])).toMatchObject([
    ["delete_repo_permission", { team: "crew", repo: "orgrepo" }],
    ["change_repo_permission", { team: "crew", repo: "orgrepo", role: "write" }],
    ["change_repo_permission", { username: "randomuser", namespace: "buynlarge", role: "read" }],
  ]);
});

describe("setting a permission is refused", () => {
  test.each([
    ["an unknown user", `${ofUser}/user/nosuchuser`, { role: "read" }, "Invalid username: nosuchuser"],
    ["the owner", `${ofUser}/user/devtable`, { role: "read" }, "Namespace owner must always be admin."],
    [
      "a robot of another namespace",
      `${ofUser}/user/buynlarge+coolrobot`,
      { role: "read" },
      "Cannot add robot buynlarge+coolrobot under namespace devtable",
    ],
    [
      "an unknown role",
      `${ofUser}/user/reader`,
      { role: "owner" },
      "'owner' is not one of ['read', 'write', 'admin']",
    ],
    [
      "a team in a user's namespace",
      `${ofUser}/team/readers`,
      { role: "read" },
      "No team readers in organization devtable",
    ],
    [
      "an unknown team",
      `${base}/team/nosuchteam`,
      { role: "read" },
      "No team nosuchteam in organization buynlarge",
    ],
  ])("for %s", async (_what, path, body, error) => {
    const { ask } = await startQuay();
    const answer = await ask(`PUT ${path}`, { body });
    expect([answer.status, answer.error]).toEqual([400, error]);
  });

  test("by 403 before a bad body", async () => {
    const { ask } = await startQuay();
    expect((await ask(`PUT ${base}/user/reader`, { as: "writer", body: {} })).status).toBe(403);
  });
});

test("the owner's row cannot be taken away", async () => {
  const { ask } = await startQuay();
  const answer = await ask(`DELETE ${ofUser}/user/devtable`);
  expect([answer.status, answer.error]).toEqual([400, "Namespace owner must always be admin."]);
});

describe("the transitive view", () => {
  test("has a role for the user and for each team", async () => {
    const { ask } = await startQuay();
    await ask(`PUT ${base}/user/reader`, { body: { role: "write" } });
    const answer = await ask(`GET ${base}/user/reader/transitive`);
    expect(answer.json).toEqual({ permissions: [{ role: "write" }, { role: "read" }] });
  });

  test("does not count the rights of administrators", async () => {
    const { ask } = await startQuay();
    expect((await ask(`GET ${base}/user/steward/transitive`)).status).toBe(404);
    expect((await ask("GET /repository/buynlarge/orgrepo", { as: "orgAdmin" })).json).toMatchObject({
      can_admin: true,
    });
  });

  test.each(["randomuser", "nosuchuser"])("is 404 for %s", async (name) => {
    const { ask } = await startQuay();
    expect((await ask(`GET ${base}/user/${name}/transitive`)).status).toBe(404);
  });
});

test("the permission of a team is only its role", async () => {
  const { ask } = await startQuay();
  expect((await ask(`GET ${base}/team/readers`)).json).toEqual({ role: "read" });
  const none = await ask(`GET ${base}/team/crew`);
  expect([none.status, none.json]).toEqual([400, { message: "Team does not have permission for repo." }]);
  const deleted = await ask(`DELETE ${base}/team/crew`);
  expect([deleted.status, deleted.error]).toEqual([400, "Team does not have permission for repo."]);
});
