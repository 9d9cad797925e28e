import { describe, expect, onTestFinished, test, vi } from "vitest";
import { service as gitlabAgents } from "../../gitlab-agents/service.ts";
import { temporaryFolder } from "../../../../test/temporary-folder.ts";
import { harbour } from "../testing/harbour/service.ts";
import type { Running } from "../testing/running.ts";
import { clerk, fetchReply, start, startListening } from "../testing/running.ts";

const ship = (name: string) => ({ headers: clerk, body: { name, kind: "cargo" } });

async function names({ call }: Pick<Running, "call">): Promise<string[]> {
  const ships = (await call("/ships?limit=500&oldest_first=true", { headers: clerk })).json as {
    name: string;
  }[];
  return ships.slice(30).map(({ name }) => name);
}

describe("sessions never see each other", () => {
  test("whether they are named by header or by path", async () => {
    const running = await startListening();
    const byPath = (path: string, send = {}) => fetchReply(`${running.url}/__session/left${path}`, send);
    const [left, right] = [running.in("left"), running.in("right")];
    await left.call("/ships", ship("by header"));
    await byPath("/ships", ship("by path"));
    await right.call("/ships", ship("other"));
    await running.call("/ships", ship("default"));
    expect(await names(left)).toEqual(["by header", "by path"]);
    expect(await names({ call: byPath })).toEqual(["by header", "by path"]);
    expect(await names(right)).toEqual(["other"]);
    expect(await names(running)).toEqual(["default"]);
    expect(await names(running.in("default"))).toEqual(["default"]);
  });

  test("in clock, faults, journal and violations", async () => {
    const running = await startListening();
    const [left, right] = [running.in("left"), running.in("right")];
    await left.admin("/clock", { body: { advance: "P1D" } });
    await left.admin("/faults", { body: { status: 503, operationId: "listShips" } });
    await left.call("/ships/1/survey", { method: "POST", headers: clerk });
    expect((await right.admin("/clock")).json).toEqual({ now: "2026-01-15T09:00:00.000Z", rate: 0 });
    expect((await right.admin("/faults")).json).toEqual({ faults: [] });
    expect((await right.admin("/requests")).json).toEqual({ requests: [], total: 0 });
    expect((await right.admin("/violations")).json).toEqual({ violations: [] });
    expect((await right.call("/ships", { headers: clerk })).status).toBe(200);
    expect((await left.call("/ships", { headers: clerk })).status).toBe(503);
    expect((await left.admin("/requests")).json).toMatchObject({ total: 2 });
  });

  test("in all APIs of one mock", async () => {
    const running = await startListening({ services: [harbour(), gitlabAgents] });
    const agents = "/gitlab/api/v4/projects/20/cluster_agents";
    const headers = { "PRIVATE-TOKEN": "glpat-root" };
    const [left, right] = [running.in("left"), running.in("right")];
    expect((await left.call(agents, { headers, body: { name: "mine" } })).status).toBe(201);
    expect((await left.call("/harbour/ships", ship("mine"))).status).toBe(201);
    expect((await left.call(agents, { headers })).text).toContain('"mine"');
    expect((await right.call(agents, { headers })).text).not.toContain('"mine"');
    expect((await right.call("/harbour/ships", { headers: clerk })).text).not.toContain('"mine"');
  });
});

describe("the path prefix", () => {
  test("wins over the header", async () => {
    const running = await startListening();
    const headers = { ...clerk, "X-Mock-Session": "header" };
    await fetchReply(`${running.url}/__session/path/ships`, { ...ship("x"), headers });
    expect(await names(running.in("path"))).toEqual(["x"]);
    expect(await names(running.in("header"))).toEqual([]);
  });

  test("is part of the links that the API answers", async () => {
    const { url } = await startListening();
    const headers = { ...clerk, "Content-Type": "application/x-www-form-urlencoded" };
    const reply = await fetchReply(`${url}/__session/s/visits`, { headers, body: "ship=1" });
    expect(reply.headers.get("location")).toBe(`${url}/__session/s/ships/1`);
  });

  test("leads to the admin as well", async () => {
    const running = await startListening();
    await fetchReply(`${running.url}/__session/s/__admin/clock`, { body: { advance: "PT1S" } });
    expect((await running.in("s").admin("/clock")).json).toMatchObject({ now: "2026-01-15T09:00:01.000Z" });
    expect((await running.admin("/clock")).json).toMatchObject({ now: "2026-01-15T09:00:00.000Z" });
  });

  test("without anything behind it is the API's root", async () => {
    const { url } = await startListening();
    expect((await fetchReply(`${url}/__session/s`)).json).toEqual({ error: "no_route", message: "no-route" });
  });
});

