/**
 * `npm run examples`: packs the checkout once, installs the tarball into a copy of each of `examples/` and runs their tests, then
 * follows `docs/tutorial.md`; in an installed browser (`CHROMIUM`, or one of its usual names). `npm run examples react` runs that
 * one.
 */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { packageRoot } from "../../contracts/lib/package-root.ts";
import { installedBrowser } from "../browser/installed.ts";
import { run } from "../package/shell.ts";
import { runExample } from "./example.ts";
import { followTutorial } from "./tutorial.ts";

const tutorial = "tutorial";
const all = [...readdirSync(path.join(packageRoot, "examples")), tutorial];
const named = process.argv.slice(2);
const browser = installedBrowser();
if (browser !== undefined) process.env["CHROMIUM"] = browser;

const folder = mkdtempSync(path.join(tmpdir(), "touchstone-examples-"));
await run(["npm", "pack", "--ignore-scripts", "--pack-destination", folder], { cwd: packageRoot });
const file = path.join(folder, readdirSync(folder)[0] ?? "");
for (const name of named.length > 0 ? named : all) {
  const began = performance.now();
  await (name === tutorial ? followTutorial(path.join(folder, name), file) : runExample(name, folder, file));
  console.log(`ok  ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
}
rmSync(folder, { recursive: true });
