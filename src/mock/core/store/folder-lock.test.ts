import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { lockFolder } from "./folder-lock.ts";
import { temporaryFolder } from "../testing/folders.ts";

const lock = (folder: string) => lockFolder(folder, (message) => new Error(message));
const lockFile = (folder: string) => path.join(folder, "lock");

/** A process that does nothing until the test has ended. */
async function idleProcess(): Promise<number> {
  const child = spawn(process.execPath, ["-e", "process.stdin.resume()"], {
    stdio: ["pipe", "ignore", "ignore"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child, "spawn");
  return child.pid ?? 0;
}

/** The id of a process that has ended. */
function goneProcess(): number {
  return spawnSync(process.execPath, ["-e", ""]).pid;
}

describe("a folder", () => {
  test("is locked with this process's id, and free again when it is unlocked", async () => {
    const folder = temporaryFolder();
    const unlock = await lock(folder);
    expect(readFileSync(lockFile(folder), "utf8")).toBe(String(process.pid));
    await unlock();
    expect(existsSync(lockFile(folder))).toBe(false);
    await (
      await lock(folder)
    )();
  });

  test("that another process holds is refused, and its lock stays", async () => {
    const folder = temporaryFolder();
    const owner = await idleProcess();
    writeFileSync(lockFile(folder), String(owner));
    await expect(lock(folder)).rejects.toThrow(`${folder} is in use by the process ${owner}`);
    expect(readFileSync(lockFile(folder), "utf8")).toBe(String(owner));
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
});

describe("a stale lock", () => {
  test("of a process that is gone is taken over", async () => {
    const folder = temporaryFolder();
    writeFileSync(lockFile(folder), String(goneProcess()));
    await lock(folder);
    expect(readFileSync(lockFile(folder), "utf8")).toBe(String(process.pid));
  });

  test("of an earlier process with this one's id is taken over", async () => {
    const folder = temporaryFolder();
    writeFileSync(lockFile(folder), String(process.pid));
    await lock(folder);
    await expect(lock(folder)).rejects.toThrow("is in use by this process");
  });

  test.each(["not a process", "0", "-1"])("with '%s' in it is taken over", async (text) => {
    const folder = temporaryFolder();
    writeFileSync(lockFile(folder), text);
    await lock(folder);
    expect(readFileSync(lockFile(folder), "utf8")).toBe(String(process.pid));
  });
});

test("a lock that is just being written counts as held, and the refusal names the file", async () => {
  const folder = temporaryFolder();
  writeFileSync(lockFile(folder), "");
  await expect(lock(folder)).rejects.toThrow(`remove ${lockFile(folder)}`);
});
