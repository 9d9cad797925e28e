import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { watch as watchFolder } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../contracts/lib/package-root.ts";

const settleMs = 200;

/** Runs the same command without `--watch`, and again whenever the program, a contract or a seed changes. */
export function watch(): Promise<void> {
  const args = process.argv.slice(1).filter((arg) => arg !== "--watch");
  const env = { ...process.env };
  delete env["TOUCHSTONE_WATCH"];
  let timer: NodeJS.Timeout | undefined;
  let child = start(args, env);
  const restart = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      child.once("exit", () => {
        child = start(args, env);
      });
      child.kill("SIGTERM");
    }, settleMs);
  };
  for (const folder of ["contracts", "src/fixtures", "dist"])
    watchFolder(path.join(packageRoot, folder), { recursive: true }, restart);
  return new Promise((resolve) => {
    process.once("SIGINT", () => {
      child.kill("SIGTERM");
      resolve();
      process.exit(0);
    });
  });
}

function start(args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, [...process.execArgv, ...args], { stdio: "inherit", env });
}
