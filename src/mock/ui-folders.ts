import { statSync } from "node:fs";
import path from "node:path";
import { apiAmong } from "./api-name.ts";
import type { Uis } from "./core/http/ui.ts";
import { OptionError } from "./option-error.ts";
import type { MockOptions } from "./public-types.ts";

/** Whose interface a folder alone is: the one that is published as it is built, in the wheel of PyPI's `zuul`. */
const published = "zuul";

/** The folders that `ui` names. Throws an OptionError for one that holds no page, or an API that is not served. */
export function uiFolders(given: MockOptions["ui"], apis: readonly string[]): Uis {
  const folders = typeof given === "string" ? { [published]: given } : (given ?? {});
  return new Map(
    Object.entries(folders).map(([api, folder]) => [apiAmong(api, apis, "ui: "), built(folder)]),
  );
}

function built(folder: string): string {
  if (statSync(path.join(folder, "index.html"), { throwIfNoEntry: false })?.isFile())
    return path.resolve(folder);
  throw new OptionError(
    `ui: ${folder} holds no index.html; give a folder as a build makes it, of Zuul zuul/web/static in the wheel of PyPI's zuul`,
  );
}
