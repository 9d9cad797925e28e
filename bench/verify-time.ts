import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { touchstone } from "./child.ts";
import type { Measure } from "./result.ts";

/** The whole suite, and its core level, against the built-in mock: from the start of the command to its end. */
export function verifyTime(): Measure[] {
  const report = mkdtempSync(path.join(tmpdir(), "touchstone-verify-"));
  const run = (level: string, atMost: number): Measure => {
    const began = performance.now();
    const { status, stdout } = spawnSync(
      process.execPath,
      [touchstone, "verify", "--level", level, "--report", report],
      {
        encoding: "utf8",
      },
    );
    const value = (performance.now() - began) / 1000;
    const detail =
      status === 0 ? (stdout.trim().split("\n").at(-1) ?? "") : `ended with ${status ?? "a signal"}`;
    return {
      name: `verify --level ${level}`,
      value: status === 0 ? value : NaN,
      unit: "s",
      goal: { atMost },
      detail,
    };
  };
  const measures = [run("extended", 10), run("core", 5)];
  rmSync(report, { recursive: true });
  return measures;
}
