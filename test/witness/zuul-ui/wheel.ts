import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../../contracts/lib/package-root.ts";

/** The built web interface of a release of Zuul: taken from its wheel on PyPI, once per release. */
export function webInterface(release: string): string {
  const folder = path.join(packageRoot, ".cache", "witness", `zuul-ui-${release}`);
  const built = path.join(folder, "zuul", "web", "static");
  const done = path.join(folder, "complete");
  if (existsSync(done)) return built;
  mkdirSync(folder, { recursive: true });
  const pip = ["-m", "pip", "--quiet", "--disable-pip-version-check"];
  run("python3", [
    ...pip,
    "download",
    "--no-deps",
    "--only-binary",
    ":all:",
    "--dest",
    folder,
    `zuul==${release}`,
  ]);
  const wheel = readdirSync(folder).find((name) => name.endsWith(".whl"));
  if (wheel === undefined) throw new Error(`PyPI has no wheel of zuul ${release}`);
  // A wheel is a zip file.
  run("python3", ["-m", "zipfile", "-e", path.join(folder, wheel), folder]);
  writeFileSync(done, "");
  return built;
}

function run(command: string, args: readonly string[]): void {
  execFileSync(command, args, { stdio: "inherit" });
}
