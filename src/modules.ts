import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** `.ts` when run from the sources, `.js` when run from what the build made of them. */
const extension = path.extname(fileURLToPath(import.meta.url));

/** The file of a module, given its folder and its name without extension. */
export function moduleFile(...parts: readonly string[]): string {
  return `${path.join(...parts)}${extension}`;
}

/** Imports a module that is found by its folder; the caller names what modules of that place export. */
export async function importModule<Exports>(...parts: readonly string[]): Promise<Exports> {
  return (await import(pathToFileURL(moduleFile(...parts)).href)) as Exports;
}
