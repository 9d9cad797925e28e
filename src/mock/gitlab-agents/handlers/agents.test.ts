import { describe, expect, test } from "vitest";
import { agents, projects, tokens } from "../../../fixtures/gitlab-agents/names.ts";
import type { Running, Send } from "../../core/testing/running.ts";
import { start } from "../../core/testing/running.ts";
import { service as gitlabAgents } from "../service.ts";

type Call = (path: string, send?: Send) => ReturnType<Running["call"]>;

/** The API with a caller's token; `path` is below the project. */
async function as(token: string, project: string | number = projects.test): Promise<Call> {
  const { call } = await start({ services: [gitlabAgents] });
  return (path, send = {}) =>
    call(`/api/v4/projects/${encodeURIComponent(project)}/cluster_agents${path}`, {
      ...send,
      headers: { "PRIVATE-TOKEN": token, ...send.headers },
    });
}

const remove = { method: "DELETE" } as const;
const register = (name: unknown) => ({ body: { name } });

describe("registering an agent", () => {
  test("answers what reading it answers, with the caller and the time", async () => {
    const call = await as(tokens.maintainer);
    const created = await call("", register("some-agent"));
    expect(created.status).toBe(201);
    expect(created.json).toMatchObject({
      name: "some-agent",
      created_by_user_id: 42,
      created_at: "2026-01-15T09:00:00.000Z",
      config_project: { id: 20, path_with_namespace: "root/test" },
    });
    const { id } = created.json as { id: number };
    expect((await call(`/${id}`)).json).toEqual(created.json);
  });

  test.each(["a", "9", "a-b", "x".repeat(63)])("takes the name %s", async (name) => {
    expect((await (await as(tokens.maintainer))("", register(name))).status).toBe(201);
  });

  const format = `"Name can contain only lowercase letters, digits, and '-', but cannot start or end with '-'"`;
  test.each([
    ["#4^x", `[${format}]`],
    ["-a", `[${format}]`],
    ["a-", `[${format}]`],
    ["A", `[${format}]`],
    ["a\nb", `[${format}]`],
    ["", `["Name can't be blank", ${format}]`],
    [null, `["Name can't be blank", ${format}]`],
    ["x".repeat(64), `["Name is too long (maximum is 63 characters)"]`],
    ["agent-1", `["Name has already been taken"]`],
  ])("refuses the name %j", async (name, list) => {
    const reply = await (await as(tokens.maintainer))("", register(name));
    expect([reply.status, reply.json]).toEqual([400, { message: `400 Bad request - ${list}` }]);
  });

  test.each([
    [{}, "name is missing"],
    [{ name: 7 }, "name is invalid"],
    [{ name: ["a"] }, "name is invalid"],
  ])("refuses the body %j before it looks at roles", async (body, error) => {
    const reply = await (await as(tokens.guest))("", { body });
    expect([reply.status, reply.json]).toEqual([400, { error }]);
  });

  test("takes a name that another project has, and a form, and ignores unknown fields", async () => {
    const call = await as(tokens.maintainer, projects.empty);
    expect((await call("", { body: { name: "agent-1", colour: "red" } })).status).toBe(201);
    const form = { headers: { "Content-Type": "application/x-www-form-urlencoded" }, body: "name=by-form" };
    expect((await call("", form)).json).toMatchObject({ name: "by-form" });
    expect((await call("")).json).toMatchObject([{ name: "agent-1" }, { name: "by-form" }]);
  });

  test("tells what cannot be read before it asks who calls", async () => {
    const call = await as("glpat-nobody");
    const json = { "Content-Type": "application/json" };
    const malformed = await call("", { headers: json, body: "{" });
    expect([malformed.status, Object.keys(malformed.json as object)]).toEqual([400, ["error"]]);
    const xml = await call("", { headers: { "Content-Type": "text/xml" }, body: "<a/>" });
    expect([xml.status, xml.json]).toEqual([
      415,
      { error: "The provided content-type 'text/xml' is not supported." },
    ]);
    const large = await call("", { headers: json, body: " ".repeat(1024 * 1024 + 1) });
    expect([large.status, large.json]).toEqual([413, { message: "413 Request Entity Too Large" }]);
  });
});

describe("reading", () => {
  test.each([
    ["abc", 400, { error: "agent_id is invalid" }],
    [999_999, 404, { message: "404 Not found" }],
    [agents.ofPublicApp, 404, { message: "404 Not found" }],
  ])("agent %s is %i", async (id, status, body) => {
    const reply = await (await as(tokens.developer))(`/${id}`);
    expect([reply.status, reply.json]).toEqual([status, body]);
  });

  test("is the same by number and by path, in any case", async () => {
    const byNumber = (await (await as(tokens.developer, projects.test))("")).json;
    expect((await (await as(tokens.developer, "root/test"))("")).json).toEqual(byNumber);
    expect((await (await as(tokens.developer, "Root/Test"))("")).json).toEqual(byNumber);
  });

  test.each(["no/project", "test", 999])("project %s is 404 Project", async (project) => {
    const reply = await (await as(tokens.root, project))("");
    expect([reply.status, reply.json]).toEqual([404, { message: "404 Project Not Found" }]);
  });
});

