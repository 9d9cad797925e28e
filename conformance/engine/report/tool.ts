import { readFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../../contracts/lib/package-root.ts";

/** This program's name and version, as reports state who wrote them. */
export const tool: { readonly name: string; readonly version: string } = readManifest();

function readManifest(): { name: string; version: string } {
  // JSON boundary: the package's own manifest.
  const { name, version } = JSON.parse(readFileSync(path.join(packageRoot, "package.json"), "utf8")) as {
    name: string;
    version: string;
  };
  return { name, version };
}
