import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../contracts/lib/package-root.ts";
import { run } from "./shell.ts";

/** The oldest Node that `engines` allows, and those that users have. */
export const nodeVersions = ["20.19.0", "22.23.5", "24.22.3"] as const;

/** The folder of a Node's program, which the registry's packages of this platform bring; kept for the next time. */
export async function nodeFolder(version: string): Promise<string> {
  const home = path.join(packageRoot, "node_modules", ".cache", "nodes", version);
  const platform = process.platform === "win32" ? "win" : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const folder = path.join(home, "node_modules", name, "bin");
  if (!existsSync(path.join(folder, "node"))) {
    mkdirSync(home, { recursive: true });
    writeFileSync(path.join(home, "package.json"), '{ "private": true }');
    await run(["npm", "install", "--no-save", "--ignore-scripts", `${name}@${version}`], { cwd: home });
  }
  return folder;
}

/** The environment in which `node` is the one of this folder. */
export function withNode(folder: string | undefined): NodeJS.ProcessEnv {
  const { PATH = "" } = process.env;
  return folder === undefined ? process.env : { ...process.env, PATH: `${folder}${path.delimiter}${PATH}` };
}
