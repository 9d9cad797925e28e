import {
  appendFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Mock } from "../../app.ts";
import { createMock } from "../../app.ts";
import { DataDir } from "./data-dir.ts";
import type { StoredEvent, StoredSession } from "./stored.ts";
import { DataDirError } from "./stored.ts";
import { contentsOf, fillTheDiskOnce, temporaryFolder } from "../testing/folders.ts";
import { harbour } from "../testing/harbour/service.ts";
import { clerk, start } from "../testing/running.ts";

const event = (n: number): StoredEvent => ({
  session: "s",
  api: "harbour",
  changes: [{ table: "ships", key: n, seq: n, row: { id: n, name: "⚓" } }],
});

const noStored = (): never => {
  throw new Error("a new folder holds nothing");
};

/** Opens a folder and tells what is stored in it. */
async function open(
  folder: string,
): Promise<{ dir: DataDir; events: StoredEvent[]; sessions: Record<string, StoredSession> }> {
  const dir = await DataDir.open(folder);
  const events: StoredEvent[] = [];
  const sessions: Record<string, StoredSession> = {};
  const generation = await dir.load({
    session: (id, stored) => void (sessions[id] = stored),
    snapshot: noStored,
    event: (e) => void events.push(e),
  });
  await dir.start(generation, () => ({ sessions }));
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
    const killed = { session: () => undefined, snapshot: noStored, event: () => undefined };
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
    await dir.seed("harbour", await harbour().seed(undefined));
    await dir.start(await dir.load({ session: noStored, snapshot: noStored, event: noStored }), () => ({
      sessions: {},
    }));
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
