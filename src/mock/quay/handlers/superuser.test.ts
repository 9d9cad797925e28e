import { describe, expect, test } from "vitest";
import { builds, users } from "../../../fixtures/quay/names.ts";
import type { Quay } from "../testing/running.ts";
import { startQuay } from "../testing/running.ts";

async function lastLog({ ask }: Quay): Promise<unknown> {
  const [entry] = (await ask("GET /superuser/logs")).body("SystemLogs").logs;
  return entry;
}

describe("rights", () => {
  test.each([
    "GET /superuser/users/",
    "GET /superuser/organizations/",
    "GET /superuser/keys",
    "GET /superuser/keys/kid-unknown",
    "GET /superuser/logs",
    "GET /superuser/registrysize/",
    "GET /superuser/users/nosuchuser/quota",
    `GET /superuser/${builds.unknown}/build`,
    "DELETE /superuser/organizations/nosuchorg",
    "DELETE /superuser/keys/kid-unknown",
    "POST /superuser/registrysize/",
  ])("%s is for superusers with super:user, whatever there is", async (request) => {
    const { ask } = await startQuay();
    for (const as of ["user", "superuserWithoutScope"] as const)
      expect((await ask(request, { as })).status).toBe(403);
    const isRead = request.startsWith("GET");
    expect((await ask(request, { as: "nobody" })).status).toBe(isRead ? 401 : 403);
  });

  test("a body is judged before them, a query after the sign-in", async () => {
    const { ask } = await startQuay();
    expect((await ask("POST /superuser/users/", { as: "user", body: {} })).status).toBe(400);
    expect(
      (await ask("PUT /superuser/organizations/buynlarge", { as: "user", body: { name: 1 } })).status,
    ).toBe(400);
    const query = "GET /superuser/users/?limit=many";
    expect((await ask(query, { as: "nobody" })).status).toBe(401);
    expect((await ask(query, { as: "user" })).json).toMatchObject({
      message: { limit: expect.any(String) as string },
    });
    expect((await ask("GET /superuser/users/?limit=101", { as: "user" })).status).toBe(403);
  });
});

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

describe.each(["users", "organization"])("quotas at /superuser/%s", (kind) => {
  test.each([
    ["freshuser", "/user/quota", "fresh"],
    ["sellnsmall", "/organization/sellnsmall/quota", "superuser"],
  ] as const)("of %s are made, changed, seen and deleted", async (namespace, seen, as) => {
    const { ask } = await startQuay();
    const path = `/superuser/${kind}/${namespace}/quota`;
    expect((await ask(`GET ${path}`)).json).toEqual([]);
    const made = await ask(`POST ${path}`, { body: { limit_bytes: 3000 } });
    expect([made.status, made.json]).toEqual([201, "Created"]);
    const [quota] = (await ask(`GET ${path}`)).json as { id: number }[];
    expect((await ask(`GET ${seen}`, { as })).json).toEqual([quota]);
    const id = quota?.id ?? 0;
    expect((await ask(`PUT ${path}/${id}`, { body: {} })).json).toEqual(quota);
    expect((await ask(`PUT ${path}/${id}`, { body: { limit_bytes: 5 } })).json).toEqual({
      ...quota,
      limit_bytes: 5,
    });
    const second = await ask(`POST ${path}`, { body: { limit_bytes: 1 } });
    expect([second.status, second.error]).toEqual([400, `Quota for '${namespace}' already exists`]);
    expect((await ask(`DELETE ${path}/${id}`)).status).toBe(204);
    expect((await ask(`DELETE ${path}/${id}`)).status).toBe(404);
    expect((await ask(`GET ${path}`)).json).toEqual([]);
  });

  test.each<[request: string, body: object | undefined, expected: [number, string]]>([
    ["POST freshuser/quota", { limit_bytes: 0 }, [400, "Invalid quota size limit value: '0'"]],
    ["POST freshuser/quota", {}, [400, "'limit_bytes' is a required property"]],
    ["POST nosuchuser/quota", { limit_bytes: 1 }, [404, "Not Found"]],
    ["GET nosuchuser/quota", undefined, [404, "Not Found"]],
    ["PUT randomuser/quota/2", { limit_bytes: -1 }, [400, "Invalid quota size limit value: '-1'"]],
    ["PUT freshuser/quota/2", { limit_bytes: 1 }, [404, "Not Found"]],
    ["DELETE freshuser/quota/two", undefined, [404, "Not Found"]],
  ])("refuse %s %j", async (request, body, expected) => {
    const { ask } = await startQuay();
    const [method = "", path = ""] = request.split(" ");
    const answer = await ask(`${method} /superuser/${kind}/${path}`, body ? { body } : {});
    expect([answer.status, answer.error]).toEqual(expected);
  });
});

