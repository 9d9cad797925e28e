import {
  appendFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { open as openFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { Mock } from "../app.ts";
import { createMock } from "../app.ts";
import { gitlabAgents } from "../gitlab-agents/service.ts";
import { DataDir } from "./data-dir.ts";
import type { StoredEvent, StoredSession } from "./stored.ts";
import { DataDirError } from "./stored.ts";
import { contentsOf, temporaryFolder } from "./testing/folders.ts";
import { harbour } from "./testing/harbour/service.ts";
import type { Running } from "./testing/running.ts";
import { clerk, master, start } from "./testing/running.ts";

const event = (n: number): StoredEvent => ({
  session: "s",
  api: "harbour",
  changes: [{ table: "ships", key: n, seq: n, row: { id: n, name: "⚓" } }],
});

/** Opens a folder and tells what is stored in it. */
async function open(
  folder: string,
): Promise<{ dir: DataDir; events: StoredEvent[]; sessions: Record<string, StoredSession> }> {
  const dir = await DataDir.open(folder);
  const events: StoredEvent[] = [];
  const sessions: Record<string, StoredSession> = {};
  const generation = await dir.load({
    session: (id, stored) => void (sessions[id] = stored),
    event: (e) => void events.push(e),
  });
  await dir.start(generation, () => sessions);
  return { dir, events, sessions };
}

/** A folder with journal lines that no snapshot holds, as a killed process leaves it. */
async function killedAfter(
  ...events: readonly StoredEvent[]
): Promise<{ folder: string; journal: string; snapshot: string }> {
  const folder = temporaryFolder();
  const { dir } = await open(folder);
  for (const e of events) await dir.append(e);
  await dir.close(); // writes nothing: what is acknowledged is on disk already
  const [name = ""] = readdirSync(folder).filter((n) => n.startsWith("journal-"));
  return { folder, journal: path.join(folder, name), snapshot: path.join(folder, "state.json") };
}

/** Lets the next write to any file end after 20 bytes. */
async function fillTheDiskOnce(folder: string): Promise<void> {
  const handle = await openFile(path.join(folder, "state.json"));
  const handles = Object.getPrototypeOf(handle) as FileHandle;
  await handle.close();
  const full = vi.spyOn(handles, "appendFile").mockImplementationOnce(async function (
    this: FileHandle,
    data,
  ) {
    await this.write((data as Buffer).subarray(0, 20));
    throw new Error("no space left");
  });
  onTestFinished(() => full.mockRestore());
}

/** Opening is refused for the file, for that reason, and nothing in the folder has changed. */
async function expectRefused(folder: string, reason: string): Promise<void> {
  const before = contentsOf(folder);
  const refused = await createMock({ services: [harbour()], dataDir: folder }).then(
    (mock: Mock) => mock.close(),
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(DataDirError);
  expect((refused as DataDirError).message).toContain(reason);
  expect((refused as DataDirError).message).toContain("It was left as it is");
  expect(contentsOf(folder)).toEqual(before);
}

describe("what was appended", () => {
  test("is there when the folder is opened again, in order", async () => {
    const { folder } = await killedAfter(event(1), event(2), event(3));
    const { dir, events } = await open(folder);
    expect(events).toEqual([event(1), event(2), event(3)]);
    await dir.close();
  });

  test("at the same time is written in the order of the calls", async () => {
    const folder = temporaryFolder();
    const { dir } = await open(folder);
    const numbers = Array.from({ length: 200 }, (_, i) => i);
    await Promise.all(numbers.map((n) => dir.append(event(n))));
    await dir.close();
    const read = await open(folder);
    expect(read.events).toEqual(numbers.map(event));
    await read.dir.close();
  });

  test("is in the file when its promise resolves", async () => {
    const folder = temporaryFolder();
    const { dir } = await open(folder);
    await dir.append(event(7));
    expect(readFileSync(path.join(folder, "journal-1.ndjson"), "utf8")).toBe(`${JSON.stringify(event(7))}\n`);
    await dir.close();
  });

  test("rejects when it is written by half; what is stored next stands on it all the same", async () => {
    const folder = temporaryFolder();
    const { dir, sessions } = await open(folder);
    await dir.append(event(1));
    await fillTheDiskOnce(folder);
    sessions["s"] = { worlds: { harbour: [{ table: "ships", key: 2, seq: 2, row: { id: 2 } }] } };
    await expect(dir.append(event(2))).rejects.toThrow("no space left");
    await dir.append(event(3));
    await dir.close();
    const read = await open(folder);
    expect(read.sessions).toEqual(sessions);
    expect(read.events).toEqual([event(3)]);
    await read.dir.close();
  });

  test("rejects when the folder is closed, and nothing is written there", async () => {
    const folder = temporaryFolder();
    const { dir } = await open(folder);
    await dir.close();
    const before = contentsOf(folder);
    for (const n of [1, 2]) await expect(dir.append(event(n))).rejects.toThrow("is not open");
    expect(contentsOf(folder)).toEqual(before);
  });
});

describe("rotation", () => {
  test("folds the journal into a snapshot whenever the folder is opened", async () => {
    const { folder, snapshot } = await killedAfter(event(1));
    const { dir } = await open(folder);
    expect(JSON.parse(readFileSync(snapshot, "utf8"))).toMatchObject({ format: 1, generation: 2 });
    expect(readdirSync(folder).toSorted()).toEqual(["journal-2.ndjson", "lock", "seed", "state.json"]);
    expect(readFileSync(path.join(folder, "journal-2.ndjson"), "utf8")).toBe("");
    await dir.close();
  });

  test("begins a new journal when the old one has grown over 64 MiB, and loses nothing", async () => {
    const folder = temporaryFolder();
    const { dir, sessions } = await open(folder);
    sessions["s"] = { worlds: { harbour: [{ table: "ships", key: 1, seq: 1, row: { id: 1 } }] } };
    const long = {
      session: "s",
      api: "harbour",
      changes: [{ table: "ships", key: 1, row: "x".repeat(64 * 1024 * 1024) }],
    };
    await dir.append(long);
    await dir.append(event(2));
    await dir.close();
    expect(existsSync(path.join(folder, "journal-1.ndjson"))).toBe(false);
    const read = await open(folder);
    expect(read.sessions).toEqual(sessions);
    expect(read.events).toEqual([event(2)]);
    await read.dir.close();
  });

  test("that was killed between its new journal and its snapshot is finished by the next one", async () => {
    const { folder } = await killedAfter(event(1), event(2));
    writeFileSync(path.join(folder, "journal-2.ndjson"), "");
    const { dir, events } = await open(folder);
    expect(events).toEqual([event(1), event(2)]);
    expect(readdirSync(folder).filter((name) => name.startsWith("journal"))).toEqual(["journal-3.ndjson"]);
    await dir.close();
  });

  test("that was killed after its snapshot does not bring the old journal back", async () => {
    const { folder } = await killedAfter(event(1));
    writeFileSync(path.join(folder, "journal-0.ndjson"), `${JSON.stringify(event(9))}\n`);
    const { dir, events } = await open(folder);
    expect(events).toEqual([event(1)]);
    await dir.close();
  });

  test("that was killed before its first snapshot leaves an empty folder", async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, "journal-1.ndjson"), "");
    const { dir, events } = await open(folder);
    expect(events).toEqual([]);
    await dir.close();
  });
});

