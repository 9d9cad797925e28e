import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../contracts/lib/package-root.ts";
import { deadLinks, documents } from "../document-links.ts";
import { strayFiles } from "./install.ts";
import type { Installed } from "./install.ts";
import { sizeFaults } from "./readme-sizes.ts";
import type { Place } from "./shell.ts";
import { run } from "./shell.ts";

/** What the tarball is, whatever runs it: its files, its sizes, its types, its manifest. */
export async function judgePackage(installed: Installed): Promise<void> {
  assert.deepEqual(strayFiles(installed.project), []);
  assert.deepEqual(sizeFaults(installed), []);
  const own = path.join(installed.project, "node_modules", "touchstone");
  assert.deepEqual(
    documents(own).flatMap((document) => deadLinks(own, document)),
    [],
  );
  const tool = (name: string): string => path.join(packageRoot, "node_modules", ".bin", name);
  const place: Place = { cwd: installed.project };
  await run([tool("publint"), installed.tarball, "--strict"], place);
  await run([tool("attw"), installed.tarball, "--profile", "esm-only"], place);
  await run(["npm", "install", "--no-save", `@types/node@${await ownVersion("@types/node")}`], place);
  await run([tool("tsc"), "-p", "."], place);
}

/** Tools that are not installed are asked for in a sentence. */
export async function optionalTools(place: Place): Promise<void> {
  const bin = path.join("node_modules", ".bin", "touchstone");
  const calls = [
    [bin, "mock", "--contract", "openapi.json"],
    [bin, "contract", "lint"],
  ];
  writeFileSync(path.join(place.cwd, "openapi.json"), '{ "openapi": "3.1.0", "paths": {} }');
  for (const call of calls) {
    const said = await run(call, place, 2);
    assert.match(said, /^touchstone: .* needs @\S+, which is not installed: npm install @\S+@\d\S*\n$/);
  }
}

/** The library from a module and from CommonJS. */
export async function importAndRequire(place: Place): Promise<void> {
  for (const program of ["import.mjs", "require.cjs"])
    assert.equal(await run(["node", program], place), "200 agent-1\n");
}

async function ownVersion(name: string): Promise<string> {
  const printed = await run(["node", "-p", `require("${name}/package.json").version`], { cwd: packageRoot });
  return printed.trim();
}
