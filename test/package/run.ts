/**
 * `npm run test:pack`: packs the checkout, installs the tarball into an empty folder and uses it there as its users do, by
 * every Node that the project supports. `--quick` uses the Node that runs this, verifies level core, and leaves
 * out the core's tests.
 */
import path from "node:path";
import { packageRoot } from "../../contracts/lib/package-root.ts";
import { runComponent, startAsContainer } from "./container-checks.ts";
import { writeConsumer } from "./consumer.ts";
import { packAndInstall } from "./install.ts";
import { startAndStop, watchAndStop } from "./mock-checks.ts";
import { nodeFolder, nodeVersions, withNode } from "./nodes.ts";
import { importAndRequire, judgePackage, optionalTools } from "./package-checks.ts";
import type { Place } from "./shell.ts";
import { run } from "./shell.ts";

const quick = process.argv.includes("--quick");

const installed = await step("packed and installed", packAndInstall);
const { project, packed, unpacked } = installed;
console.log(`tarball ${megabytes(packed)}, installed ${megabytes(unpacked)}`);
writeConsumer(project);
await step("files, sizes, types and manifest", () => judgePackage(installed));
await step("optional tools are asked for", () => optionalTools({ cwd: project }));
await step("the image's commands", () => startAsContainer(installed));
await step("the GitLab component", () => runComponent(installed));
for (const version of quick ? [undefined] : nodeVersions) {
  const env = withNode(version === undefined ? undefined : await nodeFolder(version));
  await byNode((await run(["node", "--version"], { cwd: project, env })).trim(), { cwd: project, env });
}

async function byNode(node: string, place: Place): Promise<void> {
  await step(`${node}: import and require`, () => importAndRequire(place));
  await step(`${node}: mock, request, SIGTERM`, () => startAndStop(place));
  await step(`${node}: mock --watch`, () => watchAndStop(place));
  const level = quick ? ["--level", "core"] : [];
  await step(`${node}: verify ${level.join(" ")}`.trimEnd(), () =>
    run([path.join("node_modules", ".bin", "touchstone"), "verify", ...level], place),
  );
  if (quick) return;
  await step(`${node}: the core's tests`, () =>
    run(["node", "node_modules/vitest/vitest.mjs", "run", "--project", "node", "src/mock/core"], {
      ...place,
      cwd: packageRoot,
    }),
  );
}

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work();
  console.log(`ok  ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  return result;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