describe("a torn last line", () => {
  test.each([1, 20, 1_000])("is dropped, all before it stays (%i bytes of the next line)", async (bytes) => {
    const { folder, journal } = await killedAfter(event(1), event(2));
    const line = Buffer.from(JSON.stringify(event(3)));
    appendFileSync(journal, line.subarray(0, Math.min(bytes, line.length)));
    const { dir, events } = await open(folder);
    expect(events).toEqual([event(1), event(2)]);
    await dir.close();
    const again = await open(folder);
    expect(again.events).toEqual([]);
    await again.dir.close();
  });

  test("does no harm when the next start is killed before its snapshot", async () => {
    const { folder, journal } = await killedAfter(event(1));
    appendFileSync(journal, '{"session"');
    const dir = await DataDir.open(folder);
    const killed = { session: () => undefined, event: () => undefined };
    await dir.load(killed);
    await dir.close();
    writeFileSync(path.join(folder, "journal-2.ndjson"), "");
    const again = await open(folder);
    expect(again.events).toEqual([event(1)]);
    await again.dir.close();
  });

  test("that was cut inside a character is dropped as well", async () => {
    const { folder, journal } = await killedAfter(event(1), event(2));
    const content = readFileSync(journal);
    truncateSync(journal, content.lastIndexOf(Buffer.from("⚓")) + 1);
    const { dir, events } = await open(folder);
    expect(events).toEqual([event(1)]);
    await dir.close();
  });
});

