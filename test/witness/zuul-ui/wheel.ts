import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import { download } from "../pip.ts";

/** The built web interface of a release of Zuul: taken from its wheel on PyPI, once per release. */
export function webInterface(release: string): string {
  const folder = path.join(packageRoot, ".cache", "witness", `zuul-ui-${release}`);
  const built = path.join(folder, "zuul", "web", "static");
  const done = path.join(folder, "complete");
  if (existsSync(done)) return built;
  mkdirSync(folder, { recursive: true });
  const wheel = download({ name: "zuul", release, kind: "wheel", folder });
  // A wheel is a zip file.
  execFileSync("python3", ["-m", "zipfile", "-e", wheel, folder], { stdio: "inherit" });
  writeFileSync(done, "");
  return built;
}
