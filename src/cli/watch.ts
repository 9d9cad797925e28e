import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../contracts/lib/package-root.ts";
import { serviceNames } from "../mock/services.ts";
import { fromSources } from "../modules.ts";
import { chosenApis } from "./chosen-apis.ts";
import type { MockFlags } from "./mock-flags.ts";
import { assertAdminSafe } from "./mock-flags.ts";
import { onStop } from "./on-stop.ts";

/**
 * Runs the same command without `--watch` under Node's own watcher, which starts it anew whenever the program, a contract
 * or a seed changes, also after it has died. Resolves when the watcher ends; a signal to this process ends both.
 */
export function watch(apis: readonly string[], flags: MockFlags): Promise<void> {
  chosenApis(apis, serviceNames(), (api) => `there is no API ${api}`);
  assertAdminSafe(flags);
  const [program = "", ...args] = process.argv.slice(1).filter((arg) => arg !== "--watch");
  const env = { ...process.env };
  delete env["TOUCHSTONE_WATCH"];
  // As two arguments each: Node 20 takes every other `--watch-path=FOLDER` for the program's own.
  const options = [
    ...watchedFolders(flags).flatMap((folder) => ["--watch-path", folder]),
    "--watch-preserve-output",
  ];
  const watcher = spawn(process.execPath, [...process.execArgv, ...options, program, ...args], {
    stdio: "inherit",
    env,
  });
  onStop(() => watcher.kill("SIGTERM"));
  return new Promise((resolve, reject) => {
    watcher.once("error", reject);
    watcher.once("exit", (code) => {
      process.exitCode = code ?? 0;
      resolve();
    });
  });
}

/** The program runs from its sources and from `dist/`; a world of one's own is read again when it changes. */
function watchedFolders({ world }: MockFlags): string[] {
  const program = fromSources ? ["src", "conformance"] : ["dist", "src/fixtures"];
  const own = ["contracts", ...program].map((folder) => path.join(packageRoot, folder));
  return [...own, ...(world === undefined ? [] : [path.resolve(world)])].filter((folder) =>
    existsSync(folder),
  );
}
