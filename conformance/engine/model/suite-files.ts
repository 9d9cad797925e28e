import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../../contracts/lib/package-root.ts";

const suites = path.join("conformance", "suites");

/** Where a file of an API's suite stands, relative to the package: `derive.yaml`, `pins.json`, `equivalent.yaml`. */
export function suiteFile(api: string, name: string): string {
  return path.join(suites, api, name);
}

/** The APIs that have a suite, by name: an API is a folder. */
export function suiteApis(): string[] {
  const folder = path.join(packageRoot, suites);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Where the questions to a target of an API stand, relative to the package: ordinary Arazzo, a workflow a question. */
export function preflightFile(api: string): string {
  return suiteFile(api, "preflight.arazzo.yaml");
}

/** The scenario files of an API, relative to the package. */
export function scenarioFiles(api: string): string[] {
  const folder = suiteFile(api, "scenarios");
  const absolute = path.join(packageRoot, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute)
    .filter((name) => name.endsWith(".arazzo.yaml"))
    .sort()
    .map((name) => path.join(folder, name));
}
