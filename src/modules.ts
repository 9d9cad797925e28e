import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** `.ts` when run from the sources, `.js` when run from what the build made of them. */
const extension = path.extname(fileURLToPath(import.meta.url));

/** The file of a module, given its folder and its name without extension. */
export function moduleFile(...parts: readonly string[]): string {
  return `${path.join(...parts)}${extension}`;
}

/** The names of a folder's modules, without extension; none when there is no such folder. */
export function modulesIn(...folder: readonly string[]): readonly string[] {
  const place = path.join(...folder);
  if (!existsSync(place)) return [];
  const names = readdirSync(place).filter(
    (name) => name.endsWith(extension) && !name.endsWith(`.d${extension}`),
  );
  return names.map((name) => path.basename(name, extension)).sort();
}

/** Imports a module that is found by its folder; the caller names what modules of that place export. */
export async function importModule<Exports>(...parts: readonly string[]): Promise<Exports> {
  return (await import(pathToFileURL(moduleFile(...parts)).href)) as Exports;
}
