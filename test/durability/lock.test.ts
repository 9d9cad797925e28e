import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { lockFolder } from "../../src/mock/core/store/folder-lock.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const program = path.join(path.dirname(fileURLToPath(import.meta.url)), "lock-starter.ts");
const lock = (folder: string) => lockFolder(folder, (message) => new Error(message));

/** A process of its own that locks folders; `take` resolves to what it tells. */
interface Starter {
  readonly child: ChildProcess;
  readonly take: (folder: string) => Promise<string>;
}

async function starter(): Promise<Starter> {
  const child = spawn(process.execPath, ["--import", "tsx", program], { stdio: ["pipe", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => String((await lines.next()).value);
  expect(await next()).toBe("ready");
  return {
    child,
    take(folder) {
      child.stdin.write(`${folder}\n`);
      return next();
    },
  };
}

async function kill({ child }: Starter): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

/** What a process that is gone has left in a folder. */
function staleFolder(): string {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, "lock"), '{"pid":1,"host":"gone","boot":"gone","since":"2026-01-01"}\n');
  return folder;
}

test(
  "of four processes that start at once over a stale lock one wins, in every round",
  { timeout: 300_000 },
  async () => {
    const starters = await Promise.all([starter(), starter(), starter(), starter()]);
    for (let round = 0; round < 100; round++) {
      const folder = staleFolder();
      const told = await Promise.all(starters.map(({ take }) => take(folder)));
      expect(told.filter((line) => line === "won")).toHaveLength(1);
      expect(told.filter((line) => line.includes("is in use by"))).toHaveLength(3);
    }
  },
);

test("a process that is killed leaves no lock behind", { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  for (let round = 0; round < 3; round++) {
    const owner = await starter();
    expect(await owner.take(folder)).toBe("won");
    await expect(lock(folder)).rejects.toThrow(`is in use by the process ${owner.child.pid}, which began `);
    await kill(owner);
  }
  await (
    await lock(folder)
  )();
});

test("another process's lock holds whatever its file says: in two containers both may have the id 1", async () => {
  const folder = temporaryFolder();
  const owner = await starter();
  expect(await owner.take(folder)).toBe("won");
  const file = path.join(folder, "lock");
  const { boot } = JSON.parse(readFileSync(file, "utf8")) as { boot: string };
  for (const text of ["", "0", "no JSON", String(process.pid), JSON.stringify({ pid: process.pid, boot })]) {
    writeFileSync(file, text);
    await expect(lock(folder)).rejects.toThrow("is in use by");
  }
  await kill(owner);
  await (
    await lock(folder)
  )();
});
