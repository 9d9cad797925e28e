import { beforeAll, afterAll, describe, expect, onTestFinished, test, vi } from "vitest";
import type { PrivatePostgres } from "../../../../../test/replicas/private-postgres.ts";
import { postgresPrograms, run, startPostgres } from "../../../../../test/replicas/private-postgres.ts";
import type { Mock, MockOptions } from "../../../app.ts";
import { createMock } from "../../../app.ts";
import { service as gitlabAgents } from "../../../gitlab-agents/service.ts";
import { harbour } from "../../testing/harbour/service.ts";
import type { Running } from "../../testing/running.ts";
import { clerk, start } from "../../testing/running.ts";

const ship = (name: string) => ({ headers: clerk, body: { name, kind: "cargo" } });

async function names({ call }: Pick<Running, "call">): Promise<string[]> {
  const ships = (await call("/ships?limit=500&oldest_first=true", { headers: clerk })).json as {
    name: string;
  }[];
  return ships.slice(30).map(({ name }) => name);
}

describe.skipIf(postgresPrograms() === undefined)("a store that several processes share", () => {
  // The server is of this file, each database of one test.
  let postgres: PrivatePostgres;
  beforeAll(async () => (postgres = await startPostgres()));
  afterAll(() => postgres.remove());

  async function twoOn(options: MockOptions = {}): Promise<readonly [Running, Running]> {
    const store = await postgres.database();
    return [await start({ ...options, store }), await start({ ...options, store })];
  }

  test("shows each what the other has done, and keeps it when all have ended", async () => {
    const store = await postgres.database();
    const [one, other] = [await start({ store }), await start({ store })];
    await one.call("/ships", ship("one"));
    expect(await names(other)).toEqual(["one"]);
    await other.call("/ships", ship("other"));
    expect(await names(one)).toEqual(["one", "other"]);
    await Promise.all([one.mock.close(), other.mock.close()]);
    expect(await names(await start({ store }))).toEqual(["one", "other"]);
  });

  test("does each of many writes at the same time once, with a number of its own", async () => {
    const [one, other] = await twoOn();
    const replies = await Promise.all(
      Array.from({ length: 28 }, (_, i) => (i % 2 === 0 ? one : other).call("/ships", ship(`new-${i}`))),
    );
    expect(
      replies.map(({ status, text }) => `${status} ${text}`).filter((t) => !t.startsWith("201")),
    ).toEqual([]);
    const ids = replies.map(({ json }) => (json as { id: number }).id).sort((a, b) => a - b);
    expect(ids).toEqual(Array.from({ length: 28 }, (_, i) => 31 + i));
    expect(await names(one)).toEqual(await names(other));
  });

  test("has one clock, one list of faults with their hits, one journal and one list of violations", async () => {
    const [one, other] = await twoOn();
    await one.admin("/clock", { body: { advance: "P1D" } });
    expect((await other.admin("/clock")).json).toEqual({ now: "2026-01-16T09:00:00.000Z", rate: 0 });
    await one.admin("/faults", { body: { status: 503, operationId: "listShips", times: 2 } });
    expect((await other.call("/ships", { headers: clerk })).status).toBe(503);
    expect((await one.call("/ships", { headers: clerk })).status).toBe(503);
    expect((await other.call("/ships", { headers: clerk })).status).toBe(200);
    const count = (await one.admin("/requests/count", { body: {} })).json;
    expect(count).toEqual({ count: 3 });
    expect((await other.admin("/requests/count", { body: {} })).json).toEqual(count);
    expect((await one.admin("/requests")).json).toEqual((await other.admin("/requests")).json);
    await other.call("/ships/1/survey", { method: "POST", headers: clerk });
    expect((await one.admin("/violations")).json).toEqual((await other.admin("/violations")).json);
    await other.admin("/requests", { method: "DELETE" });
    expect((await one.admin("/requests")).json).toEqual({ requests: [], total: 0 });
  });

  test("has the requests below no mount in that journal, of a session that nobody else knows, too", async () => {
    const [one, other] = await twoOn({ services: [harbour(), gitlabAgents] });
    for (const at of [one, one.in("new")]) {
      await at.call("/ships/1?token=hush", { headers: clerk });
      const there = at === one ? other : other.in("new");
      expect((await there.admin("/requests/unmatched")).json).toMatchObject({
        requests: [{ url: "/ships/1?token=«redacted»", status: 404, nearest: "GET /ships/{id}" }],
        total: 1,
      });
    }
    const { requests } = (await other.admin("/requests")).json as { requests: [{ id: number }] };
    expect((await other.admin(`/requests/${requests[0].id}`)).json).toMatchObject({ checks: [], rows: [] });
  });

  test("resets, deletes and lists sessions for all", async () => {
    const [one, other] = await twoOn();
    await one.in("left").call("/ships", ship("left"));
    await other.in("right").call("/ships", ship("right"));
    const listed = async ({ admin }: Running): Promise<unknown> =>
      ((await admin("/sessions")).json as { sessions: { id: string }[] }).sessions
        .map(({ id }) => id)
        // That of the call itself.
        .filter((id) => id !== "default");
    expect(await listed(one)).toEqual(["left", "right"]);
    expect(await listed(other)).toEqual(["left", "right"]);
    await other.in("left").admin("/reset", { method: "POST" });
    expect(await names(one.in("left"))).toEqual([]);
    await one.admin("/sessions/right", { method: "DELETE" });
    expect(await names(other.in("right"))).toEqual([]);
  });

  test("has one set of snapshots", async () => {
    const [one, other] = await twoOn();
    await one.call("/ships", ship("before"));
    await one.admin("/snapshots", { body: { name: "then" } });
    await other.call("/ships", ship("after"));
    await other.admin("/snapshots/then/restore", { method: "POST" });
    expect(await names(one)).toEqual(["before"]);
    await other.admin("/sessions", { body: { id: "fork", from: { snapshot: "then" } } });
    expect(await names(one.in("fork"))).toEqual(["before"]);
    await one.admin("/snapshots/then", { method: "DELETE" });
    expect((await other.admin("/snapshots")).json).toEqual({ snapshots: [] });
  });

  test("keeps the snapshot that there was where another could not be put in its place, nor it be forgotten", async () => {
    const store = await postgres.database();
    const one = await start({ store });
    const then = async (): Promise<unknown> => (await one.admin("/snapshots/then")).json;
    await one.admin("/snapshots", { body: { name: "then" } });
    const first = await then();
    await one.call("/ships", ship("after"));
    await run(
      store,
      `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no''; END';
       CREATE TRIGGER refused BEFORE INSERT OR UPDATE OR DELETE ON touchstone.snapshot EXECUTE FUNCTION refuse()`,
    );
    expect((await one.admin("/snapshots", { body: { name: "then" } })).status).toBe(503);
    expect(await then()).toEqual(first);
    expect((await one.admin("/snapshots/then", { method: "DELETE" })).status).toBe(503);
    expect(await then()).toEqual(first);
  });

  test("takes a snapshot of a moment of its session: what is written meanwhile is in it, or after it", async () => {
    const [one, other] = await twoOn();
    const { store } = other.mock.engine;
    const keep = store.keepSnapshot.bind(store);
    const spied = vi.spyOn(store, "keepSnapshot").mockImplementationOnce(async (...parts) => {
      await keep(...parts);
      await one.call("/ships", ship("meanwhile"));
      await one.admin("/snapshots", { body: { name: "then" } });
    });
    expect((await other.admin("/snapshots", { body: { name: "then" } })).status).toBe(201);
    expect(spied).toHaveBeenCalledTimes(2);
    await other.admin("/reset", { method: "POST" });
    await other.admin("/snapshots/then/restore", { method: "POST" });
    expect(await names(one)).toEqual(["meanwhile"]);
  });

  test.each([
    ["is gone back to", "/snapshots/then/restore", {}, "default"],
    ["starts a session", "/sessions", { id: "fork", from: { snapshot: "then" } }, "fork"],
  ])("a snapshot that is taken anew while it %s is the new one", async (_, path, body, restored) => {
    const [one, other] = await twoOn();
    await one.admin("/snapshots", { body: { name: "then" } });
    const elsewhere = one.in("elsewhere");
    await elsewhere.call("/ships", ship("anew"));
    const { store } = other.mock.engine;
    const append = store.append.bind(store);
    const relied = vi.spyOn(store, "relyOn");
    vi.spyOn(store, "append").mockImplementationOnce(async (event) => {
      await append(event);
      await elsewhere.admin("/snapshots", { body: { name: "then" } });
    });
    expect((await other.admin(path, { method: "POST", body })).status).toBeLessThan(300);
    expect(relied).toHaveBeenCalledTimes(2);
    expect(await names(one.in(restored))).toEqual(["anew"]);
  });

  test("gives no two requests the same id, whoever serves them and whatever is put aside meanwhile", async () => {
    const [one, other] = await twoOn({ maxSessions: 2 });
    const ids: (string | null)[] = [];
    for (const session of ["a", "b", "c", "a", "b", "c"])
      for (const { in: within } of [one, one, other]) {
        const { headers } = await within(session).call("/ships/1", { headers: clerk });
        ids.push(headers.get("x-harbour-request"));
      }
    expect(ids).not.toContain(null);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("goes by the database's time", async () => {
    const [one, other] = await twoOn({ clock: { rate: 1 }, wall: () => 0 });
    const told = async ({ admin }: Running): Promise<number> =>
      Date.parse(((await admin("/clock")).json as { now: string }).now);
    const [first, second, third] = [await told(one), await told(other), await told(one)];
    expect(first).toBeGreaterThan(Date.parse("2026-01-01T00:00:00Z"));
    expect(second).toBeGreaterThanOrEqual(first);
    expect(third).toBeGreaterThanOrEqual(second);
  });

  test("writes long streams whole, and who comes later reads that", async () => {
    const store = await postgres.database();
    const one = await start({ store });
    for (let i = 0; i < 40; i++)
      await one.admin("/state/harbour/ships/1", {
        method: "PATCH",
        body: { name: "x".repeat(2000) + String(i) },
      });
    await one.call("/ships", ship("early"));
    await expect
      .poll(async () => (await run(store, "SELECT folded::int FROM touchstone.session"))[0]?.["folded"])
      .toBeGreaterThan(0);
    const other = await start({ store });
    expect(await names(other)).toEqual(["early"]);
    expect((await other.call("/ships/1", { headers: clerk })).text).toContain("x39");
    await one.call("/ships", ship("later"));
    expect(await names(other)).toEqual(["early", "later"]);
  });

  test("tells those who follow a session what another process does", async () => {
    const [one, other] = await twoOn();
    const parts = new Set<string>();
    const entries: (string | undefined)[] = [];
    other.mock.engine.events.follow("default", (happened) => {
      for (const part of happened.parts) parts.add(part);
      for (const { arrival } of happened.entries) entries.push(arrival.operation?.id);
    });
    await one.call("/ships", ship("told"));
    await expect.poll(() => parts.has("state")).toBe(true);
    await expect.poll(() => entries).toEqual(["registerShip"]);
  });

  test("refuses what does not fit, in a sentence that shows no password", async () => {
    const store = await postgres.database();
    const open = (options: MockOptions): Promise<Mock> =>
      createMock({ services: [harbour(), gitlabAgents], store, ...options });
    const mock = await open({});
    onTestFinished(() => mock.close());
    await expect(open({ seed: 5 })).rejects.toThrow(/the store began harbour with no --seed/);
    await run(store, "INSERT INTO touchstone.migration (number) VALUES (99)");
    await expect(open({})).rejects.toThrow(
      /the store's schema is of number 99, and this release knows up to 1/,
    );
    const away = "postgresql://somebody:s3cret@127.0.0.1:1/nothing";
    const refused = await open({ store: away }).catch(String);
    expect(refused).toMatch(/the store cannot be reached/);
    expect(refused).not.toContain("s3cret");
    await expect(open({ store: "mysql://db" })).rejects.toThrow(/begins with postgresql:\/\//);
    await expect(open({ dataDir: "somewhere" })).rejects.toThrow(/exclude each other/);
  });
});
