import { readdirSync, readFileSync, statSync } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { open } from "node:fs/promises";
import path from "node:path";
import { onTestFinished, vi } from "vitest";

/** Every file below a folder with its content. */
export function contentsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(path.join(folder, name)).isFile(),
  );
  return Object.fromEntries(
    files.toSorted().map((name) => [name, readFileSync(path.join(folder, name)).toString("latin1")]),
  );
}

/** Lets the next write to any file end after 20 bytes. */
export async function fillTheDiskOnce(folder: string): Promise<void> {
  const handles = await openFiles(folder);
  const full = vi.spyOn(handles, "write").mockImplementationOnce(async function (
    this: FileHandle,
    ...[data, offset, , position]: unknown[]
  ) {
    full.mockRestore();
    await this.write(data as Buffer, offset as number, 20, position as number);
    throw new Error("no space left");
  });
  onTestFinished(() => full.mockRestore());
}

/** Lets the next file that is written anew fail when it is made durable. */
export async function failNextFile(folder: string): Promise<void> {
  const full = vi.spyOn(await openFiles(folder), "sync").mockRejectedValueOnce(new Error("no space left"));
  onTestFinished(() => full.mockRestore());
}

/** What all open files share. */
async function openFiles(folder: string): Promise<FileHandle> {
  const handle = await open(path.join(folder, "state.ndjson"));
  await handle.close();
  return Object.getPrototypeOf(handle) as FileHandle;
}
