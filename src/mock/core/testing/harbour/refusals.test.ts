import { describe, expect, test } from "vitest";
import { clerk, master, startListening } from "../running.ts";

describe("errors of two families in one API", () => {
  test("the older half answers in its own envelope, the newer in problem+json", async () => {
    const { call } = await startListening();
    const old = await call("/ships/1");
    expect([old.status, old.headers.get("content-type"), old.json]).toEqual([
      401,
      "application/json",
      { error: "no_pass", message: "show your pass" },
    ]);
    const young = await call("/v2/tides", { body: { metres: 1 } });
    expect([young.status, young.headers.get("content-type"), young.json]).toEqual([
      401,
      "application/problem+json",
      { type: "/problems/no_pass", status: 401, detail: "show your pass" },
    ]);
  });

  test("the older half asks who calls first, the newer judges the body first", async () => {
    const { call } = await startListening();
    expect((await call("/ships", { body: { name: "" } })).status).toBe(401);
    expect((await call("/v2/tides", { body: { metres: -1 } })).status).toBe(422);
    expect((await call("/v2/tides", { headers: clerk, body: { metres: 2.5 } })).status).toBe(204);
  });

  test("a role that does not suffice is told before the path is judged", async () => {
    const { call } = await startListening();
    expect((await call("/ships/x", { method: "DELETE", headers: clerk })).status).toBe(403);
    expect((await call("/ships/x", { method: "DELETE", headers: master })).status).toBe(400);
    expect((await call("/ships/1", { method: "DELETE", headers: master })).status).toBe(204);
  });

  test("a route that is none and a method that the path has not", async () => {
    const { call } = await startListening();
    expect((await call("/planes")).json).toEqual({ error: "no_route", message: "no-route" });
    expect((await call("/charts/%zz")).json).toEqual({ error: "no_route", message: "bad-encoding" });
    const reply = await call("/ships/1", { method: "PATCH" });
    expect([reply.status, reply.json]).toEqual([405, { error: "bad_method", message: "DELETE, GET" }]);
  });

  test("a body that is no JSON", async () => {
    const { call } = await startListening();
    const json = { ...clerk, "Content-Type": "application/json" };
    expect((await call("/ships", { headers: json, body: "{" })).json).toMatchObject({ message: "malformed" });
    expect((await call("/v2/tides", { headers: json, body: "{" })).status).toBe(422);
  });

  test("a body that is null is judged as null, one that is absent as an empty object", async () => {
    const { call } = await startListening();
    const json = { ...clerk, "Content-Type": "application/json" };
    const nothing = await call("/ships", { method: "POST", headers: clerk });
    expect(nothing.json).toMatchObject({
      message: "body / must have required property 'name'; body / must have required property 'kind'",
    });
    expect((await call("/ships", { headers: json, body: "null" })).json).toMatchObject({
      message: "body / must be object",
    });
    expect((await call("/ships/1/mooring", { method: "PUT", headers: json, body: "null" })).status).toBe(202);
    expect((await call("/ships/2/mooring", { method: "PUT", headers: clerk })).status).toBe(202);
  });
});

describe("a method that the path has not", () => {
  test("is taken for another where the service says so", async () => {
    const { call, admin } = await startListening();
    const reply = await call("/key/clerk.pub", { method: "PUT", body: "x" });
    expect([reply.status, reply.text]).toEqual([200, "ssh-ed25519 clerk"]);
    expect((await admin("/requests")).json).toMatchObject({
      requests: [{ method: "PUT", operationId: "getKey" }],
    });
  });

  test("is refused everywhere else", async () => {
    const { call } = await startListening();
    expect((await call("/charts/north", { method: "PUT" })).status).toBe(405);
  });
});

describe("OPTIONS", () => {
  test("is answered by the service's preflight with the path's methods", async () => {
    const { call } = await startListening();
    const reply = await call("/ships/1", { method: "OPTIONS" });
    expect([reply.status, reply.headers.get("allow")]).toEqual([204, "DELETE, GET"]);
  });

  test("of a path that is none is refused", async () => {
    const { call } = await startListening();
    expect((await call("/planes", { method: "OPTIONS" })).status).toBe(404);
  });
});

describe("a refusal", () => {
  test("halfway leaves no trace, not even a number used up", async () => {
    const { call, admin } = await startListening();
    const body = { name: "ship-7", kind: "cargo" };
    const before = (await admin("/state/harbour?limit=1000")).text;
    for (let i = 0; i < 3; i++) expect((await call("/ships", { headers: clerk, body })).status).toBe(409);
    expect((await admin("/state/harbour?limit=1000")).text).toBe(before);
    const next = await call("/ships", { headers: clerk, body: { name: "other", kind: "cargo" } });
    expect(next.json).toMatchObject({ id: 31 });
  });

  test("takes the work back that it had planned", async () => {
    const { call, admin } = await startListening();
    const moor = (ship: number) =>
      call(`/ships/${ship}/mooring`, { method: "PUT", headers: clerk, body: { berth: 4 } });
    expect((await moor(1)).status).toBe(202);
    await admin("/clock", { body: { advance: "PT1M" } });
    expect((await moor(2)).status).toBe(409);
    await admin("/clock", { body: { advance: "PT59M" } });
    expect((await call("/ships/2", { headers: clerk })).json).toMatchObject({ berth: null });
  });
});
