import { describe, expect, test } from "vitest";
import { start as startHarbour, clerk, master } from "../../mock/core/testing/running.ts";
import type { Running } from "../../mock/core/testing/running.ts";
import type { LayeredCall } from "../../mock/core/service/layer.ts";
import { operatorNamed, operators } from "./operators.ts";

const ship = { name: "Borealis", kind: "cargo" };

/** A mock whose operation behaves as the operator says. */
async function under(operator: string, operation: string, detail: object = {}): Promise<Running> {
  const behaviour = operatorNamed(operator).behave(detail, { api: "harbour", operation });
  const layer = (call: LayeredCall) =>
    call.operation?.id === operation && behaviour.answer ? behaviour.answer(call) : call.carryOut();
  return startHarbour({ layer });
}

const register = ({ call }: Running, headers: Record<string, string> = clerk, body: object = ship) =>
  call("/ships", { headers, body });
const names = async ({ call }: Running) =>
  ((await call("/ships?limit=500", { headers: master })).json as { name: string }[]).map(({ name }) => name);

test("operators have names of their own", () => {
  const all = operators.map(({ name }) => name);
  expect(new Set(all).size).toBe(all.length);
  expect(all.every((name) => /^[a-z]+(-[a-z]+)*$/.test(name))).toBe(true);
});

// Status, state, rights, order, time, filter, page; never a field's type or presence.
test("what measures behaviour is this, and nothing else", () => {
  expect(operators.filter(({ measures }) => measures === "behaviour").map(({ name }) => name)).toEqual([
    "echo-changed",
    "view-differs",
    "time-unit",
    "times-swapped",
    "success-status",
    "error-status",
    "update-not-stored",
    "stale-read",
    "field-frozen",
    "zombie-after-delete",
    "failed-write-stored",
    "not-idempotent",
    "job-stuck",
    "both-win",
    "lost-update",
    "torn-read",
    "unknown-member-refused",
    "rule-ignored",
    "duplicate-accepted",
    "illegal-transition",
    "filter-ignored",
    "filter-loose",
    "filters-not-joined",
    "filters-either",
    "sort-ignored",
    "list-reversed",
    "page-ignored",
    "page-off-by-one",
    "default-changed",
    "token-ignored",
    "anonymous-is-somebody",
    "role-hole",
    "foreign-readable",
    "existence-leak",
    "secret-shown-twice",
    "credential-repeated",
    "hold-out",
  ]);
});

test("an unknown operator is told with those that there are", () => {
  expect(() => operatorNamed("no-such")).toThrow("there is no operator no-such; there are: drop-field, ");
});

describe("an answer's look", () => {
  test.each([
    ["view-differs", ["name"]],
    ["time-unit", ["id"]],
  ])("%s tells another value of the same type, in its operation alone", async (operator, place) => {
    const { call } = await under(operator, "getShip", { status: 200, place });
    const read = async (path: string) => (await call(path, { headers: master })).json;
    const [member = ""] = place;
    const alone = (await read("/ships/1")) as Record<string, unknown>;
    const listed = ((await read("/ships?limit=500")) as Record<string, unknown>[]).find(({ id }) => id === 1);
    expect(typeof alone[member]).toBe(typeof listed?.[member]);
    expect(alone[member]).not.toBe(listed?.[member]);
  });

  test.each([
    ["drop-field", { id: expect.anything() as unknown }, false],
    ["null-field", { id: null }, true],
    ["wrong-type", { id: expect.any(String) as unknown }, true],
  ])("%s changes every field at its place", async (operator, shown, has) => {
    const { call } = await under(operator, "listShips", { status: 200, place: ["*", "id"] });
    const ships = (await call("/ships", { headers: clerk })).json as object[];
    expect(ships.length).toBeGreaterThan(1);
    for (const one of ships)
      if (has) expect(one).toMatchObject(shown);
      else expect(one).not.toMatchObject(shown);
  });

  test("success-status and error-status change only the status they are about", async () => {
    const created = await under("success-status", "registerShip", { from: 201, to: 200 });
    expect((await register(created)).status).toBe(200);
    expect((await register(created, {})).status).toBe(401);
    const refused = await under("error-status", "registerShip", { from: 401, to: 400 });
    expect((await register(refused, {})).status).toBe(400);
  });

  test("header-lost takes a header away, however it is written", async () => {
    const reply = await register(
      await under("header-lost", "registerShip", { status: 201, header: "location" }),
    );
    expect(reply.status).toBe(201);
    expect(reply.headers.get("location")).toBeNull();
  });

  test("list-reversed turns the list round", async () => {
    const healthy = await startHarbour();
    const wrong = await under("list-reversed", "listShips", { status: 200, place: [] });
    expect(await names(wrong)).toEqual((await names(healthy)).reverse());
  });
});

