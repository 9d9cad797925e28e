import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../../contracts/lib/package-root.ts";

export interface OperationPlace {
  /** Relative to the package. */
  readonly file: string;
  readonly line: number;
}

/** Where in `contracts/<api>/` each operation is written, by its id. */
export function operationPlaces(api: string): ReadonlyMap<string, OperationPlace> {
  const places = new Map<string, OperationPlace>();
  for (const file of operationFiles(api))
    for (const [i, text] of readFileSync(path.join(packageRoot, file), "utf8").split("\n").entries()) {
      const id = /^\s*operationId:\s*(\S+)/.exec(text)?.[1];
      if (id !== undefined) places.set(id, { file, line: i + 1 });
    }
  return places;
}

/** The files in which an API's operations are written, relative to the package. */
export function operationFiles(api: string): readonly string[] {
  const folder = path.join("contracts", api);
  return [path.join(folder, "openapi.yaml"), ...yamlFiles(path.join(folder, "paths"))].filter((file) =>
    existsSync(path.join(packageRoot, file)),
  );
}

function yamlFiles(folder: string): string[] {
  const absolute = path.join(packageRoot, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => path.join(folder, name));
}
