import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { packageRoot } from "../contracts/lib/package-root.ts";

/** Whether the program is run from its sources, and not from what the build made of them in `dist/`. */
export const fromSources: boolean = import.meta.url.endsWith(".ts");

/** `.ts` when run from the sources, `.js` when run from what the build made of them. */
const extension = fromSources ? ".ts" : ".js";
const sources = path.join(packageRoot, ...(fromSources ? [] : ["dist"]), "src");

/** The file of a module that others find by its name: its place below `src/`, without extension. */
export function moduleFile(...parts: readonly string[]): string {
  return `${path.join(sources, ...parts)}${extension}`;
}

/** The names of what stands in a folder below `src/`: modules without extension, and folders; none when it is absent. */
export function namesIn(...folder: readonly string[]): readonly string[] {
  const place = path.join(sources, ...folder);
  if (!existsSync(place)) return [];
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || isModule(entry.name))
    .map(({ name }) => path.basename(name, extension))
    .sort();
}

/** Imports a module that is found by its place below `src/`; the caller names what modules of that place export. */
export async function importModule<Exports>(...parts: readonly string[]): Promise<Exports> {
  return (await import(pathToFileURL(moduleFile(...parts)).href)) as Exports;
}

function isModule(name: string): boolean {
  return name.endsWith(extension) && !name.endsWith(`.d${extension}`);
}
