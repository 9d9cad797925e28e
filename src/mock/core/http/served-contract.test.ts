import express from "express";
import supertest from "supertest";
import { describe, expect, onTestFinished, test } from "vitest";
import type { MockOptions } from "../../app.ts";
import { createMock } from "../../app.ts";
import { start } from "../testing/running.ts";

interface Document {
  readonly info: { readonly title: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, object>>;
}

async function served(options: MockOptions) {
  const mock = await createMock(options);
  onTestFinished(() => mock.close());
  return mock;
}

const document = async (app: Parameters<typeof supertest>[0], path: string) =>
  (await supertest(app).get(path).set("Host", "mock.test")).body as Document;

describe("a contract that is served", () => {
  test.each(["zuul", "gitlab", "axhub", "quay"])("of %s has all operations, at this mock", async (mount) => {
    const { handler, engine } = await served({});
    const { servers, paths } = await document(handler, `/${mount}/openapi.json`);
    expect(servers).toEqual([{ url: `http://mock.test/${mount}` }]);
    const own = engine.services().find(({ service }) => service.mount === `/${mount}`)?.service.contract;
    expect(Object.keys(paths)).toEqual([...new Set(own?.operations.map(({ path }) => path))]);
  });

  test("in a session, and mounted in an application, calls this session there", async () => {
    const { router } = await served({});
    const app = express().use("/mock", router);
    const { servers } = await document(app, "/mock/__session/mine/gitlab/openapi.json");
    expect(servers).toEqual([{ url: "http://mock.test/mock/__session/mine/gitlab" }]);
    const { text } = await supertest(app).get("/mock/gitlab/docs");
    expect(text).toContain('data-contract="/mock/gitlab/openapi.json"');
  });

  test("is of the release in force, and of the tags that are served", async () => {
    const own = await served({ apis: ["quay"] });
    const later = await served({ apis: ["quay"], releases: { quay: "3.18" } });
    const [one, other] = [
      await document(own.handler, "/openapi.json"),
      await document(later.handler, "/openapi.json"),
    ];
    expect(JSON.stringify(one)).not.toContain("repo_image_expiry");
    expect(JSON.stringify(other)).toContain("repo_image_expiry");
    const { handler } = await served({ apis: ["gitlab"], tags: ["agent-tokens"] });
    const { paths } = await document(handler, "/openapi.json");
    expect(Object.keys(paths).every((path) => path.includes("/tokens"))).toBe(true);
  });

  test("is nobody's request to the API: no fault hits it, and no journal has it", async () => {
    const { call, admin } = await start();
    await admin("/faults", { body: { drop: true } });
    expect((await call("/openapi.json")).status).toBe(200);
    expect((await admin("/requests")).json).toMatchObject({ total: 0 });
  });

  test("is read only: other methods are the API's", async () => {
    const { call } = await start();
    expect((await call("/openapi.json", { method: "POST" })).status).toBe(404);
    expect((await call("/docs/nothing.js")).status).toBe(404);
  });

  test("is read by pages of other origins with --cors", async () => {
    const { call } = await start({ cors: true });
    const { headers } = await call("/openapi.json", { headers: { Origin: "http://app.example" } });
    expect(headers.get("access-control-allow-origin")).toBe("http://app.example");
  });
});
