import { describe, expect, test } from "vitest";
import { users } from "../../../fixtures/quay/names.ts";
import type { Quay } from "../testing/running.ts";
import { startQuay } from "../testing/running.ts";

async function lastLog({ ask }: Quay): Promise<unknown> {
  const [entry] = (await ask("GET /superuser/logs")).body("SystemLogs").logs;
  return entry;
}

describe("users", () => {
  const listed = async ({ ask }: Quay, query = "") =>
    (await ask(`GET /superuser/users/${query}`)).body("SuperuserUserList");

  test("are listed with what they use, without robots and organizations", async () => {
    const quay = await startQuay();
    const all = await listed(quay);
    const names = all.users.map(({ username }) => username);
    expect(names).toEqual(expect.arrayContaining([users.devtable, users.disabled]));
    expect(names.filter((name) => name.includes("+") || name === "buynlarge")).toEqual([]);
    expect(all).not.toHaveProperty("next_page");
    expect(all.users.find(({ name }) => name === users.randomuser)).toMatchObject({
      kind: "user",
      super_user: false,
      enabled: true,
      quotas: [{ limit_bytes: 6000, limits: [{ type: "Reject", limit_percent: 90 }] }],
      quota_report: { quota_bytes: 0, configured_quota: 6000 },
    });
  });

  test("come in pages that have each of them once", async () => {
    const quay = await startQuay();
    const everybody = (await listed(quay)).users.map(({ name }) => name);
    const found: string[] = [];
    let page = await listed(quay, "?limit=5");
    while (page.next_page !== undefined) {
      expect(page.users).toHaveLength(5);
      found.push(...page.users.map(({ name }) => name));
      page = await listed(quay, `?limit=5&next_page=${page.next_page}`);
    }
    expect([...found, ...page.users.map(({ name }) => name)]).toEqual(everybody);
    const answer = await quay.ask("GET /superuser/users/?limit=101");
    expect([answer.status, answer.error]).toEqual([400, "Page limit cannot be above 100"]);
  });

  test("that are disabled are left out when that is asked", async () => {
    const quay = await startQuay();
    const names = async (query: string) => (await listed(quay, query)).users.map(({ name }) => name);
    expect(await names("?disabled=false")).not.toContain(users.disabled);
    expect(await names("?disabled=banana")).toContain(users.disabled);
  });

  test("are made with a password, unverified, and logged in their own namespace", async () => {
    const quay = await startQuay();
    const body = { username: "quaysuper", email: "quaysuper@example.com" };
    const made = await quay.ask("POST /superuser/users/", { body });
    expect([made.status, made.json]).toMatchObject([
      200,
      { ...body, password: expect.stringMatching(/^[A-Z0-9]{32}$/) as string },
    ]);
    expect((await listed(quay)).users.find(({ name }) => name === "quaysuper")).toMatchObject({
      email: body.email,
      enabled: true,
      super_user: false,
      verified: false,
    });
    expect(await lastLog(quay)).toMatchObject({
      kind: "user_create",
      metadata: { ...body, superuser: "devtable" },
      namespace: { kind: "user", name: "quaysuper" },
      performer: { name: "devtable" },
    });
    expect((await quay.ask("GET /users/quaysuper")).status).toBe(200);
  });

  test.each([
    [
      { username: "public", email: "new@example.com" },
      "Username has already been taken by user cannot be reused: public",
    ],
    [
      { username: "buynlarge", email: "new@example.com" },
      "Username has already been taken by an organization and cannot be reused: buynlarge",
    ],
    [
      { username: "Bad Name", email: "new@example.com" },
      "Invalid namespace Bad Name: Namespace must match expression ^([a-z0-9]+(?:[._-][a-z0-9]+)*)$",
    ],
    [
      { username: "x", email: "new@example.com" },
      "Invalid namespace x: Namespace must be between 2 and 255 characters in length",
    ],
    [{ username: "newuser" }, "Invalid email address: None"],
    [{ username: "newuser", email: "nowhere" }, "Invalid email address: nowhere"],
    [{ username: "newuser", email: "public@example.com" }, "Email has already been used: public@example.com"],
  ])("are refused as %j", async (body, message) => {
    const quay = await startQuay();
    const before = await listed(quay);
    const answer = await quay.ask("POST /superuser/users/", { body });
    expect([answer.status, answer.json]).toEqual([400, { message }]);
    expect(await listed(quay)).toEqual(before);
  });
});

