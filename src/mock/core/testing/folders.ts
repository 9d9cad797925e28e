import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished, vi } from "vitest";

/** An empty folder for as long as the test runs. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "touchstone-test-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

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
  const handle = await open(path.join(folder, "state.json"));
  const handles = Object.getPrototypeOf(handle) as FileHandle;
  await handle.close();
  const full = vi.spyOn(handles, "appendFile").mockImplementationOnce(async function (
    this: FileHandle,
    data,
  ) {
    await this.write((data as Buffer).subarray(0, 20));
    throw new Error("no space left");
  });
  onTestFinished(() => full.mockRestore());
}
