import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { packageRoot } from "../../contracts/lib/package-root.ts";
import { UsageError } from "./exit.ts";

/**
 * The main program of a tool that only some commands need and that is not installed with this package: the one beside
 * this package, or else the one in the caller's folder. Throws `UsageError`, which says how to install it.
 */
export function optionalTool(name: string, neededBy: string): string {
  const manifest = [path.join(packageRoot, "package.json"), path.join(process.cwd(), "package.json")]
    .map((from) => manifestOf(name, from))
    .find((file) => file !== undefined);
  if (manifest === undefined)
    throw new UsageError(`${neededBy} needs ${name}, which is not installed: npm install ${wanted(name)}`);
  // JSON boundary: the manifest of the tool; npm writes `bin` as a path or as paths by command.
  const { bin } = JSON.parse(readFileSync(manifest, "utf8")) as { bin: string | Record<string, string> };
  const program = typeof bin === "string" ? bin : Object.values(bin)[0];
  if (program === undefined) throw new Error(`${name} has no program`);
  return path.join(path.dirname(manifest), program);
}

function manifestOf(name: string, from: string): string | undefined {
  try {
    return createRequire(from).resolve(`${name}/package.json`);
  } catch {
    return undefined; // not there: the caller says so
  }
}

/** The oldest version that this package was made for. */
function wanted(name: string): string {
  // JSON boundary: this package's own manifest.
  const { peerDependencies } = JSON.parse(readFileSync(path.join(packageRoot, "package.json"), "utf8")) as {
    peerDependencies: Readonly<Record<string, string>>;
  };
  return `${name}@${(peerDependencies[name] ?? "latest").replace("^", "")}`;
}
