import { describe, expect, test } from "vitest";
import { service as gitlabAgents } from "../../gitlab-agents/service.ts";
import { fillTheDiskOnce } from "../testing/folders.ts";
import { temporaryFolder } from "../../../../test/temporary-folder.ts";
import { harbour } from "../testing/harbour/service.ts";
import type { Running } from "../testing/running.ts";
import { clerk, master, start } from "../testing/running.ts";

describe("a mock that is stopped and started again", () => {
  /** All that a client can read, with its headers. */
  async function see({ in: inSession }: Running, session: string): Promise<string[]> {
    const { call } = inSession(session);
    const paths = ["/ships?limit=500", "/ships/1", "/ships/2", "/ships/999", "/charts/a/b"];
    const seen: string[] = [];
    for (const [i, to] of paths.entries()) {
      const reply = await call(to, { headers: { ...clerk, "X-Request-ID": `r${i}` } });
      seen.push(`${reply.status} ${JSON.stringify([...reply.headers])} ${reply.text}`);
    }
    return seen;
  }

  async function change({ in: inSession }: Running, session: string): Promise<void> {
    const { call, admin } = inSession(session);
    await call("/ships", { headers: clerk, body: { name: `${session} one`, kind: "cargo" } });
    await call("/ships/2", { method: "DELETE", headers: master });
    await call("/ships/1/mooring", { method: "PUT", headers: clerk, body: { berth: 5 } });
    await admin("/clock", { body: { advance: "PT61S" } });
    await call("/visits", {
      headers: { ...clerk, "Content-Type": "application/x-www-form-urlencoded" },
      body: "ship=3&guests=A",
    });
  }

  test("gives the same bytes in every session, however often", async () => {
    const folder = temporaryFolder();
    let running = await start({ dataDir: folder });
    for (const session of ["one", "two"]) await change(running, session);
    const [one, two] = [await see(running, "one"), await see(running, "two")];
    expect(one).not.toEqual(two);
    expect(one.join()).toContain('"berth":5');
    for (let i = 0; i < 3; i++) {
      await running.mock.close();
      running = await start({ dataDir: folder });
      expect(await see(running, "one")).toEqual(one);
      expect(await see(running, "two")).toEqual(two);
    }
  });

  test.each(["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"])(
    "has the writes of the session %s",
    async (session) => {
      const folder = temporaryFolder();
      let running = await start({ dataDir: folder });
      await change(running, session);
      await running.in(session).admin("/snapshots", { body: { name: session } });
      const seen = await see(running, session);
      await running.mock.close();
      running = await start({ dataDir: folder });
      expect(await see(running, session)).toEqual(seen);
      await running.in("other").admin(`/snapshots/${session}/restore`, { method: "POST" });
      expect(await see(running, "other")).toEqual(seen);
    },
  );

  test("goes on with the next numbers and the jobs that were planned", async () => {
    const folder = temporaryFolder();
    const first = await start({ dataDir: folder });
    await change(first, "s");
    await first.mock.close();
    const { call, admin } = (await start({ dataDir: folder })).in("s");
    const reply = await call("/ships", { headers: clerk, body: { name: "next", kind: "cargo" } });
    expect(reply.json).toMatchObject({ id: 32 });
    expect((await call("/ships/1", { headers: clerk })).json).toMatchObject({ berth: 5 });
    await admin("/clock", { body: { advance: "PT1H" } });
    expect((await call("/ships/1", { headers: clerk })).json).toMatchObject({ berth: null });
  });

  test("has what could not be kept at first as soon as it could keep anything", async () => {
    const folder = temporaryFolder();
    const first = await start({ dataDir: folder });
    const ship = (name: string) => ({ headers: clerk, body: { name, kind: "cargo" } });
    await fillTheDiskOnce(folder);
    const refused = await first.call("/ships", ship("early"));
    expect([refused.status, refused.json]).toMatchObject([500, { type: "/__admin/problems/not-kept" }]);
    expect((refused.json as { detail: string }).detail).toContain("no space left");
    const kept = await first.call("/ships", ship("late"));
    expect(first.log).toEqual([
      "the data folder could not be written: no space left",
      "the data folder is written again, with all that it lacked",
    ]);
    const seen = await see(first, "default");
    await first.mock.close();
    const second = await start({ dataDir: folder });
    expect(await see(second, "default")).toEqual(seen);
    expect(seen.join()).toContain("early");
    expect(kept.status).toBe(201);
  });

  test("does not do again what was due and done", async () => {
    const folder = temporaryFolder();
    const first = await start({ dataDir: folder });
    await change(first, "s");
    const storm = { body: { ship: 1 } };
    expect((await first.in("s").admin("/controls/harbour/storm", storm)).status).toBe(200);
    await first.mock.close();
    const { call } = (await start({ dataDir: folder })).in("s");
    expect((await call("/ships/1", { headers: clerk })).json).toMatchObject({ flag: "torn", berth: null });
  });

  test("does not bring back what was reset or deleted", async () => {
    const folder = temporaryFolder();
    const first = await start({ dataDir: folder });
    for (const session of ["reset", "deleted"]) await change(first, session);
    await first.in("reset").admin("/reset", { method: "POST" });
    await first.admin("/sessions/deleted", { method: "DELETE" });
    const fresh = await see(first, "fresh");
    await first.mock.close();
    const second = await start({ dataDir: folder });
    expect(await see(second, "reset")).toEqual(fresh);
    expect(await see(second, "deleted")).toEqual(fresh);
  });

  test("stands on the seed that the folder began with", async () => {
    const folder = temporaryFolder();
    await (await start({ dataDir: folder, services: [harbour({ ships: 3 })] })).mock.close();
    const { call } = await start({ dataDir: folder, services: [harbour({ ships: 50 })] });
    expect((await call("/ships", { headers: clerk })).json).toHaveLength(3);
  });

  test("without one of its APIs keeps what is stored of it", async () => {
    const folder = temporaryFolder();
    const both = { dataDir: folder, services: [harbour(), gitlabAgents] };
    const first = await start(both);
    const body = { name: "kept", kind: "cargo" };
    for (const session of ["kept", "reset"])
      expect((await first.in(session).call("/harbour/ships", { headers: clerk, body })).status).toBe(201);
    await first.mock.close();

    const without = await start({ dataDir: folder, services: [gitlabAgents] });
    await without.in("reset").admin("/reset", { method: "POST" });
    await without.mock.close();
    await (await start({ dataDir: folder, services: [gitlabAgents] })).mock.close();

    const again = await start(both);
    const newest = (session: string) => again.in(session).call("/harbour/ships?limit=1", { headers: clerk });
    expect((await newest("kept")).json).toMatchObject([{ name: "kept" }]);
    expect((await newest("reset")).json).toMatchObject([{ name: "ship-30" }]);
  });
});