describe("a damaged folder is refused and left byte for byte as it was", () => {
  /** A folder as a mock leaves it that has registered three ships. */
  async function used(): Promise<string> {
    const folder = temporaryFolder();
    const dir = await DataDir.open(folder);
    await dir.seed("harbour", () => harbour().seed(undefined));
    await dir.start(await dir.load({ session: noStored, event: noStored }), () => ({}));
    for (const id of [31, 32, 33]) {
      const row = { id, name: `used-${id}`, kind: "cargo", flag: "none", berth: null };
      await dir.append({
        session: "default",
        api: "harbour",
        changes: [{ table: "ships", key: id, seq: id, row }],
      });
    }
    await dir.close();
    return folder;
  }
  const noStored = (): never => {
    throw new Error("a new folder holds nothing");
  };

  function change(folder: string, name: string, how: (text: string) => string): void {
    const file = path.join(folder, name);
    writeFileSync(file, how(readFileSync(file, "utf8")));
  }

  const replaceLine = (n: number, text: string) => (journal: string) =>
    journal
      .split("\n")
      .map((line, i) => (i === n - 1 ? text : line))
      .join("\n");

  test.each([
    ["cut in the middle", '{"session":"default","api"'],
    ["an empty line", ""],
    ["no event", '{"hello":1}'],
    ["null", "null"],
    ["an event of no kind", '{"session":"default"}'],
    ["an unknown table", '{"session":"default","api":"harbour","changes":[{"table":"planes","key":1}]}'],
    ["changes that are none", '{"session":"default","api":"harbour","changes":7}'],
    ["a clock that is none", '{"session":"default","clock":{"rate":"fast"}}'],
    ["a session id that is none", '{"session":"a b","reset":true}'],
  ])("journal, line 2: %s", async (_, line) => {
    const folder = await used();
    change(folder, "journal-1.ndjson", replaceLine(2, line));
    await expectRefused(folder, `${path.join(folder, "journal-1.ndjson")} is damaged: line 2`);
  });

  test("an older journal that breaks off", async () => {
    const folder = await used();
    appendFileSync(path.join(folder, "journal-1.ndjson"), '{"session"');
    writeFileSync(path.join(folder, "journal-2.ndjson"), "");
    await expectRefused(folder, "journal-1.ndjson is damaged: it breaks off in the middle");
  });

  test("a journal that is missing", async () => {
    const folder = await used();
    rmSync(path.join(folder, "journal-1.ndjson"));
    await expectRefused(folder, "journal-1.ndjson is damaged: it is missing");
  });

  test("a snapshot that is missing", async () => {
    const folder = await used();
    rmSync(path.join(folder, "state.json"));
    await expectRefused(folder, "state.json is damaged: it is missing");
  });

  test.each([
    ["half", '{"format":1,"generation":1,"ses'],
    ["empty", ""],
    ["null", "null"],
    ["a list", "[]"],
    ["a number", "7"],
    ["another format", '{"format":2,"generation":1,"sessions":{}}'],
    ["without generation", '{"format":1,"sessions":{}}'],
    ["without sessions", '{"format":1,"generation":1,"sessions":null}'],
    [
      "with an unknown table",
      '{"format":1,"generation":1,"sessions":{"s":{"worlds":{"harbour":[{"table":"x","key":1}]}}}}',
    ],
    ["with a session of nothing", '{"format":1,"generation":1,"sessions":{"s":null}}'],
  ])("snapshot: %s", async (_, text) => {
    const folder = await used();
    change(folder, "state.json", () => text);
    await expectRefused(folder, `${path.join(folder, "state.json")} is damaged`);
  });

  test.each([
    ["half", (text: string) => text.slice(0, text.length / 2)],
    ["empty", () => ""],
    ["null", () => "null"],
    ["a list", () => "[]"],
    ["tables that are no lists", () => '{"ships":{"1":{}}}'],
    ["rows that are none", () => '{"ships":[1,2]}'],
  ])("seed: %s", async (_, how) => {
    const folder = await used();
    change(folder, "seed/harbour.json", how);
    await expectRefused(folder, `${path.join(folder, "seed", "harbour.json")} is damaged`);
  });

  test("and served again once it is repaired", async () => {
    const folder = await used();
    const journal = path.join(folder, "journal-1.ndjson");
    const whole = readFileSync(journal);
    change(folder, "journal-1.ndjson", replaceLine(2, "?"));
    await expectRefused(folder, "line 2 cannot be read");
    writeFileSync(journal, whole);
    const { call } = await start({ dataDir: folder });
    expect((await call("/ships?limit=1", { headers: clerk })).json).toMatchObject([{ name: "used-33" }]);
  });
});

test("a folder in use is refused to a second mock, and the first goes on", async () => {
  const folder = temporaryFolder();
  const first = await start({ dataDir: folder });
  const second = createMock({ services: [harbour()], dataDir: folder });
  await expect(second).rejects.toThrow("is in use by");
  await expect(second).rejects.toBeInstanceOf(DataDirError);
  const reply = await first.call("/ships", { headers: clerk, body: { name: "still here", kind: "ferry" } });
  expect(reply.status).toBe(201);
});

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
