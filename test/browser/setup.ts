import { spawnSync } from "node:child_process";
import path from "node:path";
import { packageRoot } from "../../contracts/lib/package-root.ts";
import { installedBrowser } from "./installed.ts";

/**
 * Runs before the tests of this folder. Where no browser is found, `.ci/browser.sh` installs one if it can. Without one
 * the tests are skipped, aloud; under CI that is a failure.
 */
export default function setup(): void {
  if (installedBrowser() !== undefined) return;
  const script = path.join(packageRoot, ".ci", "browser.sh");
  const { status } = spawnSync("bash", [script], {
    stdio: ["ignore", "ignore", "inherit"],
    timeout: 900_000,
  });
  if (status === 0 && installedBrowser() !== undefined) return;
  const message = "no Chromium, Chrome or Edge was found: install one, or name one in CHROMIUM";
  if (process.env["CI"] !== undefined) throw new Error(message);
  console.warn(`\n!!! The reports are NOT tested in a browser: ${message}.\n`);
}
