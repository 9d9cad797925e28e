import { describe, expect, test } from "vitest";
import { clerk, master, sendRaw, startListening } from "../testing/running.ts";
import { countShips, newShip, register } from "../testing/new-ship.ts";

describe("a path's beginning that no operation has", () => {
  test.each([
    ["ships", /does not begin with \//],
    ["/shipz", /did you mean \/ships; or add force: true/],
    ["/nothing-like-it/here", /paths are told below the API's mount/],
  ])("is refused: %s", async (pathPrefix, told) => {
    const { admin } = await startListening();
    const { status, json } = await admin("/faults", { body: { pathPrefix, drop: true } });
    expect([status, (json as { detail: string }).detail]).toEqual([400, expect.stringMatching(told)]);
  });

  test("is taken when it is forced, for what is no operation", async () => {
    const { admin, call } = await startListening();
    const rule = { pathPrefix: "/nothing/here", status: 503, force: true };
    expect((await admin("/faults", { body: rule })).status).toBe(201);
    expect((await call("/nothing/here")).status).toBe(503);
  });
});

describe("a fault rule", () => {
  test("answers with the headers that every response of the API has, its own winning over them", async () => {
    const { call, admin } = await startListening();
    const headers = { "X-Extra": "yes" };
    await admin("/faults", { body: { operationId: "getShip", status: 404, headers } });
    const reply = await call("/ships/1", { headers: { ...clerk, "X-Request-ID": "asked" } });
    expect([reply.status, reply.headers.get("x-harbour-request")]).toEqual([404, "asked"]);
    expect(reply.headers.get("x-extra")).toBe("yes");
  });

  test("is shown with its id, phase and hits, and removed by its id", async () => {
    const { admin, call } = await startListening();
    const added = await admin("/faults", { body: { operationId: "getShip", status: 404, times: 2 } });
    const shown = { id: "fault-1", hits: 0, phase: "before", operationId: "getShip", status: 404, times: 2 };
    expect([added.status, added.json]).toEqual([201, shown]);
    await call("/ships/1", { headers: clerk });
    const hit = { ...shown, hits: 1, times: 1 };
    await admin("/faults", { body: { drop: true } });
    expect((await admin("/faults")).json).toMatchObject({ faults: [hit, { id: "fault-2", drop: true }] });
    expect((await admin("/faults/fault-1", { method: "DELETE" })).status).toBe(204);
    expect((await admin("/faults/fault-1", { method: "DELETE" })).status).toBe(404);
    expect((await admin("/faults")).json).toMatchObject({ faults: [{ id: "fault-2" }] });
    expect((await admin("/faults", { method: "DELETE" })).status).toBe(204);
    expect((await admin("/faults")).json).toEqual({ faults: [] });
  });

  test.each([
    [{ status: 99 }, "body /status: must be >= 200"],
    [{ times: 0 }, "body /times: must be >= 1"],
    [
      { delayDistribution: { type: "normal" } },
      "body /delayDistribution/type: there is no normal; there are: fixed, uniform, lognormal",
    ],
    [
      { delayDistribution: { type: "uniform", lower: 1, uper: 2 } },
      "body /delayDistribution/upper: it is missing; body /delayDistribution/uper: there is no uper; did you mean upper?",
    ],
    [
      { statuss: 503, delayDistribution: { type: "fixed", milliseconds: -1 } },
      "body /statuss: there is no statuss; did you mean status?; body /delayDistribution/milliseconds: must be >= 0",
    ],
    [
      { delayDistribution: 5 },
      "body /delayDistribution: must be an object of the type fixed, uniform, lognormal",
    ],
    [{ phase: "never" }, "body /phase: must be equal to one of the allowed values: before, after"],
    [{ statuss: 503 }, "body /statuss: there is no statuss; did you mean status?"],
    [{ api: "harbor", drop: true }, "body /api: there is no API harbor here; did you mean harbour?"],
    [
      { operationId: "getShips", drop: true },
      "body /operationId: there is no operation getShips here; did you mean getShip?",
    ],
    [{ method: "GETT", drop: true }, "body /method: there is no method GETT; did you mean GET?"],
    [
      { operationId: "getShip", method: "POST", drop: true },
      "body /method: getShip is GET /ships/{id}: the rule hits nothing",
    ],
    [
      { operationId: "getShip", status: 503 },
      "body /status: getShip declares 200, 400, 401, 404, not 503; or add force: true",
    ],
    [
      { operationId: "listShips", example: "nonee" },
      "body /example: there is no example nonee; did you mean none?",
    ],
    [
      { pathPrefix: "/nowhere", status: 502 },
      "body /pathPrefix: no operation's path begins with /nowhere; paths are told below the API's mount; or add force: true",
    ],
    [{ operationId: "getShip", times: 1 }, /^body \/: the rule changes nothing: give it status, /],
    [{ delayMs: 0 }, /changes nothing/],
    [{ delayDistribution: { type: "fixed", milliseconds: 0 } }, /changes nothing/],
    [{ delayDistribution: { type: "uniform", lower: 0, upper: 0 } }, /changes nothing/],
    [{ delayDistribution: { type: "lognormal", median: 0, sigma: 1 } }, /changes nothing/],
    [{ drop: true, truncateAt: 3 }, /^body \/truncateAt: a dropped connection has no answer/],
    [{ drop: true, status: 404 }, /^body \/status: a dropped connection/],
    [{ delayMs: 1, headers: { "X-A": "b" } }, /^body \/headers: they are those of another answer/],
    [{ status: 404, headers: { "X A": "b" } }, /^body \/headers\/X A: .*valid HTTP token/],
    [{ status: 404, headers: { "X-A": "b\r\nX: c" } }, /^body \/headers\/X-A: .*[Ii]nvalid character/],
    [{ status: 404, headers: { "Content-Length": "3" } }, /Content-Length is set by the mock itself/],
    [{ delayDistribution: { type: "uniform", lower: 5, upper: 1 } }, /5 is above upper, which is 1/],
    [{ delayDistribution: { type: "normal" } }, /^body \/delayDistribution/],
    [{ drop: true, probability: 0 }, "body /probability: must be > 0"],
  ])("of %j is refused: %s", async (rule, detail: string | RegExp) => {
    const { admin } = await startListening();
    const reply = await admin("/faults", { body: rule });
    const told = typeof detail === "string" ? detail : (expect.stringMatching(detail) as string);
    expect([reply.status, reply.json]).toMatchObject([
      400,
      { type: "/__admin/problems/bad-request", detail: told },
    ]);
    expect((await admin("/faults")).json).toEqual({ faults: [] });
  });

  test("answers with the contract's example of its status", async () => {
    const { admin, call } = await startListening();
    await admin("/faults", { body: { operationId: "listShips", status: 503 } });
    const reply = await call("/ships", { headers: clerk });
    expect([reply.status, reply.json]).toEqual([503, { error: "closed", message: "the office is closed" }]);
    expect(reply.headers.get("retry-after")).toBe("60");
  });

  test("answers with a named example, or with a body and headers of its own", async () => {
    const { admin, call } = await startListening();
    await admin("/faults", { body: { status: 200, example: "none", times: 1 } });
    await admin("/faults", {
      body: { status: 599, force: true, body: { odd: [1] }, headers: { "X-Odd": "yes" }, times: 1 },
    });
    expect((await call("/ships", { headers: clerk })).json).toEqual([]);
    const own = await call("/ships", { headers: clerk });
    expect([own.status, own.json, own.headers.get("x-odd")]).toEqual([599, { odd: [1] }, "yes"]);
    expect((await call("/ships", { headers: clerk })).status).toBe(200);
  });

  test("is not asked for credentials, and hits only what it names", async () => {
    const { admin, call } = await startListening();
    await admin("/faults", { body: { method: "GET", pathPrefix: "/ships/1", status: 404 } });
    expect((await call("/ships/1")).status).toBe(404);
    expect((await call("/ships/12")).status).toBe(404);
    expect((await call("/ships/2")).status).toBe(401);
    expect((await call("/ships/1", { method: "DELETE", headers: master })).status).toBe(204);
  });

  test("hits the first so many requests", async () => {
    const { admin, call } = await startListening();
    await admin("/faults", { body: { operationId: "getShip", status: 404, times: 2 } });
    const statuses: number[] = [];
    for (let i = 0; i < 4; i++) statuses.push((await call("/ships/1", { headers: clerk })).status);
    expect(statuses).toEqual([404, 404, 200, 200]);
    expect((await admin("/faults")).json).toEqual({ faults: [] });
  });

  test("with a probability hits the same requests of the same sequence, in every session", async () => {
    const { in: within } = await startListening();
    const statusesOf = async (session: string) => {
      const { call, admin } = within(session);
      await admin("/faults", { body: { operationId: "getShip", status: 404, probability: 0.5 } });
      const statuses: number[] = [];
      for (let i = 0; i < 20; i++) statuses.push((await call("/ships/1", { headers: clerk })).status);
      return statuses;
    };
    const [one, other] = [await statusesOf("one"), await statusesOf("other")];
    expect(new Set(one)).toEqual(new Set([200, 404]));
    expect(other).toEqual(one);
  });

  test("of a status hits only operations that declare it, unless it is forced", async () => {
    const { admin, call } = await startListening();
    await admin("/faults", { body: { status: 503 } });
    expect((await call("/ships/1", { headers: clerk })).status).toBe(200);
    expect((await call("/ships", { headers: clerk })).status).toBe(503);
    await admin("/faults", { body: { status: 503, force: true } });
    expect((await call("/ships/1", { headers: clerk })).status).toBe(503);
  });

  test("of an API takes its name as it is begun", async () => {
    const { admin } = await startListening();
    expect((await admin("/faults", { body: { api: "harb", drop: true } })).json).toMatchObject({
      api: "harbour",
    });
  });

  test("hits requests that meet no operation", async () => {
    const { admin, call } = await startListening();
    await admin("/faults", { body: { pathPrefix: "/nowhere", status: 502, force: true } });
    expect((await call("/nowhere/at/all")).status).toBe(502);
  });
});

describe("before the change", () => {
  test("a status leaves the state as it was", async () => {
    const running = await startListening();
    await running.admin("/faults", { body: { operationId: "registerShip", status: 409, times: 1 } });
    expect((await register(running)).status).toBe(409);
    expect(await countShips(running)).toBe(0);
    expect((await register(running)).status).toBe(201);
  });

  test("a dropped connection leaves the state as it was", async () => {
    const running = await startListening();
    await running.admin("/faults", { body: { operationId: "registerShip", drop: true, times: 1 } });
    await expect(register(running)).rejects.toThrow("socket hang up");
    expect(await countShips(running)).toBe(0);
  });
});

describe("after the change", () => {
  test("a status comes in the place of the real answer, and the change stays", async () => {
    const running = await startListening();
    await running.admin("/faults", {
      body: { operationId: "registerShip", status: 409, phase: "after", times: 1 },
    });
    expect((await register(running)).status).toBe(409);
    expect(await countShips(running)).toBe(1);
  });

  test("a dropped connection loses the answer only", async () => {
    const running = await startListening();
    await running.admin("/faults", {
      body: { operationId: "registerShip", drop: true, phase: "after", times: 1 },
    });
    await expect(register(running)).rejects.toThrow("socket hang up");
    expect(await countShips(running)).toBe(1);
  });
});

describe("a cut body", () => {
  const get = `GET /ships/1 HTTP/1.1\r\nHost: x\r\nX-Pass: ${clerk["X-Pass"]}\r\n\r\n`;
  test.each([0, 1, 10])("ends after %i bytes of what was announced", async (truncateAt) => {
    const running = await startListening();
    const whole = await running.call("/ships/1", { headers: clerk });
    await running.admin("/faults", { body: { truncateAt, times: 1 } });
    const [head = "", body = ""] = (await sendRaw(running.url, get)).split("\r\n\r\n");
    expect(head).toContain("HTTP/1.1 200 OK");
    expect(head).toContain(`Content-Length: ${whole.text.length}`);
    expect(body).toBe(whole.text.slice(0, truncateAt));
  });

  test("that is longer than the body is the whole of it", async () => {
    const running = await startListening();
    await running.admin("/faults", { body: { truncateAt: 10_000, times: 1 } });
    const [, body] = (await sendRaw(running.url, get)).split("\r\n\r\n");
    expect(JSON.parse(body ?? "")).toMatchObject({ id: 1 });
  });

  test("is noticed by a client", async () => {
    const running = await startListening();
    await running.admin("/faults", { body: { truncateAt: 5 } });
    await expect(running.call("/ships/1", { headers: clerk })).rejects.toThrow("aborted");
  });
});

describe("Prefer", () => {
  test("is answered with the declared response, which tells what was applied", async () => {
    const { call } = await startListening();
    const reply = await call("/ships", { headers: { Prefer: "code=503" } });
    expect([reply.status, reply.json]).toMatchObject([503, { error: "closed" }]);
    expect(reply.headers.get("preference-applied")).toBe("code=503");
    expect(reply.headers.get("retry-after")).toBe("60");
    expect(reply.headers.has("x-harbour-request")).toBe(true);
  });

  test("chooses an example by its name", async () => {
    const { call } = await startListening();
    const reply = await call("/ships", { headers: { Prefer: "code=200, example=none" } });
    expect(reply.json).toEqual([]);
    expect(reply.headers.get("preference-applied")).toBe("code=200, example=none");
  });

  test("changes nothing", async () => {
    const running = await startListening();
    const reply = await running.call("/ships", { ...newShip, headers: { ...clerk, Prefer: "code=201" } });
    expect([reply.status, reply.json]).toMatchObject([201, { name: "Aurora" }]);
    expect(await countShips(running, "Aurora")).toBe(0);
    expect(await countShips(running)).toBe(0);
  });

  test.each([
    ["code=418", "undeclared-status", "getShip declares 200, 400, 401, 404, not 418"],
    ["example=odd", "unknown-example", "no example odd for status 200; there are: default"],
    ["wait=soon", "bad-preference", "Prefer: wait=soon is not whole seconds, e.g. wait=5"],
  ])("for '%s' is a problem of the mock's own: %s", async (prefer, type, detail) => {
    const { call } = await startListening();
    const reply = await call("/ships/1", { headers: { ...clerk, Prefer: prefer } });
    expect(reply.status).toBe(400);
    expect(reply.headers.get("content-type")).toBe("application/problem+json");
    expect(reply.json).toMatchObject({ type: `/__admin/problems/${type}`, status: 400, detail });
  });

  test("for something else is ignored", async () => {
    const { call } = await startListening();
    const reply = await call("/ships/1", { headers: { ...clerk, Prefer: "return=minimal" } });
    expect([reply.status, reply.headers.get("preference-applied")]).toEqual([200, null]);
  });
});