describe("the log of the registry", () => {
  test("has the entries of all namespaces, newest first, 20 to a page", async () => {
    const { ask } = await startQuay();
    const times = "starttime=01/01/2026&endtime=01/14/2026";
    const first = (await ask(`GET /superuser/logs?${times}&page=7`)).body("SystemLogs");
    expect(first.logs).toHaveLength(20);
    expect(new Set(first.logs.map(({ namespace }) => namespace?.name))).toEqual(
      new Set(["bulkorg", "devtable"]),
    );
    const seconds = first.logs.map(({ datetime }) => Date.parse(datetime));
    expect(seconds).toEqual([...seconds].sort((a, b) => b - a));
    const second = (await ask(`GET /superuser/logs?${times}&next_page=${first.next_page ?? ""}`)).body(
      "SystemLogs",
    );
    expect(second.logs).toHaveLength(20);
    expect(second.logs[0]).not.toEqual(first.logs[0]);
  });

  test("is empty when the end is before the start, and wants a page that is a number", async () => {
    const { ask } = await startQuay();
    const answer = await ask("GET /superuser/logs?starttime=01/10/2026&endtime=01/02/2026");
    expect([answer.status, answer.body("SystemLogs").logs]).toEqual([200, []]);
    expect((await ask("GET /superuser/logs?page=first")).json).toMatchObject({
      message: { page: expect.any(String) as string },
    });
  });
});

describe("builds", () => {
  test("are shown the same twice, without the job's own fields", async () => {
    const { ask } = await startQuay();
    for (const id of [builds.waiting, builds.triggered, builds.ofOrg]) {
      const build = await ask(`GET /superuser/${id}/build`, { as: "superUserScope" });
      expect([build.status, build.json]).toMatchObject([
        200,
        {
          id,
          subdirectory: "",
          dockerfile_path: "",
          context: "",
          tags: [],
          manual_user: null,
          is_writer: false,
        },
      ]);
      expect((await ask(`GET /superuser/${id}/status`, { as: "superUserScope" })).json).toEqual(build.json);
    }
    const triggered = (await ask(`GET /superuser/${builds.triggered}/build`)).body("SuperuserBuild");
    expect(triggered).toMatchObject({ is_writer: true, trigger: { service: "github" } });
    expect(triggered.trigger).not.toHaveProperty("enabled");
  });

  test("tell their logs from an entry on, or where these are", async () => {
    const { ask, control } = await startQuay();
    await control("startBuild", { build: builds.waiting });
    const all = (await ask(`GET /superuser/${builds.waiting}/logs`)).json as {
      total: number;
      logs: unknown[];
    };
    expect([all.total, all.logs.length > 0]).toEqual([all.logs.length, true]);
    const rest = (await ask(`GET /superuser/${builds.waiting}/logs?start=1`)).json;
    expect(rest).toEqual({ start: 1, total: all.total, logs: all.logs.slice(1) });
    expect((await ask(`GET /superuser/${builds.complete}/logs`)).json).toEqual({
      logs_url: expect.stringContaining(builds.complete) as string,
    });
  });

  test("that are unknown are 404 to one view and 400 to the others", async () => {
    const { ask } = await startQuay();
    expect((await ask(`GET /superuser/${builds.unknown}/build`)).status).toBe(404);
    for (const view of ["status", "logs"]) {
      const answer = await ask(`GET /superuser/${builds.unknown}/${view}`);
      expect([answer.status, answer.json]).toMatchObject([400, { title: "invalid_response" }]);
      expect(answer.error).toBe(`Unable to locate a build by id: ${builds.unknown}`);
    }
  });
});

describe("the size of the registry", () => {
  const sizeOf = async ({ ask }: Quay) => (await ask("GET /superuser/registrysize/")).json;

  test("is computed when that is asked, once at a time", async () => {
    const quay = await startQuay();
    expect(await sizeOf(quay)).toEqual({ size_bytes: 0, last_ran: null, queued: false, running: false });
    const queue = () => quay.ask("POST /superuser/registrysize/");
    const first = await queue();
    expect([first.status, first.json]).toEqual([201, ""]);
    expect(await sizeOf(quay)).toMatchObject({ queued: true, running: false });
    expect((await queue()).status).toBe(202);
    quay.pass(2);
    expect(await sizeOf(quay)).toMatchObject({ queued: false, running: true, last_ran: null });
    expect((await queue()).status).toBe(202);
    quay.pass(3);
    const done = (await sizeOf(quay)) as { size_bytes: number };
    expect(done).toMatchObject({ queued: false, running: false, last_ran: quay.now() });
    expect(done.size_bytes).toBeGreaterThan(0);
    expect((await queue()).status).toBe(201);
  });

  test.each([
    ["of the guide", { last_ran: 0, queued: false, running: false }],
    ["that is no JSON", "{"],
    ["that is a list", []],
  ])("reads no body: one %s", async (_what, body) => {
    const quay = await startQuay();
    const headers = { "Content-Type": "application/json" };
    expect((await quay.ask("POST /superuser/registrysize/", { body, headers })).status).toBe(201);
    expect(await sizeOf(quay)).toMatchObject({ queued: true });
  });
});
