import { mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { packageRoot } from "../../contracts/lib/package-root.ts";
import { run } from "./shell.ts";

export interface Installed {
  /** An empty project besides what was installed. */
  readonly project: string;
  readonly tarball: string;
  /** Bytes. */
  readonly packed: number;
  /** Bytes of all files, dependencies included. */
  readonly unpacked: number;
}

/** Packs the checkout as it would be published and installs the tarball into an empty folder. */
export async function packAndInstall(): Promise<Installed> {
  const folder = mkdtempSync(path.join(tmpdir(), "touchstone-package-"));
  await run(["npm", "pack", "--pack-destination", folder], { cwd: packageRoot });
  const [name = ""] = readdirSync(folder);
  const tarball = path.join(folder, name);
  const project = path.join(folder, "project");
  mkdirSync(project);
  writeFileSync(path.join(project, "package.json"), '{ "private": true, "type": "module" }\n');
  await run(["npm", "install", tarball], { cwd: project });
  const files = filesBelow(path.join(project, "node_modules"));
  const unpacked = files.reduce((sum, file) => sum + statSync(file).size, 0);
  return { project, tarball, packed: statSync(tarball).size, unpacked };
}

/** What a user of the package does not need: tests, benchmarks, sources. Types are for the compiler. */
export function strayFiles(project: string): string[] {
  const home = path.join(project, "node_modules", "touchstone");
  return filesBelow(home)
    .map((file) => path.relative(home, file))
    .filter((file) => /(^|\/)(test|testing|bench|\.ci)\/|\.test\.|(?<!\.d)\.ts$|tsconfig/.test(file));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
