import { describe, expect, test } from "vitest";
import { clerk, start } from "../testing/running.ts";

const page = { Origin: "http://app.example" };
const preflight = {
  method: "OPTIONS",
  headers: {
    ...page,
    "Access-Control-Request-Method": "DELETE",
    "Access-Control-Request-Headers": "x-pass,content-type",
  },
};

describe("with --cors", () => {
  test("a page may read every answer and its headers, refusals and problems too", async () => {
    const { call } = await start({ cors: true });
    const replies = [
      await call("/ships", { headers: { ...clerk, ...page } }),
      await call("/ships", { headers: page }),
      await call("/nowhere", { headers: page }),
      await call("/ships/1", { headers: { ...page, Prefer: "code=418" } }),
      await call("/ships/1", { headers: { ...page, "X-Mock-Session": "a b" } }),
    ];
    expect(replies.map(({ status }) => status)).toEqual([200, 401, 404, 400, 400]);
    expect(replies.map(({ headers }) => headers.get("access-control-allow-origin"))).toEqual(
      replies.map(() => "*"),
    );
    expect(replies.map(({ headers }) => headers.get("access-control-expose-headers"))).toEqual(
      replies.map(() => "*"),
    );
  });

  test("a browser that asks first is told that it may, on any path", async () => {
    const { call } = await start({ cors: true });
    for (const path of ["/ships/1", "/nowhere"]) {
      const { status, headers } = await call(path, preflight);
      expect([status, headers.get("access-control-allow-origin")]).toEqual([204, "*"]);
      expect(headers.get("access-control-allow-methods")?.split(", ")).toContain("DELETE");
      expect(headers.get("access-control-allow-headers")).toBe("*, Authorization");
    }
  });
});

describe("without --cors", () => {
  test("nothing is said to other pages", async () => {
    const { call } = await start();
    const reply = await call("/ships", { headers: { ...clerk, ...page } });
    expect([reply.status, reply.headers.get("access-control-allow-origin")]).toEqual([200, null]);
    expect((await call("/ships/1", preflight)).headers.get("access-control-allow-origin")).toBeNull();
  });
});