describe("what is stored", () => {
  test("update-not-stored confirms a change and forgets it", async () => {
    const running = await under("update-not-stored", "registerShip");
    expect((await register(running)).status).toBe(201);
    expect(await names(running)).not.toContain("Borealis");
  });

  test("zombie-after-delete confirms a deletion and keeps the thing", async () => {
    const { call } = await under("zombie-after-delete", "removeShip");
    expect((await call("/ships/1", { method: "DELETE", headers: master })).status).toBe(204);
    expect((await call("/ships/1", { headers: clerk })).status).toBe(200);
  });

  test("stale-read answers as the first time, each session for itself", async () => {
    const running = await under("stale-read", "listShips");
    const before = await names(running);
    await register(running);
    expect(await names(running)).toEqual(before);
    expect((await running.in("other").call("/ships", { headers: clerk })).status).toBe(200);
  });

  test("field-frozen tells one field as the first time, and the others anew", async () => {
    const running = await under("field-frozen", "listShips", { status: 200, place: ["0", "name"] });
    const first = async () =>
      (
        (await running.call("/ships?limit=500", { headers: master })).json as { id: number; name: string }[]
      )[0];
    const before = await first();
    await running.call(`/ships/${String(before?.id)}`, { method: "DELETE", headers: master });
    const after = await first();
    expect(after?.id).not.toBe(before?.id);
    expect(after?.name).toBe(before?.name);
  });

  test("failed-write-stored refuses and does it all the same", async () => {
    const running = await under("failed-write-stored", "registerShip", { because: "not allowed" });
    expect((await register(running, {})).status).toBe(401);
    expect(await names(running)).toContain("Borealis");
  });

  test("not-idempotent refuses what was done before", async () => {
    const running = await under("not-idempotent", "moorShip", { refusal: { status: 409 } });
    const moor = () =>
      running.call("/ships/1/mooring", { method: "PUT", headers: clerk, body: { berth: 3 } });
    expect([(await moor()).status, (await moor()).status]).toEqual([202, 409]);
  });
});

describe("what is accepted", () => {
  test("invalid-accepted lets one fault through, and no other", async () => {
    const running = await under("invalid-accepted", "registerShip", {
      key: "body /kind enum",
      success: { status: 201 },
    });
    expect((await register(running, clerk, { ...ship, kind: "spaceship" })).status).toBe(201);
    expect((await register(running, clerk, { kind: "cargo" })).status).toBe(400);
  });

  test("type-coerced takes a number for the text that it can be written as, and nothing else", async () => {
    const running = await under("type-coerced", "registerShip", { key: "body /name type" });
    const named = async (name: unknown) => (await register(running, clerk, { ...ship, name })).status;
    expect([await named(7), await named(["Aurora"])]).toEqual([201, 400]);
    expect(await names(running)).toContain("7");
  });

  test("duplicate-accepted answers a success where the service refuses for that reason", async () => {
    const success = { status: 201, contentType: "application/json", body: { id: 7 } };
    const running = await under("duplicate-accepted", "registerShip", {
      status: 409,
      code: "taken",
      success,
    });
    await register(running);
    const again = await register(running);
    expect([again.status, again.json]).toEqual([201, { id: 7 }]);
    expect((await register(running, {})).status).toBe(401);
  });
});

