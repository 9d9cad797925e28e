import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { touchstone } from "./measure.ts";
import type { Measure } from "./result.ts";

/** The suite against the built-in mock, from the start of the command to its end: in parts, and its core level. */
export function verifyTime(): Measure[] {
  const report = mkdtempSync(path.join(tmpdir(), "touchstone-verify-"));
  const run = (args: readonly string[], atMost: number): Measure => {
    const began = performance.now();
    const { status, stdout } = spawnSync(
      process.execPath,
      [touchstone, "verify", ...args, "--report", report],
      { encoding: "utf8" },
    );
    const value = (performance.now() - began) / 1000;
    const last = stdout.trim().split("\n").at(-1) ?? "";
    const detail = status === 0 ? last : `ended with ${status ?? "a signal"}: ${last}`;
    return {
      name: `verify ${args.join(" ")}`,
      value: status === 0 ? value : NaN,
      unit: "s",
      goal: { atMost },
      detail,
    };
  };
  const measures = [run(["axhub", "gitlab-agents"], 10), run(["zuul"], 10), run(["--level", "core"], 5)];
  rmSync(report, { recursive: true });
  return measures;
}
