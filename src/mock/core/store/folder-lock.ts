import { readFile, realpath, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** The folders that this process holds: a lock with its own id may also be left from an earlier process. */
const held = new Set<string>();

/**
 * Makes `lock` in the folder with this process's id, so that no two servers write the same files. The lock of a
 * process that is gone is taken over. Returns the function that unlocks.
 */
export async function lockFolder(
  folder: string,
  refused: (message: string) => Error,
): Promise<() => Promise<void>> {
  const file = path.join(await realpath(folder), "lock");
  if (held.has(file)) throw refused(`${folder} is in use by this process`);
  held.add(file);
  try {
    await take(file, (owner) => refused(`${folder} is in use by ${owner}`));
  } catch (error) {
    held.delete(file);
    throw error;
  }
  return async () => {
    held.delete(file);
    await rm(file, { force: true });
  };
}

async function take(file: string, inUse: (owner: string) => Error): Promise<void> {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      await writeFile(file, String(process.pid), { flag: "wx" });
      return;
    } catch (error) {
      if (!isCode(error, "EEXIST")) throw error;
      const owner = await readFile(file, "utf8").catch(() => "gone meanwhile");
      // Between its making and its writing, a lock is empty.
      if (owner === "") throw inUse(`a process that is just starting; if there is none, remove ${file}`);
      if (Number(owner) !== process.pid && isRunning(Number(owner))) throw inUse(`the process ${owner}`);
      await rm(file, { force: true });
    }
  }
  throw inUse("another process");
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, "EPERM");
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
