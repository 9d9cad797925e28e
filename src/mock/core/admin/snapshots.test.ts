import { describe, expect, test } from "vitest";
import type { Running } from "../testing/running.ts";
import { clerk, start } from "../testing/running.ts";
import { temporaryFolder } from "../../../../test/temporary-folder.ts";

type Client = Pick<Running, "admin" | "call">;
const post = (body: object = {}) => ({ method: "POST", body });
const take = ({ admin }: Client, name: string) => admin("/snapshots", post({ name }));
const restore = ({ admin }: Client, name: string) => admin(`/snapshots/${name}/restore`, post());
const remove = ({ admin }: Client, id: number) => admin(`/state/harbour/ships/${id}`, { method: "DELETE" });
const has = async ({ call }: Client, id: number) =>
  (await call(`/ships/${id}`, { headers: clerk })).status === 200;
const now = async ({ admin }: Client) => ((await admin("/clock")).json as { now: string }).now;

test("a session goes back to a snapshot, with its time, as often as it likes", async () => {
  const mock = await start();
  await remove(mock, 1);
  const taken = await take(mock, "one-gone");
  expect([taken.status, taken.json]).toEqual([201, { name: "one-gone", now: "2026-01-15T09:00:00.000Z" }]);
  for (const id of [2, 3]) {
    await remove(mock, id);
    await mock.admin("/clock", post({ advance: "PT1H" }));
    expect((await restore(mock, "one-gone")).status).toBe(204);
    expect(await Promise.all([1, 2, 3].map((ship) => has(mock, ship)))).toEqual([false, true, true]);
    expect(await now(mock)).toBe("2026-01-15T09:00:00.000Z");
  }
});

test("what is changed after it was taken or gone back to does not reach the snapshot, nor another session", async () => {
  const { in: session } = await start();
  await take(session("a"), "fresh");
  await remove(session("a"), 1);
  await restore(session("b"), "fresh");
  await remove(session("b"), 2);
  await restore(session("c"), "fresh");
  const seen = await Promise.all(
    ["a", "b", "c"].map((id) => Promise.all([1, 2].map((n) => has(session(id), n)))),
  );
  expect(seen).toEqual([
    [false, true],
    [true, false],
    [true, true],
  ]);
});

test("planned work is in it", async () => {
  const mock = await start();
  await mock.admin("/controls/harbour/planToSink", post());
  await take(mock, "planned");
  await mock.admin("/reset", post());
  await restore(mock, "planned");
  await mock.admin("/clock", post({ advance: "PT1S" }));
  expect((await mock.admin("/state/harbour/ships/1")).json).toMatchObject({ berth: 7 });
});

test("a session starts from a snapshot or from another session", async () => {
  const { in: session } = await start();
  await remove(session("a"), 1);
  await take(session("a"), "one-gone");
  await remove(session("a"), 2);
  await session("x").admin("/sessions", post({ id: "from-snapshot", from: { snapshot: "one-gone" } }));
  const started = await session("x").admin("/sessions", post({ id: "from-a", from: { session: "a" } }));
  expect([started.status, started.json]).toEqual([201, { id: "from-a", now: "2026-01-15T09:00:00.000Z" }]);
  expect(await has(session("from-snapshot"), 2)).toBe(true);
  expect(await has(session("from-a"), 2)).toBe(false);
});

test("they are listed, replaced and forgotten", async () => {
  const mock = await start();
  await take(mock, "a");
  await take(mock, "b");
  await mock.admin("/clock", post({ advance: "PT1H" }));
  await take(mock, "a");
  expect((await mock.admin("/snapshots")).json).toEqual({
    snapshots: [
      { name: "a", now: "2026-01-15T10:00:00.000Z" },
      { name: "b", now: "2026-01-15T09:00:00.000Z" },
    ],
  });
  expect((await mock.admin("/snapshots/a", { method: "DELETE" })).status).toBe(204);
  expect((await restore(mock, "a")).status).toBe(404);
});

test("one is shown as a world that differs from the seed by what was changed", async () => {
  const mock = await start();
  await remove(mock, 1);
  await mock.admin("/state/harbour/ships/2", { method: "PATCH", body: { flag: "none" } });
  await take(mock, "changed");
  const ship = { id: 2, name: "ship-2", kind: "ferry", flag: "none", berth: null };
  const world = {
    clock: { at: "2026-01-15T09:00:00.000Z", rate: 0 },
    apis: { harbour: { $base: "seed", ships: [{ $delete: { id: 1 } }, ship] } },
  };
  expect((await mock.admin("/snapshots/changed")).json).toEqual(world);
  expect((await mock.admin("/world")).json).toEqual(world);
});

describe("refused is", () => {
  test.each<[path: string, body: object, status: number, detail: string]>([
    ["/snapshots/nope/restore", {}, 404, "there is no snapshot nope; there are: none"],
    ["/snapshots", { name: "a b" }, 400, "/name"],
    ["/sessions", { id: "x", from: { snapshot: "nope" } }, 404, "there is no snapshot nope"],
    ["/sessions", { id: "x", from: { session: "nope" } }, 404, "there is no session nope"],
    ["/sessions", { id: "default", from: { session: "default" } }, 409, "there is a session default already"],
    ["/sessions", { id: "x", from: {} }, 400, "/from"],
    ["/sessions", { id: "a b", from: { session: "default" } }, 400, "a session id has"],
  ])("%s of %j", async (path, body, status, detail) => {
    const { admin } = await start();
    const reply = await admin(path, post(body));
    expect([reply.status, (reply.json as { detail: string }).detail]).toEqual([
      status,
      expect.stringContaining(detail),
    ]);
  });
});

test("a data folder keeps snapshots and what was gone back to, also when the mock was killed", async () => {
  const dataDir = temporaryFolder();
  const first = await start({ dataDir });
  await remove(first, 1);
  await take(first, "one-gone");
  await take(first, "forgotten");
  await first.admin("/snapshots/forgotten", { method: "DELETE" });
  await remove(first, 2);
  await restore(first, "one-gone");
  await remove(first, 3);
  await first.mock.close();
  for (const time of ["from the journal", "from the snapshot file"]) {
    const again = await start({ dataDir });
    expect([time, await Promise.all([1, 2, 3].map((n) => has(again, n)))]).toEqual([
      time,
      [false, true, false],
    ]);
    expect((await again.admin("/snapshots")).json).toEqual({
      snapshots: [{ name: "one-gone", now: "2026-01-15T09:00:00.000Z" }],
    });
    await restore(again.in("other"), "one-gone");
    expect(await has(again.in("other"), 3)).toBe(true);
    await again.mock.close();
  }
});