describe("what is listed", () => {
  test("filter-ignored and page-ignored answer as if the parameter had not been sent", async () => {
    const filter = await under("filter-ignored", "listShips", { parameter: "flag" });
    const all = await filter.call("/ships", { headers: clerk });
    expect((await filter.call("/ships?flag=none-has-it", { headers: clerk })).json).toEqual(all.json);
  });

  test("filters-not-joined forgets one filter where the other is sent, too", async () => {
    const detail = { counts: "kind", ignored: "flag" };
    const { call } = await under("filters-not-joined", "listShips", detail);
    const list = async (query: string) => (await call(`/ships?${query}`, { headers: clerk })).json;
    expect(await list("kind=cargo&flag=none-has-it")).toEqual(await list("kind=cargo"));
    expect(await list("flag=none-has-it")).toEqual([]);
  });

  test.each([
    ["prefix", "flag=flag-&limit=500", "limit=500"],
    ["prefix", "flag=lag-1", undefined],
    ["suffix", "flag=lag-1", "flag=flag-1"],
    ["suffix", "flag=flag-", undefined],
    ["case", "flag=FLAG-1", "flag=flag-1"],
    ["case", "flag=flag-", undefined],
  ])("filter-loose by %s: %s finds as %s", async (how, sent, as) => {
    const { call } = await under("filter-loose", "listShips", { filter: "flag", how });
    const list = async (query: string) =>
      (await call(`/ships?${query}`, { headers: clerk })).json as readonly object[];
    const found = as === undefined ? [] : await list(as);
    expect(found.length > 0).toBe(as !== undefined);
    expect(await list(sent)).toEqual(found);
  });

  test("filters-either takes what one of two filters takes, and leaves one alone as it is", async () => {
    const { call } = await under("filters-either", "listShips", { filters: ["kind", "flag"] });
    const list = async (query: string) => (await call(`/ships?${query}`, { headers: clerk })).json;
    expect(await list("kind=cargo&flag=none-has-it")).toEqual(await list("kind=cargo"));
    expect(await list("flag=none-has-it")).toEqual([]);
  });

  test("page-off-by-one gives one more", async () => {
    const { call } = await under("page-off-by-one", "listShips", { parameter: "limit", by: 1 });
    expect((await call("/ships?limit=3", { headers: clerk })).json).toHaveLength(4);
  });

  test("default-changed leaves a parameter that is sent alone", async () => {
    const { call } = await under("default-changed", "listShips", { parameter: "limit", value: "1" });
    expect((await call("/ships", { headers: clerk })).json).toHaveLength(1);
    expect((await call("/ships?limit=3", { headers: clerk })).json).toHaveLength(3);
  });
});

describe("who may", () => {
  test("token-ignored serves one kind of bad credential and refuses the others", async () => {
    const running = await under("token-ignored", "listShips", { kind: "none", status: 401 });
    expect((await running.call("/ships")).status).toBe(200);
    expect((await running.call("/ships", { headers: { "X-Pass": "forged" } })).status).toBe(401);
  });

  test("role-hole serves a caller whose role is too small", async () => {
    const { call } = await under("role-hole", "removeShip");
    expect((await call("/ships/1", { method: "DELETE", headers: clerk })).status).toBe(204);
    expect((await call("/ships/1", { headers: clerk })).status).toBe(404);
  });

  test("existence-leak answers what is refused to some with another refusal", async () => {
    const { call } = await under("existence-leak", "removeShip", { from: 403, reply: { status: 404 } });
    expect((await call("/ships/1", { method: "DELETE", headers: clerk })).status).toBe(404);
    expect((await call("/ships/1", { method: "DELETE", headers: master })).status).toBe(204);
  });
});

test("a behaviour has a memory of its own", async () => {
  const first = operatorNamed("stale-read").behave({}, { api: "harbour", operation: "listShips" });
  const second = operatorNamed("stale-read").behave({}, { api: "harbour", operation: "listShips" });
  let current = first;
  const running = await startHarbour({
    layer: (call) =>
      call.operation?.id === "listShips" && current.answer ? current.answer(call) : call.carryOut(),
  });
  const before = await names(running);
  await register(running);
  current = second;
  expect(await names(running)).not.toEqual(before);
});
