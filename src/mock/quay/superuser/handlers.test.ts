import { describe, expect, test } from "vitest";
import { builds } from "../../../fixtures/quay/names.ts";
import type { Quay } from "../testing/running.ts";
import { startQuay } from "../testing/running.ts";

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