describe("a session's id", () => {
  test.each(["a", "A-z_0.9:@", "x".repeat(128)])("may be '%s'", async (id) => {
    const { in: inSession } = await startListening();
    expect((await inSession(id).call("/ships/1/card")).status).toBe(200);
  });

  test.each(["", "a b", "a,b", "ä", "a/b", "x".repeat(129)])("may not be '%s'", async (id) => {
    const { in: inSession, admin } = await startListening();
    const reply = await inSession(id).call("/ships/1/card");
    expect(reply.status).toBe(400);
    expect(reply.headers.get("content-type")).toBe("application/problem+json");
    expect(reply.json).toMatchObject({ type: "/__admin/problems/bad-session", status: 400 });
    expect((await admin("/sessions")).json).toMatchObject({ sessions: [{ id: "default" }] });
  });
});

describe("the list of sessions", () => {
  test("tells those that exist, and forgets those that are deleted", async () => {
    const running = await startListening();
    for (const id of ["one", "two"]) await running.in(id).call("/ships", ship("x"));
    await running.in("two").admin("/clock", { body: { advance: "PT1H" } });
    const ids = async () =>
      ((await running.admin("/sessions")).json as { sessions: { id: string; now: string }[] }).sessions;
    expect(await ids()).toMatchObject([
      { id: "one", now: "2026-01-15T09:00:00.000Z" },
      { id: "two", now: "2026-01-15T10:00:00.000Z" },
      { id: "default" },
    ]);
    expect((await running.admin("/sessions/one", { method: "DELETE" })).status).toBe(204);
    expect((await ids()).map(({ id }) => id)).toEqual(["two", "default"]);
    expect(await names(running.in("one"))).toEqual([]);
  });

  test("does not know a session that never was", async () => {
    const { admin } = await startListening();
    const reply = await admin("/sessions/nobody", { method: "DELETE" });
    expect([reply.status, reply.json]).toMatchObject([404, { type: "/__admin/problems/unknown-session" }]);
  });

  test("holds 5000 unless told otherwise", async () => {
    const { mock, in: inSession } = await start();
    for (let i = 0; i < 5000; i++) mock.engine.sessions.get(`s${i}`);
    expect((await inSession("one-more").call("/ships/1/card")).status).toBe(200);
    expect(mock.engine.sessions.list().length).toBeLessThanOrEqual(5000);
    expect(mock.engine.sessions.find("s4999")).toBeDefined();
    expect((await inSession("s4999").admin("/reset", { method: "POST" })).status).toBe(204);
  });
});

describe("a reset", () => {
  test("puts state, clock, numbers, faults, journal and violations of the one session back", async () => {
    const running = await startListening();
    const [reset, other] = [running.in("reset"), running.in("other")];
    for (const session of [reset, other]) {
      await session.call("/ships", ship("x"));
      await session.call("/ships/1/survey", { method: "POST", headers: clerk });
      await session.admin("/clock", { body: { advance: "P1D", rate: 0 } });
      await session.admin("/faults", { body: { status: 503 } });
    }
    const untouched = (await running.in("new").admin("/state/harbour?limit=1000")).text;

    expect((await reset.admin("/reset", { method: "POST" })).status).toBe(204);

    expect((await reset.admin("/clock")).json).toEqual({ now: "2026-01-15T09:00:00.000Z", rate: 0 });
    expect((await reset.admin("/faults")).json).toEqual({ faults: [] });
    expect((await reset.admin("/requests")).json).toEqual({ requests: [], total: 0 });
    expect((await reset.admin("/violations")).json).toEqual({ violations: [] });
    expect((await reset.admin("/state/harbour?limit=1000")).text).toBe(untouched);
    expect((await reset.call("/ships", ship("y"))).json).toMatchObject({ id: 31 });

    expect((await other.admin("/clock")).json).toMatchObject({ now: "2026-01-16T09:00:00.000Z" });
    expect((await other.admin("/faults")).json).toMatchObject({ faults: [{ status: 503 }] });
    expect((await other.admin("/state/harbour?limit=1000")).text).toContain('"name":"x"');
  });
});

