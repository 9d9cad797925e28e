import { describe, expect, test } from "vitest";
import { projects, tokens } from "../../fixtures/gitlab-agents/names.ts";
import { start } from "../core/testing/running.ts";
import { service as gitlabAgents } from "./service.ts";

const headers = { "PRIVATE-TOKEN": tokens.maintainer };
const list = `/api/v4/projects/${projects.test}/cluster_agents`;

/** What the API answers to this path of the Maintainer. */
async function get(path: string) {
  const { call } = await start({ services: [gitlabAgents] });
  return call(path, { headers });
}

describe("the list of agents", () => {
  test.each([
    `${list}/`,
    `${list}//`,
    `${list}.json`,
    `${list}.json/`,
    `${list}/?page=1`,
    `/api//v4/projects/${projects.test}/cluster_agents`,
    `/api/v4///projects//${projects.test}//cluster_agents/`,
    "/api/v4/projects/root%2Ftest/cluster_agents/",
  ])("is found under %s", async (path) => {
    const [reply, usual] = [await get(path), await get(list)];
    expect([reply.status, reply.json]).toEqual([200, usual.json]);
  });

  test("tells its pages under the path without repeated slashes, with its suffix", async () => {
    const link = (
      await get(`/api//v4/projects/${projects.test}/cluster_agents.json/?per_page=1`)
    ).headers.get("link");
    expect(link).toMatch(/^<http:\/\/localhost\/api\/v4\/projects\/20\/cluster_agents\.json\?/);
  });
});

describe("one agent and its tokens", () => {
  test.each(["/1.json", "/1/", "//1", "/5/tokens.json", "/5/tokens/", "/5//tokens/1.json/"])(
    "are found under %s",
    async (path) => {
      expect((await get(`${list}${path}`)).status).toBe(200);
    },
  );

  test("are changed under such paths", async () => {
    const { call } = await start({ services: [gitlabAgents] });
    const made = await call(`${list}.json`, { headers, body: { name: "a" } });
    const { id } = made.json as { id: number };
    const remove = (path: string) => call(`${list}${path}`, { method: "DELETE", headers });
    expect((await call(`${list}/${id}/tokens/`, { headers, body: { name: "t" } })).status).toBe(201);
    expect((await remove(`//${id}.json/`)).status).toBe(204);
    expect((await remove(`/${id}`)).status).toBe(404);
  });
});

describe("no route", () => {
  test.each([
    `${list}.xml`,
    `${list}/1.xml`,
    `${list}/1.5`,
    `${list}/1.5.json`,
    `${list}/.json`,
    `${list}/1.json.json`,
    `${list}/5/tokens.xml`,
    `${list}/5/tokens/1.0`,
    `${list}.json/1`,
  ])("is %s", async (path) => {
    const reply = await get(path);
    expect([reply.status, reply.json]).toEqual([404, { error: "404 Not Found" }]);
  });

  test("is told before the caller is asked for", async () => {
    const { call } = await start({ services: [gitlabAgents] });
    expect((await call(`${list}/1.5`)).json).toEqual({ error: "404 Not Found" });
  });

  test("does not come of a dot in the path of a project", async () => {
    const reply = await get("/api/v4/projects/group%2Fa.b.json/cluster_agents.json");
    expect([reply.status, reply.json]).toEqual([404, { message: "404 Project Not Found" }]);
  });
});
