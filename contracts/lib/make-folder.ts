import { existsSync, mkdirSync, statSync } from "node:fs";
import path from "node:path";

/**
 * Makes a folder with its parents; it may be there already. Throws what the file system says of the first that cannot be made:
 * Node's own `recursive` never returns where a parent takes no folders and says that they are not found, as /proc does.
 */
export function makeFolder(folder: string, { mode }: { readonly mode?: number } = {}): void {
  const missing: string[] = [];
  let at = path.resolve(folder);
  for (; !existsSync(at); at = path.dirname(at)) missing.unshift(at);
  if (!statSync(at).isDirectory())
    throw Object.assign(new Error(`ENOTDIR: ${at} is no folder`), { code: "ENOTDIR" });
  for (const one of missing) {
    try {
      mkdirSync(one, mode);
    } catch (error) {
      // Another process may have made it meanwhile.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST" || !statSync(one).isDirectory()) throw error;
    }
  }
}
