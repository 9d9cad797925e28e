import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { createMock } from "../../app.ts";
import { DataDir } from "./data-dir.ts";
import { JournalFile } from "./journal-file.ts";
import { recordLine } from "./records.ts";
import { DataDirError } from "./stored.ts";
import { temporaryFolder } from "../../../../test/temporary-folder.ts";
import { Dice } from "../testing/random.ts";
import { harbour } from "../testing/harbour/service.ts";
import { clerk, start } from "../testing/running.ts";
import { noStored, expectRefused } from "../testing/data-folders.ts";

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
