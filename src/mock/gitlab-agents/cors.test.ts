import { describe, expect, test } from "vitest";
import { projects, tokens } from "../../fixtures/gitlab-agents/names.ts";
import { start } from "../core/testing/running.ts";
import { service as gitlabAgents } from "./service.ts";

const Origin = "https://page.example";
const list = `/api/v4/projects/${projects.test}/cluster_agents`;
const begin = () => start({ services: [gitlabAgents] });

describe("an answer", () => {
  test("to a page of another origin may be read, with the headers of pagination", async () => {
    const { call } = await begin();
    const { headers } = await call(list, { headers: { Origin, "PRIVATE-TOKEN": tokens.developer } });
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-allow-credentials")).toBeNull();
    expect(headers.get("access-control-expose-headers")?.split(", ").slice(0, 7)).toEqual([
      "Link",
      "X-Total",
      "X-Total-Pages",
      "X-Per-Page",
      "X-Page",
      "X-Next-Page",
      "X-Prev-Page",
    ]);
    expect(headers.get("vary")).toBe("Origin");
  });

  test.each([
    [401, list],
    [404, "/api/v4/nothing"],
  ])("of %i likewise", async (status, path) => {
    const { call } = await begin();
    const reply = await call(path, { headers: { Origin } });
    expect([reply.status, reply.headers.get("access-control-allow-origin")]).toEqual([status, "*"]);
  });

  test("outside the API says nothing to pages", async () => {
    const { call } = await begin();
    const { headers } = await call("/elsewhere", { headers: { Origin } });
    expect([headers.get("access-control-allow-origin"), headers.get("vary")]).toEqual([null, null]);
  });

  test("to no page says only that pages get another", async () => {
    const { call } = await begin();
    const { headers } = await call(list);
    expect([headers.get("access-control-allow-origin"), headers.get("vary")]).toEqual([null, "Origin"]);
  });

  test("to a page of the server itself allows credentials", async () => {
    const { call, url } = await begin();
    const { headers } = await call(list, { headers: { Origin: url } });
    expect(headers.get("access-control-allow-origin")).toBe(url);
    expect(headers.get("access-control-allow-credentials")).toBe("true");
  });
});

describe("a browser that asks first", () => {
  const ask = (method: string, more: Readonly<Record<string, string>> = {}) => ({
    method: "OPTIONS",
    headers: { Origin, "Access-Control-Request-Method": method, ...more },
  });

  test.each([list, "/api/v4/nothing", "/api"])(
    "is told yes for %s, before anything is routed",
    async (path) => {
      const { call } = await begin();
      const more = { "Access-Control-Request-Headers": "private-token,content-type" };
      const { status, text, headers } = await call(path, ask("DELETE", more));
      expect([status, text]).toEqual([200, ""]);
      expect(headers.get("access-control-allow-origin")).toBe("*");
      expect(headers.get("access-control-allow-methods")?.split(", ")).toContain("DELETE");
      expect(headers.get("access-control-allow-headers")).toBe("private-token,content-type");
      expect(headers.get("access-control-max-age")).toBe("7200");
    },
  );

  test("is told nothing for a method that there is not", async () => {
    const { call } = await begin();
    const { status, headers } = await call(list, ask("BREW"));
    expect([status, headers.get("access-control-allow-origin")]).toEqual([200, null]);
  });

  test.each([{ Origin }, { "Access-Control-Request-Method": "GET" }])(
    "asks with both headers, not with %j",
    async (headers) => {
      const { call } = await begin();
      expect((await call(list, { method: "OPTIONS", headers })).status).toBe(404);
    },
  );
});
