/** Packages of PyPI, by the machine's own Python. */
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";

/** What every call of pip is given. */
export const pip = ["-m", "pip", "--quiet", "--disable-pip-version-check"];

interface Wanted {
  readonly name: string;
  readonly release: string;
  /** What was built, or what it is built from. */
  readonly kind: keyof typeof kinds;
  /** An existing folder. */
  readonly folder: string;
}

const kinds = {
  wheel: { flag: "--only-binary", ending: ".whl" },
  "source distribution": { flag: "--no-binary", ending: ".tar.gz" },
} as const;

/** Downloads a release of a package without what it needs, and answers the file. Throws where PyPI has none of the kind. */
export function download({ name, release, kind, folder }: Wanted): string {
  const { flag, ending } = kinds[kind];
  const asked = ["download", "--no-deps", flag, ":all:", "--dest", folder, `${name}==${release}`];
  execFileSync("python3", [...pip, ...asked], { stdio: ["ignore", "ignore", "inherit"] });
  const file = readdirSync(folder).find((found) => found.endsWith(ending));
  if (file === undefined) throw new Error(`PyPI has no ${kind} of ${name} ${release}`);
  return path.join(folder, file);
}
