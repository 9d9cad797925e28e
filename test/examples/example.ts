import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../contracts/lib/package-root.ts";
import { run } from "../package/shell.ts";
import { freePort } from "./free-port.ts";

interface Manifest {
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** Copies an example to a folder of its own, installs the packed tarball there as its users do, and runs its tests. */
export async function runExample(name: string, folder: string, tarball: string): Promise<void> {
  const project = path.join(folder, name);
  cpSync(path.join(packageRoot, "examples", name), project, { recursive: true, filter: isSource });
  const file = path.join(project, "package.json");
  // JSON boundary: the example's own manifest.
  const manifest = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  const devDependencies = { ...manifest.devDependencies, touchstone: `file:${tarball}` };
  writeFileSync(file, JSON.stringify({ ...manifest, devDependencies }));
  // The browser is the one that is installed.
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1", PORT: String(await freePort()) };
  await run(["npm", "install", "--no-audit", "--no-fund", "--prefer-offline"], { cwd: project, env });
  await run(["npm", "test"], { cwd: project, env });
}

function isSource(file: string): boolean {
  return !/(?:^|[\\/])(?:node_modules|test-results)(?:[\\/]|$)/.test(path.relative(packageRoot, file));
}
