import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { packageRoot } from "../contracts/lib/package-root.ts";
import type { ApiNames } from "./names.ts";

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), "template");
/** Stands for the API's name in the paths of the template. */
const mark = "__api__";

/** The folders of an API, relative to the package. */
export function apiFolders(api: string): string[] {
  const folders = templateFiles().map((file) => file.slice(0, file.indexOf(mark) + mark.length));
  return [...new Set(folders)].map((name) => name.replace(mark, api)).sort();
}

/** The handwritten files of a new API by their path relative to the package, formatted as the project's are. */
export async function renderTemplate(names: ApiNames): Promise<ReadonlyMap<string, string>> {
  const rendered = new Map<string, string>();
  for (const file of templateFiles()) {
    const target = file.replaceAll(mark, names.api);
    const text = readFileSync(path.join(folder, file), "utf8");
    const filepath = path.join(packageRoot, target);
    rendered.set(
      target,
      await format(filledIn(text, names), { ...(await resolveConfig(filepath)), filepath }),
    );
  }
  return rendered;
}

function filledIn(text: string, { api, title, type, prefix }: ApiNames): string {
  const values = { api, title, type, prefix };
  return Object.entries(values).reduce(
    (filled, [name, value]) => filled.replaceAll(`{{${name}}}`, value),
    text,
  );
}

/** Relative to the template's folder. */
function templateFiles(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}
