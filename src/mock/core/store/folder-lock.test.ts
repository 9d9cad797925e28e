import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../../../../test/temporary-folder.ts";
import { lockFolder } from "./folder-lock.ts";

// What other processes do to each other is in `test/durability/lock.test.ts`.

const lock = (folder: string) => lockFolder(folder, (message) => new Error(message));
const lockFile = (folder: string) => path.join(folder, "lock");

describe("a folder", () => {
  test("tells who has it: process, machine, boot and since when; nobody, when it is unlocked", async () => {
    const folder = temporaryFolder();
    const unlock = await lock(folder);
    expect(JSON.parse(readFileSync(lockFile(folder), "utf8"))).toEqual({
      pid: process.pid,
      host: hostname(),
      boot: expect.stringMatching(/./) as string,
      since: new Date(performance.timeOrigin).toISOString(),
    });
    await unlock();
    expect(readFileSync(lockFile(folder), "utf8")).toBe("");
    await (
      await lock(folder)
    )();
  });

  test("that this process holds is refused, also under another name", async () => {
    const folder = temporaryFolder();
    const unlock = await lock(folder);
    const alias = path.join(temporaryFolder(), "alias");
    symlinkSync(folder, alias);
    await expect(lock(folder)).rejects.toThrow("is in use by this process");
    await expect(lock(alias)).rejects.toThrow("is in use by this process");
    await unlock();
  });

  test("that is opened twice at once is given once", async () => {
    const folder = temporaryFolder();
    const outcomes = await Promise.allSettled([lock(folder), lock(folder), lock(folder)]);
    expect(outcomes.map((o) => o.status).toSorted()).toEqual(["fulfilled", "rejected", "rejected"]);
  });

  test("that is unlocked twice is not taken from who has it then", async () => {
    const folder = temporaryFolder();
    const first = await lock(folder);
    await first();
    const second = await lock(folder);
    await first();
    await expect(lock(folder)).rejects.toThrow("is in use by this process");
    await second();
  });

  test.each(["", "not a process", "0", "-1", "null", String(process.pid)])(
    "with the file '%s' that a process which is gone has left is taken over",
    async (text) => {
      const folder = temporaryFolder();
      writeFileSync(lockFile(folder), text);
      await (
        await lock(folder)
      )();
    },
  );
});
