import { describe, expect, test } from "vitest";
import type { Send } from "../testing/running.ts";
import { clerk, start } from "../testing/running.ts";

const ship = { id: 7, name: "ship-7", kind: "cargo", flag: "flag-6", berth: null };
const at = "/state/harbour/ships/7";

test("a row is shown, replaced, changed and taken away, and the API shows it", async () => {
  const { admin, call } = await start();
  expect((await admin(at)).json).toEqual(ship);
  const put = await admin(at, { method: "PUT", body: { ...ship, name: "Argo" } });
  expect([put.status, put.json]).toEqual([200, { ...ship, name: "Argo" }]);
  expect((await call("/ships/7", { headers: clerk })).json).toMatchObject({ name: "Argo" });
  const patched = await admin(at, { method: "PATCH", body: { flag: "none" } });
  expect([patched.status, patched.json]).toEqual([200, { ...ship, name: "Argo", flag: "none" }]);
  expect((await admin(at, { method: "DELETE" })).status).toBe(204);
  expect((await admin(at)).status).toBe(404);
  expect((await call("/ships/7", { headers: clerk })).status).toBe(404);
});

test("a row that there was not is added", async () => {
  const { admin, call } = await start();
  const put = await admin("/state/harbour/ships/900", { method: "PUT", body: { ...ship, id: 900 } });
  expect(put.status).toBe(201);
  expect((await call("/ships/900", { headers: clerk })).status).toBe(200);
});

test("no number of a row by hand is given again", async () => {
  const { admin, call } = await start();
  await admin("/state/harbour/ships/900", { method: "PUT", body: { ...ship, id: 900 } });
  const made = await call("/ships", { headers: clerk, body: { name: "Next", kind: "cargo", flag: "none" } });
  expect([made.status, made.json]).toEqual([201, expect.objectContaining({ id: 901 })]);
});

test("rows that belong together are changed in one call, as by a world's file", async () => {
  const { admin, call } = await start();
  const ships = [{ $delete: { id: 7 } }, { ...ship, id: 8, name: "Argo" }, { ...ship, id: 900 }];
  const laid = await admin("/state/harbour", { method: "PATCH", body: { ships } });
  expect([laid.status, laid.json]).toEqual([200, { changed: 3 }]);
  expect((await admin(at)).status).toBe(404);
  expect((await call("/ships/8", { headers: clerk })).json).toMatchObject({ name: "Argo" });
  expect((await call("/ships/900", { headers: clerk })).status).toBe(200);
});

test("it concerns one session", async () => {
  const running = await start();
  await running.in("a").admin(at, { method: "DELETE" });
  expect((await running.in("a").admin(at)).status).toBe(404);
  expect((await running.in("b").admin(at)).status).toBe(200);
});

describe("refused, with the place and the nearest right name, is", () => {
  test.each<[path: string, send: Send, status: number, detail: string]>([
    [
      at,
      { method: "PUT", body: { ...ship, nmae: "x" } },
      400,
      "/nmae: there is no field nmae; did you mean name?",
    ],
    [
      at,
      { method: "PUT", body: { ...ship, kind: "yacht" } },
      400,
      "/kind: must be equal to one of the allowed values: cargo, ferry, tanker",
    ],
    [at, { method: "PUT", body: { ...ship, id: 8 } }, 400, "the key of this row is 8, not 7"],
    [at, { method: "PUT", body: { id: 7, name: "x" } }, 400, "the field kind is missing"],
    [at, { method: "PATCH", body: { berth: "two" } }, 400, '/berth: must be number,null; it is "two"'],
    ["/state/harbour/ships/99", { method: "PATCH", body: { flag: "x" } }, 404, "no row with the key 99"],
    ["/state/harbour/ships/99", { method: "DELETE" }, 404, "no row with the key 99"],
    ["/state/harbour/ship/7", {}, 404, "no table ship; did you mean ships?"],
    ["/state/harbour/$jobs/1", { method: "PUT", body: { id: 1 } }, 404, "harbour has no table $jobs"],
    [
      at,
      { method: "PATCH", body: { berth: -1 } },
      409,
      "no call of harbour could lead to this: ship-7 lies in no berth",
    ],
    [
      "/state/harbour",
      { method: "PATCH", body: { shps: [] } },
      400,
      "there is no table shps; did you mean ships?",
    ],
    [
      "/state/harbour",
      { method: "PATCH", body: { ships: [{ $delete: { id: 7 } }, { ...ship, id: 8, kind: "yacht" }] } },
      400,
      "body /ships/1/kind: must be equal to one of the allowed values",
    ],
    [
      "/state/harbour",
      { method: "PATCH", body: { $base: [] } },
      400,
      "body /$base: rows are laid over what the",
    ],
    ["/state/harbor/ships/7", {}, 404, "harbor is not served here"],
  ])("%s of %j", async (path, send, status, detail) => {
    const { admin } = await start();
    const reply = await admin(path, send);
    expect([reply.status, (reply.json as { detail: string }).detail]).toEqual([
      status,
      expect.stringContaining(detail),
    ]);
    expect((await admin(at)).json).toEqual(ship);
  });
});

test("what is due is done first", async () => {
  let wall = Date.parse("2026-01-15T09:00:00Z");
  const { admin } = await start({ clock: { rate: 1 }, wall: () => wall });
  await admin("/controls/harbour/planToSink", { method: "POST", body: {} });
  wall += 1000;
  expect((await admin("/state/harbour/ships/1")).json).toMatchObject({ berth: 7 });
});