describe("the pages of a list", () => {
  const pages = async (query: string) => (await as(tokens.developer, projects.fleet))(query);
  const header = (reply: Awaited<ReturnType<typeof pages>>, name: string) => reply.headers.get(name);

  test("are told by headers; the links repeat query and path", async () => {
    const reply = await pages("?per_page=20&page=2");
    expect(reply.json).toHaveLength(20);
    const names = ["X-Page", "X-Per-Page", "X-Next-Page", "X-Prev-Page", "X-Total", "X-Total-Pages"];
    expect(names.map((name) => header(reply, name))).toEqual(["2", "20", "3", "1", "45", "3"]);
    const links = [...(header(reply, "Link") ?? "").matchAll(/<[^?]*\?([^>]*)>; rel="(\w+)"/g)];
    expect(links.map(([, query, rel]) => `${rel} ${query}`)).toEqual([
      "prev id=23&page=1&per_page=20",
      "next id=23&page=3&per_page=20",
      "first id=23&page=1&per_page=20",
      "last id=23&page=3&per_page=20",
    ]);
  });

  test("end: the last has no next, the first no previous, one past the end is empty", async () => {
    const [first, last, past] = [await pages(""), await pages("?page=3"), await pages("?page=9")];
    expect([header(first, "X-Prev-Page"), header(first, "X-Next-Page")]).toEqual(["", "2"]);
    expect([header(last, "X-Prev-Page"), header(last, "X-Next-Page")]).toEqual(["2", ""]);
    expect(last.json).toHaveLength(5);
    expect([past.status, past.json, header(past, "X-Next-Page")]).toEqual([200, [], ""]);
  });

  test("hold 100 rows at most", async () => {
    expect(header(await pages("?per_page=1000"), "X-Per-Page")).toBe("100");
  });

  test.each([
    ["per_page=0", "per_page has a value not allowed"],
    ["per_page=-1", "per_page does not have a valid value"],
    ["page=0", "page does not have a valid value"],
    ["page=x", "page is invalid"],
    ["page=x&per_page=y", "page is invalid, per_page is invalid"],
  ])("are refused for %s", async (query, error) => {
    const reply = await pages(`?${query}`);
    expect([reply.status, reply.json]).toEqual([400, { error }]);
  });
});

describe("removing an agent", () => {
  test("takes its tokens along, frees its name, and is 404 the second time", async () => {
    const call = await as(tokens.maintainer);
    expect((await call(`/${agents.withTwoTokens}`, remove)).status).toBe(204);
    for (const path of ["", "/tokens", "/tokens/1"])
      expect((await call(`/${agents.withTwoTokens}${path}`)).status).toBe(404);
    expect((await call(`/${agents.withTwoTokens}`, remove)).status).toBe(404);
    const again = await call("", register("agent-5"));
    expect(again.status).toBe(201);
    expect((again.json as { id: number }).id).not.toBe(agents.withTwoTokens);
  });

  test.each([
    ["Tue, 20 Jan 2015 00:00:00 GMT", 412],
    ["Sat, 20 Jan 2024 00:00:00 GMT", 204],
    ["yesterday", 204],
  ])("that must be unmodified since %s is %i", async (since, status) => {
    const call = await as(tokens.maintainer);
    const reply = await call(`/${agents.first}`, { ...remove, headers: { "If-Unmodified-Since": since } });
    expect(reply.status).toBe(status);
    expect((await call(`/${agents.first}`)).status).toBe(status === 412 ? 200 : 404);
  });
});

describe("roles", () => {
  const projectMissing = [404, { message: "404 Project Not Found" }] as const;
  const forbidden = [403, { message: "403 Forbidden" }] as const;
  const noAgents = [404, { message: "404 ClusterAgents Not Found" }] as const;
  const notFound = [404, { message: "404 Not found" }] as const;

  test.each([
    {
      role: "outsider",
      project: projects.test,
      list: projectMissing,
      get: projectMissing,
      write: projectMissing,
    },
    { role: "outsider", project: projects.publicApp, list: noAgents, get: notFound, write: forbidden },
    { role: "guest", project: projects.test, list: noAgents, get: notFound, write: forbidden },
    { role: "reporter", project: projects.test, list: noAgents, get: notFound, write: forbidden },
    { role: "developer", project: projects.test, list: 200, get: 200, write: forbidden },
    { role: "maintainer", project: projects.test, list: 200, get: 200, write: 201 },
    { role: "owner", project: projects.test, list: 200, get: 200, write: 201 },
    { role: "root", project: projects.test, list: 200, get: 200, write: 201 },
  ] as const)("$role in project $project", async ({ role, project, list, get, write }) => {
    const call = await as(tokens[role], project);
    const agent = project === projects.publicApp ? agents.ofPublicApp : agents.first;
    const replies = [await call(""), await call(`/${agent}`), await call("", register("new"))];
    const wanted = [list, get, write].map((w) =>
      typeof w === "number" ? [w, expect.anything() as unknown] : w,
    );
    expect(replies.map(({ status, json }) => [status, json])).toEqual(wanted);
  });

  test.each([
    ["", { message: "401 Unauthorized" }],
    ["glpat-nobody", { message: "401 Unauthorized" }],
    [
      tokens.expired,
      { error: "invalid_token", error_description: expect.stringContaining("Token is expired") as string },
    ],
    [
      tokens.revoked,
      { error: "invalid_token", error_description: expect.stringContaining("Token was revoked") as string },
    ],
  ])("the token '%s' is 401", async (token, body) => {
    const reply = await (await as(token))("");
    expect([reply.status, reply.json]).toEqual([401, body]);
  });

  test("DELETE without an agent's id is no route", async () => {
    const reply = await (await as(tokens.maintainer))("", { method: "DELETE" });
    expect([reply.status, reply.json]).toEqual([404, { error: "404 Not Found" }]);
  });

  test("a token that may only read is told which scope it lacks", async () => {
    const call = await as(tokens.readApi);
    expect((await call("")).status).toBe(200);
    const reply = await call("", register("a"));
    expect([reply.status, reply.json]).toMatchObject([403, { error: "insufficient_scope", scope: "api" }]);
    const useless = await (await as(tokens.readUser))("");
    expect([useless.status, useless.json]).toMatchObject([403, { scope: "api read_api" }]);
  });
});
