import assert from "node:assert/strict";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseAllDocuments } from "yaml";
import { packageRoot } from "../../contracts/lib/package-root.ts";
import { readContainer } from "./container.ts";
import type { Installed } from "./install.ts";
import { freePort } from "./mock-checks.ts";
import type { Place } from "./shell.ts";
import { collect, exit, run, start } from "./shell.ts";

/** What the image runs, without Docker: it starts, is well by its own probe, answers, and ends on SIGTERM. */
export async function startAsContainer({ project }: Installed): Promise<void> {
  const { env, user, start: command, probe } = readContainer();
  assert.equal(user, "node");
  const here = (words: readonly string[]): string[] =>
    words.map((word) => word.replace(/^\/app\//, `${project}${path.sep}`));
  const port = String(await freePort());
  const place: Place = {
    cwd: mkdtempSync(path.join(tmpdir(), "touchstone-data-")),
    env: { ...process.env, ...env, TOUCHSTONE_PORT: port },
  };
  await run(here(probe), place, 1);
  const mock = start(here(command), place);
  await collect(mock).has(/(ready) on http:\/\/0\.0\.0\.0:/);
  await run(here(probe), place);
  assert.equal((await fetch(`http://127.0.0.1:${port}/quay/api/v1/discovery`)).status, 200);
  assert.equal((await fetch(`http://127.0.0.1:${port}/__admin/sessions`)).status, 404);
  mock.kill("SIGTERM");
  assert.equal(await exit(mock), 0);
}

interface Component {
  readonly touchstone: { readonly script: readonly string[] };
}

/** The script of the GitLab component, with the tarball in the place of its package: verifies, and leaves the reports. */
export async function runComponent({ tarball }: Installed): Promise<void> {
  const text = readFileSync(path.join(packageRoot, "templates", "touchstone.yml"), "utf8");
  const inputs = { package: tarball, args: "gitlab-agents --level core", stage: "test", image: "node:22" };
  const filled = text.replaceAll(
    /\$\[\[ inputs\.(\w+) \]\]/g,
    (_, name: keyof typeof inputs) => inputs[name],
  );
  const { touchstone } = parseAllDocuments(filled)[1]?.toJS() as Component; // the part after the inputs
  const cwd = mkdtempSync(path.join(tmpdir(), "touchstone-component-"));
  await run(["bash", "-e", "-c", touchstone.script.join("\n")], { cwd });
  assert.match(readFileSync(path.join(cwd, "touchstone", "junit.xml"), "utf8"), /<testsuites /);
}
