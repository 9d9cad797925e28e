import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../contracts/lib/package-root.ts";
import type { ApiNames } from "./names.ts";
import { changedSince, filesBelow, restore, takeSnapshot } from "./shared-files.ts";
import { apiFolders, renderTemplate } from "./template.ts";

/** What makes the generated files of an API from the handwritten ones, in this order. */
const generators = ["generate", "fixtures", "pin"];

export interface WrittenApi {
  /** Relative to the package, below the API's own folders. */
  readonly own: readonly string[];
  /** Relative to the package: what is generated from all APIs and holds this one now. */
  readonly shared: readonly string[];
}

/** Writes a new API and generates what follows from it. Throws, and leaves nothing of it, when a part of that fails. */
export async function writeApi(names: ApiNames): Promise<WrittenApi> {
  const rendered = await renderTemplate(names);
  const before = takeSnapshot();
  // A generator that Ctrl-C ends fails like any other; without a listener this process would end before it undoes.
  const ignore = () => undefined;
  process.on("SIGINT", ignore);
  try {
    for (const [file, text] of rendered) write(file, text);
    for (const name of generators) run(name);
    return { own: apiFolders(names.api).flatMap(filesBelow), shared: changedSince(before) };
  } catch (error) {
    for (const folder of apiFolders(names.api))
      rmSync(path.join(packageRoot, folder), { recursive: true, force: true });
    restore(before);
    throw error;
  } finally {
    process.off("SIGINT", ignore);
  }
}

function write(file: string, text: string): void {
  const target = path.join(packageRoot, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text, { flag: "wx" });
}

function run(script: string): void {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", script], {
    cwd: packageRoot,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`npm run ${script} failed, nothing is written:\n${stdout}${stderr}`);
}
