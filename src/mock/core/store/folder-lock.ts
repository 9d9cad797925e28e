import { readFileSync } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { open, realpath } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";

/** Who holds a folder, for those who may not have it. */
interface Owner {
  readonly pid: number;
  readonly host: string;
  /** Of the running kernel: containers of one machine share it, a machine that was started anew has another. */
  readonly boot: string;
  /** When the process began, RFC 3339. */
  readonly since: string;
}

/** The locks that this process holds; one that nothing refers to would be closed, and free. */
const held = new Map<string, FileHandle | undefined>();

/** Which byte is locked: behind what is written in the file, so that others can read who has it. */
const lockedByte = 1024 * 1024;

/**
 * Locks the folder for this process by the operating system's lock on its file `lock`. The system gives it to one open
 * file at most, whatever containers and process ids there are around it, and frees it when its process is gone, however that
 * ended: no lock is ever stale. The file stays, and tells who has the lock. Returns the function that unlocks.
 */
export async function lockFolder(
  folder: string,
  refused: (message: string) => Error,
): Promise<() => Promise<void>> {
  const file = path.join(await realpath(folder), "lock");
  if (held.has(file))
    throw refused(`${folder} is in use by this process: close its mock first, or take another folder`);
  held.set(file, undefined);
  try {
    const handle = await take(file, (reason) => refused(`${folder} ${reason}`));
    held.set(file, handle);
    return async () => {
      if (held.get(file) !== handle) return;
      await handle.truncate(0).catch(() => undefined); // what it says is for people only
      await handle.close();
      held.delete(file);
    };
  } catch (error) {
    held.delete(file);
    throw error;
  }
}

async function take(file: string, refused: (reason: string) => Error): Promise<FileHandle> {
  const handle = await open(file, "a+");
  try {
    if (!(await tryLock(handle, refused)))
      throw refused(`is in use by ${await ownerIn(handle)}: end that first, or take another folder`);
    await handle.truncate(0);
    await handle.appendFile(`${JSON.stringify(thisProcess())}\n`);
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function tryLock({ fd }: FileHandle, refused: (reason: string) => Error): Promise<boolean> {
  try {
    // Loaded when it is needed: it is a program of the platform's own.
    const { tryLock: lock } = await import("fs-native-extensions");
    return lock(fd, lockedByte, 1);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw refused(
      `cannot be locked, so that two processes could write it: ${reason}; take a folder of a file system that has locks`,
    );
  }
}

/** The one that wrote the file; it may be about to write it. */
async function ownerIn(handle: FileHandle): Promise<string> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
  try {
    const owner = JSON.parse(buffer.toString("utf8", 0, bytesRead)) as Partial<Owner>; // JSON boundary: told as it is
    const { pid = 0, host = "?", boot = "?", since = "?" } = owner;
    return `the process ${pid}, which began ${since} on ${host} (boot ${boot})`;
  } catch {
    return "another process";
  }
}

function thisProcess(): Owner {
  return {
    pid: process.pid,
    host: hostname(),
    boot: bootId(),
    since: new Date(performance.timeOrigin).toISOString(),
  };
}

/** Linux tells it; elsewhere there is none. */
function bootId(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "unknown";
  }
}
