import { statSync } from "node:fs";
import { makeFolder as make } from "../../../contracts/lib/make-folder.ts";
import { UsageError } from "./usage-error.ts";

/** Makes a folder that the caller has named, with its parents; it may be there already. Throws `UsageError`. */
export function makeFolder(folder: string, options: { readonly mode?: number } = {}): void {
  try {
    make(folder, options);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`the folder ${folder} cannot be made: ${reason}`);
  }
}

/** Whether there is a file of this name; a folder is none. */
export function isFile(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isFile() ?? false;
}
