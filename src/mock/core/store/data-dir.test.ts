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
import { recordsOf } from "./event-records.ts";
import { JournalFile } from "./journal-file.ts";
import { recordLine } from "./records.ts";
import type { StoredEvent, StoredSession } from "./stored.ts";
import { DataDirError } from "./stored.ts";
import { contentsOf, failNextFile, fillTheDiskOnce, temporaryFolder } from "../testing/folders.ts";
import { Dice } from "../testing/random.ts";
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
async function open(folder: string): Promise<{
  dir: DataDir;
  events: StoredEvent[];
  sessions: Map<string, StoredSession>;
  told: readonly string[];
}> {
  const told: string[] = [];
  const dir = await DataDir.open(folder, (line) => void told.push(line));
  const events: StoredEvent[] = [];
  const sessions = new Map<string, StoredSession>();
  const generation = await dir.load({
    session: (id, stored) => void sessions.set(id, stored),
    snapshot: noStored,
    event: (e) => void events.push(e),
  });
  await dir.start(generation, () => ({ sessions }));
  return { dir, events, sessions, told };
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
  return { folder, journal: path.join(folder, name), snapshot: path.join(folder, "state.ndjson") };
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
    const [, line] = readFileSync(path.join(folder, "journal-1.ndjson"), "utf8").split("\n");
    expect(`${line}\n`).toBe(recordLine(JSON.stringify(event(7))));
    await dir.close();
  });

  test("rejects when it is written by half, and is written before what comes next", async () => {
    const folder = temporaryFolder();
    const { dir } = await open(folder);
    await dir.append(event(1));
    await fillTheDiskOnce(folder);
    await expect(dir.append(event(2))).rejects.toThrow("no space left");
    await dir.append(event(3));
    await dir.close();
    const read = await open(folder);
    expect(read.events).toEqual([event(1), event(2), event(3)]);
    await read.dir.close();
  });

  test("and could never be written is written when the folder is closed", async () => {
    const folder = temporaryFolder();
    const { dir } = await open(folder);
    await fillTheDiskOnce(folder);
    await expect(dir.append(event(1))).rejects.toThrow("no space left");
    await dir.close();
    const read = await open(folder);
    expect(read.events).toEqual([event(1)]);
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

const row = (id: number) => ({ table: "ships", key: id, seq: id, row: { id } });
const content: StoredSession = {
  clock: { rate: 0, base: 7, anchor: 8 },
  worlds: { harbour: [row(1), row(2), row(3)], other: [], airport: [{ table: "planes", key: "a" }] },
};

describe("a content", () => {
  test("is there again as it was", async () => {
    const { folder } = await killedAfter(event(1), { session: "a", content }, { snapshot: "b", content });
    const { dir, events } = await open(folder);
    expect(events).toEqual([event(1), { session: "a", content }, { snapshot: "b", content }]);
    await dir.close();
  });

  test("is written row by row, and read so: no record is longer than a row needs", async () => {
    const long = "x".repeat(10_000);
    const changes = Array.from({ length: 200 }, (_, id) => ({ ...row(id), row: { id, long } }));
    const event = { session: "a", content: { worlds: { harbour: changes } } };
    const { folder, journal } = await killedAfter(event);
    const lines = readFileSync(journal, "utf8").split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(10_100);
    const { dir, events } = await open(folder);
    expect(events).toEqual([event]);
    await dir.close();
  });

  test.each([2, 3, 4, 6, 8])("whose writing was cut off in record %i is left out whole", async (lines) => {
    const { folder, journal } = await killedAfter(event(1));
    const kept = readFileSync(journal);
    const records = [...recordsOf({ session: "a", content })].map(recordLine);
    appendFileSync(
      journal,
      `${records.slice(0, lines - 1).join("")}${records[lines - 1]?.slice(0, -3) ?? ""}`,
    );
    const { dir, events, told } = await open(folder);
    expect(events).toEqual([event(1)]);
    expect(told.join()).toContain("was cut off");
    await dir.close();
    expect(readFileSync(journal)).toEqual(kept);
  });
});

describe("a folder that is opened again", () => {
  test("goes on with the journal that it has, and writes no snapshot", async () => {
    const { folder, journal, snapshot } = await killedAfter(event(1));
    const before = readFileSync(snapshot);
    const { dir } = await open(folder);
    await dir.append(event(2));
    await dir.close();
    expect(readFileSync(snapshot)).toEqual(before);
    expect(readdirSync(folder).toSorted()).toEqual(["journal-1.ndjson", "lock", "seed", "state.ndjson"]);
    expect(path.basename(journal)).toBe("journal-1.ndjson");
    const read = await open(folder);
    expect(read.events).toEqual([event(1), event(2)]);
    await read.dir.close();
  });

  test("after it was killed while it folded its journal has all, and nothing of the attempt", async () => {
    const { folder, journal } = await killedAfter(event(1), event(2));
    writeFileSync(`${journal}.new`, "half");
    writeFileSync(path.join(folder, "state.ndjson.new"), "half");
    const { dir, events } = await open(folder);
    expect(events).toEqual([event(1), event(2)]);
    expect(readdirSync(folder).filter((name) => name.endsWith(".new"))).toEqual([]);
    await dir.close();
  });

  test("after it was killed between its new journal and its snapshot goes on with the new one", async () => {
    const { folder } = await killedAfter(event(1), event(2));
    await (await JournalFile.create(path.join(folder, "journal-2.ndjson"), 2)).close();
    const { dir } = await open(folder);
    await dir.append(event(3));
    await dir.close();
    const read = await open(folder);
    expect(read.events).toEqual([event(1), event(2), event(3)]);
    await read.dir.close();
  });

  test("after it was killed before its first snapshot is empty", async () => {
    const folder = temporaryFolder();
    await (await JournalFile.create(path.join(folder, "journal-1.ndjson"), 1)).close();
    const { dir, events } = await open(folder);
    expect(events).toEqual([]);
    await dir.append(event(1));
    await dir.close();
    const read = await open(folder);
    expect(read.events).toEqual([event(1)]);
    await read.dir.close();
  });

  test("does not bring back a journal that its snapshot holds", async () => {
    const { folder, journal } = await killedAfter(event(1));
    writeFileSync(path.join(folder, "journal-0.ndjson"), readFileSync(journal));
    const { dir, events } = await open(folder);
    expect(events).toEqual([event(1)]);
    await dir.close();
  });
});

describe("a journal of over 64 MiB", () => {
  const long: StoredEvent = {
    session: "s",
    api: "harbour",
    changes: [{ table: "ships", key: 1, row: "x".repeat(64 * 1024 * 1024) }],
  };

  test("is folded into a snapshot, and nothing is lost", async () => {
    const folder = temporaryFolder();
    const { dir, sessions } = await open(folder);
    sessions.set("s", { worlds: { harbour: [row(1)] } });
    await dir.append(long);
    await dir.append(event(2));
    await dir.close();
    expect(existsSync(path.join(folder, "journal-1.ndjson"))).toBe(false);
    const read = await open(folder);
    expect(read.sessions).toEqual(sessions);
    expect(read.events).toEqual([event(2)]);
    await read.dir.close();
  });

  test("goes on where there is no room for a snapshot, which is told, and leaves no file of it", async () => {
    const folder = temporaryFolder();
    const { dir, told } = await open(folder);
    await failNextFile(folder);
    await dir.append(long);
    await dir.append(event(2));
    await dir.close();
    expect(told.join()).toContain("the journal goes on");
    expect(readdirSync(folder).toSorted()).toEqual(["journal-1.ndjson", "lock", "seed", "state.ndjson"]);
    const read = await open(folder);
    expect(read.events).toEqual([long, event(2)]);
    await read.dir.close();
  });
});

describe("a write behind the last that was told to be kept", () => {
  test.each([1, 20, 1_000])(
    "is left out, which is told, and all before it stays (%i bytes)",
    async (bytes) => {
      const { folder, journal } = await killedAfter(event(1), event(2));
      const line = Buffer.from(recordLine(JSON.stringify(event(3))));
      appendFileSync(journal, line.subarray(0, Math.min(bytes, line.length - 1)));
      const { dir, events, told } = await open(folder);
      expect(events).toEqual([event(1), event(2)]);
      expect(told).toEqual([
        `${journal}: a write behind record 2 was cut off and is left out; nobody was told that it succeeded`,
      ]);
      await dir.close();
      const again = await open(folder);
      expect(again.told).toEqual([]);
      await again.dir.close();
    },
  );

  test("is kept when it is whole", async () => {
    const { folder, journal } = await killedAfter(event(1));
    appendFileSync(journal, recordLine(JSON.stringify(event(2))));
    const { dir, events } = await open(folder);
    expect(events).toEqual([event(1), event(2)]);
    await dir.close();
    truncateSync(journal, readFileSync(journal).length - 10);
    await expect(open(folder)).rejects.toThrow("record 2 of the 2 that were kept: it breaks off");
  });
});

describe("a damaged folder is refused and left byte for byte as it was", () => {
  /** A folder as a mock leaves it that has registered three ships. */
  async function used(): Promise<string> {
    const folder = temporaryFolder();
    const dir = await DataDir.open(folder);
    await dir.seed("harbour", await harbour().seed(undefined));
    await dir.start(await dir.load({ session: noStored, snapshot: noStored, event: noStored }), () => ({
      sessions: new Map(),
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
  function change(folder: string, name: string, how: (bytes: Buffer) => Buffer | string): void {
    const file = path.join(folder, name);
    writeFileSync(file, how(readFileSync(file)));
  }
  const replaceLine = (n: number, text: string) => (bytes: Buffer) =>
    bytes
      .toString()
      .split("\n")
      .map((line, i) => (i === n - 1 ? text : line))
      .join("\n");
  const withoutLine = (n: number) => (bytes: Buffer) =>
    bytes
      .toString()
      .split("\n")
      .filter((_, i) => i !== n - 1)
      .join("\n");
  const record = (text: string) => recordLine(text).trimEnd();
  const files = ["journal-1.ndjson", "state.ndjson", "seed/harbour.ndjson"] as const;

  describe.each(files)("%s", (name) => {
    test("with any bit of it flipped", async () => {
      const folder = await used();
      const whole = readFileSync(path.join(folder, name));
      const dice = new Dice(20_261_130);
      const silent: string[] = [];
      for (let i = 0; i < 200; i++) {
        const at = dice.roll(whole.length);
        const flipped = Buffer.from(whole);
        flipped.writeUInt8(whole.readUInt8(at) ^ (1 << dice.roll(8)), at);
        writeFileSync(path.join(folder, name), flipped);
        const outcome = await DataDir.open(folder).then(async (dir) => {
          const all = { session: () => undefined, snapshot: () => undefined, event: () => undefined };
          const read = dir.seed("harbour", noStored).then(() => dir.load(all));
          return read.then(String, (error: unknown) => error).finally(() => dir.close());
        });
        if (!(outcome instanceof DataDirError)) silent.push(`${at}: ${String(outcome)}`);
      }
      expect(silent).toEqual([]);
    });

    test("cut anywhere", async () => {
      const folder = await used();
      const whole = readFileSync(path.join(folder, name));
      const dice = new Dice(7);
      const lengths = [0, 1, whole.length - 1, ...Array.from({ length: 20 }, () => dice.roll(whole.length))];
      for (const length of lengths) {
        writeFileSync(path.join(folder, name), whole.subarray(0, length));
        await expectRefused(folder, `${path.join(folder, name)} is damaged`);
      }
    });

    test("without one of its lines", async () => {
      const folder = await used();
      const whole = readFileSync(path.join(folder, name));
      for (const line of [1, 2]) {
        writeFileSync(path.join(folder, name), whole);
        change(folder, name, withoutLine(line));
        await expectRefused(folder, `${path.join(folder, name)} is damaged`);
      }
    });

    test("as another one", async () => {
      const folder = await used();
      const other = files.find((one) => one !== name) ?? "";
      writeFileSync(path.join(folder, name), readFileSync(path.join(folder, other)));
      await expectRefused(folder, `${path.join(folder, name)} is damaged`);
    });
  });

  test.each([
    ["no event", '{"hello":1}'],
    ["null", "null"],
    ["a list", "[]"],
    ["no JSON", "{"],
    ["an event of no kind", '{"session":"default"}'],
    ["an unknown table", '{"session":"default","api":"harbour","changes":[{"table":"planes","key":1}]}'],
    [
      "a table that every object has",
      '{"session":"default","api":"harbour","changes":[{"table":"constructor","key":1}]}',
    ],
    ["changes that are none", '{"session":"default","api":"harbour","changes":7}'],
    ["a clock that is none", '{"session":"default","clock":{"rate":"fast"}}'],
    ["a session id that is none", '{"session":"a b","reset":true}'],
  ])("a journal with a record of somebody else's: %s", async (_, text) => {
    const folder = await used();
    change(folder, "journal-1.ndjson", replaceLine(3, record(text)));
    await expectRefused(folder, `${path.join(folder, "journal-1.ndjson")} is damaged: record 2`);
  });

  test("an older journal that breaks off", async () => {
    const folder = await used();
    appendFileSync(path.join(folder, "journal-1.ndjson"), '{"session"');
    await (await JournalFile.create(path.join(folder, "journal-2.ndjson"), 2)).close();
    await expectRefused(folder, "journal-1.ndjson is damaged: it breaks off after record 3");
  });

  test("a journal that is missing", async () => {
    const folder = await used();
    rmSync(path.join(folder, "journal-1.ndjson"));
    await expectRefused(folder, "journal-1.ndjson is damaged: it is missing");
  });

  test("a snapshot that is missing", async () => {
    const folder = await used();
    rmSync(path.join(folder, "state.ndjson"));
    await expectRefused(folder, "state.ndjson is damaged: it is missing");
  });

  test("a seed of tables that are no lists of rows", async () => {
    const folder = await used();
    const seed = [{ touchstone: "seed", format: 2 }, { table: "ships" }, [1], { records: 2 }];
    change(folder, "seed/harbour.ndjson", () =>
      seed.map((value) => recordLine(JSON.stringify(value))).join(""),
    );
    await expectRefused(folder, `${path.join(folder, "seed", "harbour.ndjson")} is damaged`);
  });

  test("and served again once it is repaired", async () => {
    const folder = await used();
    const journal = path.join(folder, "journal-1.ndjson");
    const whole = readFileSync(journal);
    change(folder, "journal-1.ndjson", replaceLine(3, "?"));
    await expectRefused(folder, "record 2 of the 3 that were kept: its checksum does not fit");
    writeFileSync(journal, whole);
    const { call } = await start({ dataDir: folder });
    expect((await call("/ships?limit=1", { headers: clerk })).json).toMatchObject([{ name: "used-33" }]);
  });
});

test("a folder that was written before there were checksums is refused, and left as it was", async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, "state.json"), '{"format":1,"generation":1,"sessions":{}}');
  await expect(createMock({ services: [harbour()], dataDir: folder })).rejects.toThrow(
    "written before its files had checksums",
  );
  expect(readFileSync(path.join(folder, "state.json"), "utf8")).toContain('"format":1');
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
