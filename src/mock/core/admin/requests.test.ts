import express from "express";
import { describe, expect, onTestFinished, test } from "vitest";
import { createMock } from "../../app.ts";
import { harbour } from "../testing/harbour/service.ts";
import type { Running } from "../testing/running.ts";
import { clerk, fetchReply, master, sendRaw, start, startListening } from "../testing/running.ts";

const details = async ({ admin }: Pick<Running, "admin">, id: number) =>
  (await admin(`/requests/${id}`)).json as Record<string, unknown>;

describe("a request of the journal", () => {
  test("shows both messages, whose credential it brought, and the checks that it passed", async () => {
    const running = await start();
    await running.call("/ships", { headers: clerk, body: { name: "first", kind: "cargo" } });
    expect(await details(running, 1)).toMatchObject({
      id: 1,
      session: "default",
      operationId: "registerShip",
      status: 201,
      credential: "clerk",
      request: {
        headers: { "content-type": "application/json" },
        body: '{"name":"first","kind":"cargo"}',
        bytes: 31,
      },
      response: {
        headers: { "Content-Type": "application/json" },
        body: expect.stringContaining('"first"') as string,
      },
      checks: ["authenticate", "authorise", "path", "query", "header", "body", "handler"].map((check) => ({
        check,
        outcome: "passed",
      })),
    });
  });

  test("shows the rows that it changed, as they were and as they are", async () => {
    const running = await start();
    await running.call("/ships", { headers: clerk, body: { name: "first", kind: "cargo" } });
    const form = { ...clerk, "Content-Type": "application/x-www-form-urlencoded" };
    await running.call("/visits", { headers: form, body: "ship=31&guests=Ada&guests=Bea" });
    await running.call("/ships/31/mooring", { method: "PUT", headers: clerk, body: { berth: 4 } });
    await running.call("/ships/31", { method: "DELETE", headers: master });
    const told = await Promise.all([1, 2, 3, 4].map((id) => details(running, id)));
    const row = { table: "ships", key: "31" };
    expect(told.map(({ rows }) => rows)).toMatchObject([
      [{ ...row, after: { name: "first" } }],
      [{ ...row, before: { name: "first" }, after: { name: "first", flag: "Ada+Bea" } }],
      [{ table: "$jobs", after: { kind: "moor" } }],
      [{ ...row, before: { flag: "Ada+Bea" } }],
    ]);
    expect([told[0], told[3]]).not.toHaveProperty("0.rows.0.before");
    expect([told[0], told[3]]).not.toHaveProperty("1.rows.0.after");
  });

  test.each([
    ["authenticate", "/ships/1", {}, "no_pass refused, not reached"],
    ["authorise", "/ships/1", { method: "DELETE", headers: clerk }, "not_yours passed, refused"],
    ["body", "/ships", { headers: clerk, body: { name: 1 } }, "bad_request passed, passed"],
  ] as const)("tells that %s refused it, and where that stands", async (check, path, send, expected) => {
    const [, code, first, second] = /^(\w+) ([\w ]+), ([\w ]+)$/.exec(expected) ?? [];
    const running = await start();
    await running.call(path, send);
    const told = await details(running, 1);
    expect(told).toMatchObject({
      refusedBy: check,
      refusal: { check, code, rule: expect.stringMatching(/^\w+$/) as string },
      checks: [{ outcome: first }, { outcome: second }, {}, {}, {}, {}, { outcome: "not reached" }],
      rows: [],
    });
    expect(JSON.stringify(told)).not.toContain("file://");
  });

  test("that met no operation tells the nearest and why it is another", async () => {
    const running = await start();
    await running.call("/ship/1", { headers: clerk });
    expect(await details(running, 1)).toMatchObject({
      nearest: "GET /ships/{id}",
      why: "part 1 of the path is ship, where the operation has ships",
      checks: [],
    });
  });

  test("that a fault hit names the rule, and claims no check", async () => {
    const running = await start();
    await running.admin("/faults", { body: { status: 503, force: true, times: 1 } });
    await running.call("/ships/1", { headers: clerk });
    expect(await details(running, 1)).toMatchObject({ fault: "fault-1", status: 503, checks: [] });
  });

  test("that got no answer has no status", async () => {
    const running = await startListening();
    await running.admin("/faults", { body: { drop: true } });
    const { host } = new URL(running.url);
    await sendRaw(running.url, `GET /ships/1 HTTP/1.1\r\nHost: ${host}\r\nX-Pass: pass-clerk\r\n\r\n`);
    const told = await details(running, 1);
    expect([told["fault"], told["status"], told["durationMs"]]).toEqual([
      "fault-1",
      undefined,
      expect.any(Number),
    ]);
  });

  test("shows no secret, by name or by contract, in anything that it tells", async () => {
    const running = await start();
    const headers = { ...clerk, Authorization: "Bearer hush-1234", Cookie: "session=hush-1234" };
    await running.call("/ships?token=hush-1234", {
      headers,
      body: { name: "x", kind: "cargo", password: "hush-1234" },
    });
    expect(JSON.stringify(await details(running, 1))).not.toContain("hush-1234");
  });

  test("of 1 MB keeps its first 128 KiB and tells its size", async () => {
    const running = await start();
    const body = JSON.stringify({ name: "x".repeat(1_000_000), kind: "cargo" });
    await running.call("/ships", { headers: { ...clerk, "Content-Type": "application/json" }, body });
    const { request } = (await details(running, 1)) as { request: { body: string; bytes: number } };
    expect([request.body.length, request.bytes]).toEqual([128 * 1024, body.length]);
    const again = await running.admin("/requests/1/repeat", { method: "POST" });
    expect([again.status, again.json]).toMatchObject([409, { type: "/__admin/problems/not-kept" }]);
  });

  test("is refused by an id that the journal does not hold", async () => {
    const { admin } = await start();
    expect((await admin("/requests/7")).status).toBe(404);
    expect((await admin("/requests/none")).status).toBe(400);
  });
});

