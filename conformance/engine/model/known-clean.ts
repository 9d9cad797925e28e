import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import { changesFile } from "../../../contracts/lib/releases/changes.ts";
import { derivationFile } from "../derive/derivation.ts";
import { writesFile } from "../derive/writes.ts";
import { inputsFile } from "../inputs/api-inputs.ts";
import { requirementsFile } from "../lint/lint-requirements.ts";
import { parsedFolder, sha256 } from "../arazzo/parsed.ts";

/** Where the build notes the APIs whose scenarios it found free of problems: the digest of what it looked at. */
export const cleanFile = path.join(parsedFolder, "clean.json");

/** Whether the build has checked exactly these scenario files against exactly these contracts and requirements. */
export function isKnownClean(api: string, files: readonly string[]): boolean {
  if (!existsSync(cleanFile)) return false;
  // JSON boundary: the build's own file.
  const clean = JSON.parse(readFileSync(cleanFile, "utf8")) as Readonly<Record<string, string>>;
  return clean[api] === checkedDigest(api, files);
}

/** The digest of everything that a check of these scenarios depends on. */
export function checkedDigest(api: string, files: readonly string[]): string {
  const contracts = path.join(packageRoot, "contracts");
  const bundled = readdirSync(contracts).map((name) => path.join(contracts, name, "contract.gen.json"));
  const all = [
    ...files.map((file) => path.join(packageRoot, file)),
    ...[requirementsFile(api), inputsFile(api), changesFile(api), derivationFile(api), writesFile(api)].map(
      (f) => path.join(packageRoot, f),
    ),
    ...bundled,
  ].filter((file) => existsSync(file));
  return sha256(
    all.map((file) => `${file.slice(packageRoot.length)} ${sha256(readFileSync(file, "utf8"))}`).join("\n"),
  );
}