describe("organizations", () => {
  test("are listed, in pages where that is asked", async () => {
    const { ask } = await startQuay();
    const all = (await ask("GET /superuser/organizations/?name=ignored")).body("SuperuserOrganizationList");
    expect(all.organizations.find(({ name }) => name === "buynlarge")).toMatchObject({
      avatar: { kind: "org" },
      quotas: [{ limit_bytes: 3000 }],
      quota_report: { configured_quota: 3000 },
    });
    const first = (await ask("GET /superuser/organizations/?limit=2")).body("SuperuserOrganizationList");
    const second = (
      await ask(`GET /superuser/organizations/?limit=2&next_page=${first.next_page ?? ""}`)
    ).body("SuperuserOrganizationList");
    expect([...first.organizations, ...second.organizations]).toEqual(all.organizations.slice(0, 4));
  });

  test("get another name, and their robots and repositories with them", async () => {
    const quay = await startQuay();
    const { ask } = quay;
    const renamed = await ask("PUT /superuser/organizations/buynlarge", {
      body: { name: "bigcorp", email: 5 },
    });
    expect([renamed.status, renamed.json]).toMatchObject([
      200,
      { name: "bigcorp", quotas: [{ limit_bytes: 3000 }] },
    ]);
    expect((await ask("GET /organization/bigcorp")).status).toBe(200);
    expect((await ask("GET /organization/bigcorp/robots/coolrobot")).json).toMatchObject({
      name: "bigcorp+coolrobot",
    });
    expect((await ask("GET /repository/bigcorp/orgrepo")).json).toMatchObject({ namespace: "bigcorp" });
    expect((await ask("GET /organization/buynlarge")).status).toBe(404);
    expect((await ask("GET /repository/buynlarge/orgrepo")).status).toBe(403);
    expect(await lastLog(quay)).toMatchObject({
      kind: "org_change_name",
      metadata: { old_name: "buynlarge", new_name: "bigcorp", superuser: "devtable" },
      namespace: { name: "bigcorp" },
    });
  });

  test("stay as they are without a name, which is logged all the same", async () => {
    const quay = await startQuay();
    const answer = await quay.ask("PUT /superuser/organizations/buynlarge", { body: {} });
    expect([answer.status, answer.json]).toMatchObject([200, { name: "buynlarge" }]);
    expect(await lastLog(quay)).toMatchObject({
      kind: "org_change_name",
      metadata: { old_name: "buynlarge" },
    });
  });

  test.each([
    ["nosuchorg", "bigcorp", "Organization does not exist: nosuchorg"],
    ["devtable", "bigcorp", "Organization does not exist: devtable"],
    [
      "buynlarge",
      "B!g",
      "Invalid username B!g: Namespace must match expression ^([a-z0-9]+(?:[._-][a-z0-9]+)*)$",
    ],
    ["buynlarge", "public", "A user or organization with this name already exists"],
  ])("%s is not renamed to %s", async (org, name, message) => {
    const { ask } = await startQuay();
    const answer = await ask(`PUT /superuser/organizations/${org}`, { body: { name } });
    expect([answer.status, answer.json]).toEqual([400, { message }]);
    expect((await ask("GET /organization/buynlarge/robots/coolrobot")).status).toBe(200);
  });

  test("are deleted with what they own, once", async () => {
    const { ask } = await startQuay();
    const count = async () =>
      (await ask("GET /superuser/organizations/")).body("SuperuserOrganizationList").organizations.length;
    const before = await count();
    expect((await ask("DELETE /superuser/organizations/buynlarge")).status).toBe(204);
    expect(await count()).toBe(before - 1);
    expect((await ask("GET /organization/buynlarge")).status).toBe(404);
    expect((await ask("GET /superuser/users/buynlarge/quota")).status).toBe(404);
    const again = await ask("DELETE /superuser/organizations/buynlarge");
    expect([again.status, again.json]).toEqual([400, { message: "Organization does not exist: buynlarge" }]);
    expect((await ask("DELETE /superuser/organizations/devtable")).status).toBe(400);
  });
});
