import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A disk of so many megabytes in memory, where this process may mount one; undefined: it may not. */
export function smallDisk(megabytes: number): { readonly folder: string; free(): void } | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), "touchstone-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "touchstone", folder], {
      stdio: "ignore",
    });
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  return {
    folder,
    free() {
      execFileSync("umount", [folder]);
      rmSync(folder, { recursive: true });
    },
  };
}
