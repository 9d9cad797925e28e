import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import type { Problem } from "../arazzo/source.ts";
import { isChecked } from "../model/checked-source.ts";
import { derivationFile } from "../derive/derivation.ts";
import { writesFile } from "../derive/writes.ts";
import { inputsFile, readInputs } from "../inputs/api-inputs.ts";
import type { Library } from "../model/library.ts";
import { cutTexts } from "./cut-texts.ts";
import { lintChanges } from "./lint-changes.ts";
import { lintRequirements, requirementsFile } from "./lint-requirements.ts";

/**
 * What is wrong with the data beside an API's scenarios: requirements, inputs, changes of releases, and texts that YAML cuts. That of its
 * derived cases and the gates of its contract are told by `derive`.
 */
export function ownDataProblems(api: string, library: Library): Problem[] {
  const inputs = readInputs(api);
  return [
    ...(isThere(requirementsFile(api)) ? lintRequirements(api, library) : []),
    ...lintChanges(api, library),
    ...(inputs === undefined || isChecked(inputs) ? [] : inputs),
    ...[inputsFile(api), derivationFile(api), writesFile(api)]
      .filter(isThere)
      .flatMap((file) => cutTexts(file, textOf(file))),
  ];
}

function isThere(file: string): boolean {
  return existsSync(path.join(packageRoot, file));
}

function textOf(file: string): string {
  return readFileSync(path.join(packageRoot, file), "utf8");
}
