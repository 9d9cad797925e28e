import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../contracts/lib/package-root.ts";

/** Files by their path relative to the package. */
export type Snapshot = ReadonlyMap<string, string>;

/** Where files stand that are generated from all APIs. */
const generated = [
  path.join("conformance", "targets"),
  path.join("conformance", "suites", "pins.json"),
  path.join("src", "mock", "credentials.gen.ts"),
  "docs",
];

/** What the files that are generated from all APIs hold now. */
export function takeSnapshot(): Snapshot {
  return new Map(
    generated
      .flatMap(filesBelow)
      .map((file) => [file, readFileSync(path.join(packageRoot, file), "utf8")] as const),
  );
}

/** The files that are new since, or hold something else. */
export function changedSince(before: Snapshot): string[] {
  return [...takeSnapshot()].filter(([file, text]) => before.get(file) !== text).map(([file]) => file);
}

export function restore(before: Snapshot): void {
  for (const file of changedSince(before)) {
    const text = before.get(file);
    const target = path.join(packageRoot, file);
    if (text === undefined) rmSync(target);
    else writeFileSync(target, text);
  }
}

/** All files below a folder, or the file itself, relative to the package. */
export function filesBelow(folder: string): string[] {
  const absolute = path.join(packageRoot, folder);
  if (!existsSync(absolute)) return [];
  if (statSync(absolute).isFile()) return [folder];
  return readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(packageRoot, path.join(entry.parentPath, entry.name)))
    .sort();
}
