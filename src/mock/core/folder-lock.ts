import { open, readFile, rm } from "node:fs/promises";
import path from "node:path";

/**
 * Makes `lock` in the folder with this process's id, so that no two servers write the same files. The lock of a
 * process that is gone is taken over. Returns the function that unlocks.
 */
export async function lockFolder(
  folder: string,
  refused: (message: string) => Error,
): Promise<() => Promise<void>> {
  const file = path.join(folder, "lock");
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const handle = await open(file, "wx");
      await handle.write(String(process.pid));
      await handle.close();
      return () => rm(file, { force: true });
    } catch (error) {
      if (!isCode(error, "EEXIST")) throw error;
      const owner = Number(await readFile(file, "utf8"));
      if (owner > 0 && owner !== process.pid && isRunning(owner))
        throw refused(`${folder} is in use by the process ${owner}`);
      await rm(file, { force: true });
    }
  }
  throw refused(`${folder} is being opened by another process`);
}

function isRunning(pid: number): boolean {
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
