import { appendFileSync, existsSync, readFileSync, readdirSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { createMock } from "../../app.ts";
import { recordsOf } from "./event-records.ts";
import { JournalFile } from "./journal-file.ts";
import { recordLine } from "./records.ts";
import type { StoredEvent, StoredSession } from "./stored.ts";
import { DataDirError } from "./stored.ts";
import { contentsOf, failNextFile, fillTheDiskOnce } from "../testing/folders.ts";
import { temporaryFolder } from "../../../../test/temporary-folder.ts";
import { harbour } from "../testing/harbour/service.ts";
import { clerk, start } from "../testing/running.ts";
import { shipEvent, openFolder, killedAfter } from "../testing/data-folders.ts";

describe("what was appended", () => {
  test("is there when the folder is opened again, in order", async () => {
    const { folder } = await killedAfter(shipEvent(1), shipEvent(2), shipEvent(3));
    const { dir, events } = await openFolder(folder);
    expect(events).toEqual([shipEvent(1), shipEvent(2), shipEvent(3)]);
    await dir.close();
  });

  test("at the same time is written in the order of the calls", async () => {
    const folder = temporaryFolder();
    const { dir } = await openFolder(folder);
    const numbers = Array.from({ length: 200 }, (_, i) => i);
    await Promise.all(numbers.map((n) => dir.append(shipEvent(n))));
    await dir.close();
    const read = await openFolder(folder);
    expect(read.events).toEqual(numbers.map(shipEvent));
    await read.dir.close();
  });

  test("is in the file when its promise resolves", async () => {
    const folder = temporaryFolder();
    const { dir } = await openFolder(folder);
    await dir.append(shipEvent(7));
    const [, line] = readFileSync(path.join(folder, "journal-1.ndjson"), "utf8").split("\n");
    expect(`${line}\n`).toBe(recordLine(JSON.stringify(shipEvent(7))));
    await dir.close();
  });

  test("rejects when it is written by half, and is written before what comes next", async () => {
    const folder = temporaryFolder();
    const { dir } = await openFolder(folder);
    await dir.append(shipEvent(1));
    await fillTheDiskOnce(folder);
    await expect(dir.append(shipEvent(2))).rejects.toThrow("no space left");
    await dir.append(shipEvent(3));
    await dir.close();
    const read = await openFolder(folder);
    expect(read.events).toEqual([shipEvent(1), shipEvent(2), shipEvent(3)]);
    await read.dir.close();
  });

  test("and could never be written is written when the folder is closed", async () => {
    const folder = temporaryFolder();
    const { dir } = await openFolder(folder);
    await fillTheDiskOnce(folder);
    await expect(dir.append(shipEvent(1))).rejects.toThrow("no space left");
    await dir.close();
    const read = await openFolder(folder);
    expect(read.events).toEqual([shipEvent(1)]);
    await read.dir.close();
  });

  test("rejects when the folder is closed, and nothing is written there", async () => {
    const folder = temporaryFolder();
    const { dir } = await openFolder(folder);
    await dir.close();
    const before = contentsOf(folder);
    for (const n of [1, 2]) await expect(dir.append(shipEvent(n))).rejects.toThrow("is not open");
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
    const { folder } = await killedAfter(shipEvent(1), { session: "a", content }, { snapshot: "b", content });
    const { dir, events } = await openFolder(folder);
    expect(events).toEqual([shipEvent(1), { session: "a", content }, { snapshot: "b", content }]);
    await dir.close();
  });

  test("is written row by row, and read so: no record is longer than a row needs", async () => {
    const long = "x".repeat(10_000);
    const changes = Array.from({ length: 200 }, (_, id) => ({ ...row(id), row: { id, long } }));
    const event = { session: "a", content: { worlds: { harbour: changes } } };
    const { folder, journal } = await killedAfter(event);
    const lines = readFileSync(journal, "utf8").split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(10_100);
    const { dir, events } = await openFolder(folder);
    expect(events).toEqual([event]);
    await dir.close();
  });

  test.each([2, 3, 4, 6, 8])("whose writing was cut off in record %i is left out whole", async (lines) => {
    const { folder, journal } = await killedAfter(shipEvent(1));
    const kept = readFileSync(journal);
    const records = [...recordsOf({ session: "a", content })].map(recordLine);
    appendFileSync(
      journal,
      `${records.slice(0, lines - 1).join("")}${records[lines - 1]?.slice(0, -3) ?? ""}`,
    );
    const { dir, events, told } = await openFolder(folder);
    expect(events).toEqual([shipEvent(1)]);
    expect(told.join()).toContain("was cut off");
    await dir.close();
    expect(readFileSync(journal)).toEqual(kept);
  });
});

describe("a folder that is opened again", () => {
  test("goes on with the journal that it has, and writes no snapshot", async () => {
    const { folder, journal, snapshot } = await killedAfter(shipEvent(1));
    const before = readFileSync(snapshot);
    const { dir } = await openFolder(folder);
    await dir.append(shipEvent(2));
    await dir.close();
    expect(readFileSync(snapshot)).toEqual(before);
    expect(readdirSync(folder).toSorted()).toEqual(["journal-1.ndjson", "lock", "seed", "state.ndjson"]);
    expect(path.basename(journal)).toBe("journal-1.ndjson");
    const read = await openFolder(folder);
    expect(read.events).toEqual([shipEvent(1), shipEvent(2)]);
    await read.dir.close();
  });

  test("after it was killed while it folded its journal has all, and nothing of the attempt", async () => {
    const { folder, journal } = await killedAfter(shipEvent(1), shipEvent(2));
    writeFileSync(`${journal}.new`, "half");
    writeFileSync(path.join(folder, "state.ndjson.new"), "half");
    const { dir, events } = await openFolder(folder);
    expect(events).toEqual([shipEvent(1), shipEvent(2)]);
    expect(readdirSync(folder).filter((name) => name.endsWith(".new"))).toEqual([]);
    await dir.close();
  });

  test("after it was killed between its new journal and its snapshot goes on with the new one", async () => {
    const { folder } = await killedAfter(shipEvent(1), shipEvent(2));
    await (await JournalFile.create(path.join(folder, "journal-2.ndjson"), 2)).close();
    const { dir } = await openFolder(folder);
    await dir.append(shipEvent(3));
    await dir.close();
    const read = await openFolder(folder);
    expect(read.events).toEqual([shipEvent(1), shipEvent(2), shipEvent(3)]);
    await read.dir.close();
  });

  test("after it was killed before its first snapshot is empty", async () => {
    const folder = temporaryFolder();
    await (await JournalFile.create(path.join(folder, "journal-1.ndjson"), 1)).close();
    const { dir, events } = await openFolder(folder);
    expect(events).toEqual([]);
    await dir.append(shipEvent(1));
    await dir.close();
    const read = await openFolder(folder);
    expect(read.events).toEqual([shipEvent(1)]);
    await read.dir.close();
  });

  test("does not bring back a journal that its snapshot holds", async () => {
    const { folder, journal } = await killedAfter(shipEvent(1));
    writeFileSync(path.join(folder, "journal-0.ndjson"), readFileSync(journal));
    const { dir, events } = await openFolder(folder);
    expect(events).toEqual([shipEvent(1)]);
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
    const { dir, sessions } = await openFolder(folder);
    sessions.set("s", { worlds: { harbour: [row(1)] } });
    await dir.append(long);
    await dir.append(shipEvent(2));
    await dir.close();
    expect(existsSync(path.join(folder, "journal-1.ndjson"))).toBe(false);
    const read = await openFolder(folder);
    expect(read.sessions).toEqual(sessions);
    expect(read.events).toEqual([shipEvent(2)]);
    await read.dir.close();
  });

  test("goes on where there is no room for a snapshot, which is told, and leaves no file of it", async () => {
    const folder = temporaryFolder();
    const { dir, told } = await openFolder(folder);
    await failNextFile(folder);
    await dir.append(long);
    await dir.append(shipEvent(2));
    await dir.close();
    expect(told.join()).toContain("the journal goes on");
    expect(readdirSync(folder).toSorted()).toEqual(["journal-1.ndjson", "lock", "seed", "state.ndjson"]);
    const read = await openFolder(folder);
    expect(read.events).toEqual([long, shipEvent(2)]);
    await read.dir.close();
  });
});

describe("a write behind the last that was told to be kept", () => {
  test.each([1, 20, 1_000])(
    "is left out, which is told, and all before it stays (%i bytes)",
    async (bytes) => {
      const { folder, journal } = await killedAfter(shipEvent(1), shipEvent(2));
      const line = Buffer.from(recordLine(JSON.stringify(shipEvent(3))));
      appendFileSync(journal, line.subarray(0, Math.min(bytes, line.length - 1)));
      const { dir, events, told } = await openFolder(folder);
      expect(events).toEqual([shipEvent(1), shipEvent(2)]);
      expect(told).toEqual([
        `${journal}: a write behind record 2 was cut off and is left out; nobody was told that it succeeded`,
      ]);
      await dir.close();
      const again = await openFolder(folder);
      expect(again.told).toEqual([]);
      await again.dir.close();
    },
  );

  test("is kept when it is whole", async () => {
    const { folder, journal } = await killedAfter(shipEvent(1));
    appendFileSync(journal, recordLine(JSON.stringify(shipEvent(2))));
    const { dir, events } = await openFolder(folder);
    expect(events).toEqual([shipEvent(1), shipEvent(2)]);
    await dir.close();
    truncateSync(journal, readFileSync(journal).length - 10);
    await expect(openFolder(folder)).rejects.toThrow("record 2 of the 2 that were kept: it breaks off");
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
