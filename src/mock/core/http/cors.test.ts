import { describe, expect, test } from "vitest";
import { clerk, start } from "../testing/running.ts";

const origin = "http://app.example";
const page = { Origin: origin };
const preflight = {
  method: "OPTIONS",
  headers: {
    ...page,
    "Access-Control-Request-Method": "DELETE",
    "Access-Control-Request-Headers": "x-pass,content-type",
  },
};
const allowed = (headers: Headers) => [
  headers.get("access-control-allow-origin"),
  headers.get("access-control-allow-credentials"),
];

describe.each([
  ["with --cors", true],
  ["with --cors of this origin", ["http://other.example", origin]],
] as const)("%s", (_, cors) => {
  test("a page may read every answer, with credentials: refusals and problems too", async () => {
    const { call } = await start({ cors });
    const replies = [
      await call("/ships", { headers: { ...clerk, ...page } }),
      await call("/ships", { headers: page }),
      await call("/nowhere", { headers: page }),
      await call("/ships/1", { headers: { ...page, Prefer: "code=418" } }),
      await call("/ships/1", { headers: { ...page, "X-Mock-Session": "a b" } }),
    ];
    expect(replies.map(({ status }) => status)).toEqual([200, 401, 404, 400, 400]);
    expect(replies.map(({ headers }) => allowed(headers))).toEqual(replies.map(() => [origin, "true"]));
    expect(replies.map(({ headers }) => headers.get("vary"))).toEqual(replies.map(() => "Origin"));
  });

  test("the headers that it may read are named, since with credentials * is a name like others", async () => {
    const { call } = await start({ cors });
    const { headers } = await call("/ships", { headers: { ...clerk, ...page } });
    const readable = headers.get("access-control-expose-headers")?.split(", ");
    expect(readable).toContain("X-Harbour-Request");
    expect(readable).not.toContain("Vary");
  });

  test("a browser that asks first is told that it may send what it wants to, on any path", async () => {
    const { call } = await start({ cors });
    for (const path of ["/ships/1", "/nowhere"]) {
      const { status, headers } = await call(path, preflight);
      expect([status, ...allowed(headers)]).toEqual([204, origin, "true"]);
      expect(headers.get("access-control-allow-methods")).toBe("DELETE");
      expect(headers.get("access-control-allow-headers")).toBe("x-pass,content-type");
    }
  });

  test("an answer to no page says only that a page could be told something else", async () => {
    const { call } = await start({ cors });
    const { headers } = await call("/ships", { headers: clerk });
    expect([...allowed(headers), headers.get("vary")]).toEqual([null, null, "Origin"]);
  });
});

describe("with --cors of another origin", () => {
  test("a page is told nothing, and may not call the admin", async () => {
    const { call, admin } = await start({ cors: ["http://other.example"] });
    expect(allowed((await call("/ships", { headers: { ...clerk, ...page } })).headers)).toEqual([null, null]);
    expect(allowed((await call("/ships/1", preflight)).headers)).toEqual([null, null]);
    expect((await admin("/clock", { headers: page })).status).toBe(403);
  });
});

describe("the admin", () => {
  test("is for pages of origins that are named, after they asked", async () => {
    const { admin } = await start({ cors: [origin] });
    const asked = await admin("/reset", preflight);
    expect([asked.status, ...allowed(asked.headers)]).toEqual([204, origin, "true"]);
    const reply = await admin("/reset", { method: "POST", headers: page });
    expect([reply.status, ...allowed(reply.headers)]).toEqual([204, origin, "true"]);
  });

  test("wants its token of them, too, but not of a browser that asks first", async () => {
    const { admin } = await start({ cors: [origin], admin: { token: "letmein" } });
    expect((await admin("/clock", preflight)).status).toBe(204);
    const refused = await admin("/clock", { headers: page });
    expect([refused.status, ...allowed(refused.headers)]).toEqual([401, origin, "true"]);
    expect((await admin("/clock", { headers: { ...page, "X-Admin-Token": "letmein" } })).status).toBe(200);
  });

  test("is for no page where any may call the APIs", async () => {
    const { admin } = await start({ cors: true });
    const replies = [await admin("/clock", preflight), await admin("/clock", { headers: page })];
    expect(replies.map(({ status, headers }) => [status, ...allowed(headers)])).toEqual([
      [403, null, null],
      [403, null, null],
    ]);
  });
});

describe.each([[true], [false]])("a preflight (--cors: %s)", (cors) => {
  test("stands in no journal, uses no fault up, and is in no way of the request that follows", async () => {
    const { call, admin } = await start({ cors });
    await admin("/faults", { body: { drop: true, times: 1 } });
    for (const path of ["/ships/1", "/no-such-place"]) await call(path, preflight);
    expect((await admin("/requests")).json).toMatchObject({ total: 0 });
    expect((await admin("/faults")).json).toMatchObject({ faults: [{ hits: 0, times: 1 }] });
    await expect(call("/ships/1", { headers: clerk })).rejects.toThrow("socket hang up");
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

test.each([
  ["http://app.example/", "did you mean http://app.example?"],
  ["https://app.example:443", "did you mean https://app.example?"],
  ["app.example", "give e.g. http://localhost:5173"],
])("what is no origin is told with the nearest one: %s", async (cors, hint) => {
  await expect(start({ cors: [cors] })).rejects.toThrow(hint);
});
