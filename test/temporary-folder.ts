import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

/** An empty folder for as long as the test runs. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "touchstone-test-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