describe("a request is sent once more", () => {
  test("with the credentials and the body that it had", async () => {
    const running = await start();
    await running.call("/ships", { headers: clerk, body: { name: "first", kind: "cargo" } });
    await running.admin("/state/harbour/ships/31", { method: "DELETE" });
    const again = await running.admin("/requests/1/repeat", { method: "POST" });
    expect([again.status, again.json]).toEqual([200, { id: 2, status: 201 }]);
    expect(await details(running, 2)).toMatchObject({ url: "/ships", credential: "clerk", changes: 1 });
  });

  test("in its own session, whichever way that was named", async () => {
    const running = await start();
    await running.call("/__session/a/ships/1", { headers: clerk });
    const { admin } = running.in("a");
    expect((await admin("/requests/1/repeat", { method: "POST" })).json).toEqual({ id: 2, status: 200 });
  });

  test("below the path that an application has mounted the mock at", async () => {
    const mock = await createMock({ services: [harbour()], clock: { rate: 0 } });
    const app = express();
    app.use("/mock", mock.router);
    const server = app.listen(0);
    onTestFinished(async () => {
      server.close();
      await mock.close();
    });
    const { port } = server.address() as { port: number };
    const url = `http://127.0.0.1:${port}/mock`;
    await fetchReply(`${url}/ships/1`, { headers: clerk });
    const again = await fetchReply(`${url}/__admin/requests/1/repeat`, { method: "POST" });
    expect(again.json).toEqual({ id: 2, status: 200 });
  });

  test("and a fault that drops it is told as no answer", async () => {
    const running = await start();
    await running.call("/ships/1", { headers: clerk });
    await running.admin("/faults", { body: { drop: true } });
    expect((await running.admin("/requests/1/repeat", { method: "POST" })).json).toEqual({ id: 2 });
  });
});

test("requests of all sessions are listed together, newest first", async () => {
  const wall = { time: 0 };
  const running = await start({ wall: () => ++wall.time });
  await running.call("/ships/1", { headers: clerk });
  await running.in("b").call("/ships/2", { headers: clerk });
  await running.call("/ships/3", { headers: clerk });
  expect((await running.admin("/requests?sessions=all")).json).toMatchObject({
    total: 3,
    requests: [
      { url: "/ships/3", session: "default" },
      { url: "/ships/2", session: "b" },
      { url: "/ships/1", session: "default" },
    ],
  });
});