describe("of too many sessions", () => {
  const ids = async ({ admin }: Pick<Running, "admin">): Promise<string[]> =>
    ((await admin("/sessions")).json as { sessions: { id: string }[] }).sessions.map(({ id }) => id);
  const read = (running: Running, id: string) => running.in(id).call("/ships/1", { headers: clerk });
  const write = (running: Running, id: string) => running.in(id).call("/ships", ship(id));

  test("that which was not used for the longest time ends, and the default one never", async () => {
    const running = await start({ maxSessions: 4 });
    await running.call("/ships/1", { headers: clerk });
    for (const id of ["a", "b", "c", "a", "d"]) await read(running, id);
    expect(await ids(running)).toEqual(["default", "a", "c", "d"]);
  });

  test("those end first in which nobody has changed anything", async () => {
    const running = await start({ maxSessions: 4 });
    await running.call("/ships/1", { headers: clerk });
    await write(running, "changed");
    await running.in("faulty").admin("/faults", { body: { status: 503 } });
    for (const id of ["a", "b", "c"]) await read(running, id);
    expect(await ids(running)).toEqual(["default", "changed", "faulty", "c"]);
    await write(running, "c");
    await read(running, "d");
    expect(await ids(running)).toEqual(["default", "faulty", "c", "d"]);
  });

  test("none ends in which something is under way", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout"] }); // the delay is over when we say so
    onTestFinished(() => void vi.useRealTimers());
    const running = await start({ maxSessions: 3 });
    await running.in("slow").admin("/faults", { body: { delayMs: 500, times: 1 } });
    const slow = write(running, "slow");
    await expect.poll(() => running.mock.engine.sessions.find("slow")?.isInUse).toBe(true);
    for (const id of ["a", "b", "c", "d"]) await write(running, id);
    expect(await ids(running)).toContain("slow");
    vi.advanceTimersByTime(500);
    expect((await slow).status).toBe(201);
    expect(await names(running.in("slow"))).toEqual(["slow"]);
  });

  test("callers without credentials never end one that somebody has changed, nor lock anybody out", async () => {
    const running = await start({ maxSessions: 10 });
    for (const id of ["a", "b", "c"]) await write(running, id);
    for (let i = 0; i < 100; i++) expect((await running.in(`nobody-${i}`).call("/ships")).status).toBe(401);
    for (const id of ["a", "b", "c"]) expect(await names(running.in(id))).toEqual([id]);
    expect((await write(running, "new")).status).toBe(201);
  });

  test("none ends whose changes a data folder keeps: the next one is refused, with what to do", async () => {
    const running = await start({ maxSessions: 3, dataDir: temporaryFolder() });
    for (const id of ["a", "b", "c"]) await write(running, id);
    const refused = await write(running, "d");
    expect([refused.status, refused.json]).toMatchObject([
      503,
      {
        type: "/__admin/problems/too-many-sessions",
        detail: expect.stringContaining("--max-sessions") as string,
      },
    ]);
    for (const id of ["a", "b", "c"]) expect(await names(running.in(id))).toEqual([id]);
  });

  test("a data folder with more of them than there may be is served all the same", async () => {
    const dataDir = temporaryFolder();
    const first = await start({ dataDir });
    for (const id of ["a", "b", "c"]) await write(first, id);
    await first.mock.close();
    const second = await start({ dataDir, maxSessions: 1 });
    for (const id of ["a", "b", "c"]) expect(await names(second.in(id))).toEqual([id]);
  });
});
