import { describe, expect, test } from "vitest";
import { autoholds, projects } from "../../fixtures/zuul/names.ts";
import { fetchReply, startListening } from "../core/testing/running.ts";
import { startZuul } from "./testing/running.ts";

describe("a preflight", () => {
  test.each([
    ["/promote", "POST, OPTIONS"],
    ["/state", "POST, OPTIONS"],
    ["/project/org/project/enqueue", "POST, OPTIONS"],
    ["/image/x/build", "POST, OPTIONS"],
    ["/project/org/project/autohold", "GET, POST, OPTIONS"],
    [`/autohold/${autoholds.open}`, "GET, DELETE, OPTIONS"],
    ["/nodes/x", "PUT, OPTIONS"],
    ["/builds", "GET, OPTIONS"],
  ])("of %s allows %s, also in a tenant that does not exist", async (path, methods) => {
    const { url } = await startZuul(startListening);
    const reply = await fetchReply(`${url}/api/tenant/nowhere${path}`, { method: "OPTIONS" });
    expect([reply.status, reply.text]).toEqual([204, ""]);
    const headers = ["Origin", "Headers", "Methods"].map((n) =>
      reply.headers.get(`Access-Control-Allow-${n}`),
    );
    expect(headers).toEqual(["*", "Authorization, Content-Type", methods]);
    expect(reply.headers.get("access-control-max-age")).toBe("86400");
  });
});

describe("methods", () => {
  test("of a route without condition are all the same", async () => {
    const { ask } = await startZuul(startListening);
    const jobs = (await ask("GET /jobs")).text;
    expect((await ask("POST /jobs")).text).toBe(jobs);
    expect((await ask("DELETE /jobs", { as: "nobody" })).text).toBe(jobs);
  });

  test.each([
    ["nobody", 401],
    ["user", 403],
    ["admin", 405],
  ] as const)("of the queue actions other than POST: %s gets %i", async (as, status) => {
    const { ask } = await startZuul(startListening);
    for (const path of [
      "/promote",
      `/project/${projects.project}/enqueue`,
      `/project/${projects.project}/dequeue`,
    ])
      expect((await ask(`PUT ${path}`, { as })).status).toBe(status);
    expect((await ask("PUT /api/tenant/nowhere/promote", { as })).status).toBe(404);
  });

  test("that the real server sends to its web page are refused", async () => {
    const { ask } = await startZuul(startListening);
    const answer = await ask("POST /nodes/x");
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, null]);
    expect((await ask("GET /nothing")).status).toBe(404);
  });

  test("HEAD is GET without a body", async () => {
    const { url } = await startZuul(startListening);
    const reply = await fetchReply(`${url}/api/tenant/tenant-one/jobs`, { method: "HEAD" });
    expect([reply.status, reply.text]).toEqual([200, ""]);
  });
});

describe("paths", () => {
  test("count repeated slashes as one", async () => {
    const { ask } = await startZuul(startListening);
    expect((await ask(`DELETE /api/tenant/tenant-one//autohold/${autoholds.open}`)).status).toBe(204);
  });

  test.each([
    ["/project/org/project", 200],
    ["/project/review.example.com/org/project", 200],
    ["/project/org%2Fproject", 404],
    ["/project/org/twin", 404],
    ["/project/github.com/org/twin", 200],
    ["/job/a%40b%2Fc", 200],
    ["/job/a+b", 404],
    ["/pipeline/check/project/org/project/branch/stable/1.0/freeze-jobs", 200],
  ])("%s: %i", async (path, status) => {
    const { ask } = await startZuul(startListening);
    expect((await ask(`GET ${path}`)).status).toBe(status);
  });
});

test("a refusal of info or console has no header of CORS, every other has", async () => {
  const { ask } = await startZuul(startListening);
  const originOf = async (path: string) =>
    (await ask(`GET ${path}`)).headers.get("access-control-allow-origin");
  expect(await originOf("/api/info?x=1")).toBeNull();
  expect(await originOf("/info?x=1")).toBeNull();
  expect(await originOf("/console-stream")).toBeNull();
  expect(await originOf("/api/info")).toBe("*");
  expect(await originOf("/api/tenants?x=1")).toBe("*");
  expect(await originOf("/jobs?x=1")).toBe("*");
});

test("content types are spelt as the real server does", async () => {
  const { ask } = await startZuul(startListening);
  const typeOf = async (path: string) => (await ask(`GET ${path}`)).headers.get("content-type");
  expect(await typeOf("/api/authorizations")).toBe("application/json");
  expect(await typeOf("/api/tenants")).toBe("application/json; charset=utf-8");
  expect(await typeOf("/key/org/project.pub")).toBe("text/plain;charset=utf-8");
});

test("error pages are at least as long as browsers want them", async () => {
  const { ask } = await startZuul(startListening);
  const page = await ask("GET /nothing");
  expect(page.text.length).toBeGreaterThanOrEqual(513);
  expect(page.headers.get("content-type")).toBe("text/html;charset=utf-8");
  expect(page.text).toContain("Powered by");
});

test("what a client sent is escaped in a page", async () => {
  const { ask } = await startZuul(startListening);
  const answer = await ask("GET /autohold/%3Cscript%3E");
  expect(answer.text).toContain("Hold request &lt;script&gt; not found.");
});
