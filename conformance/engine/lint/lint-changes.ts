import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Contract } from "../../../contracts/lib/contract.ts";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import type { Change, Changes } from "../../../contracts/lib/releases/changes.ts";
import { changesFile, changesIn } from "../../../contracts/lib/releases/changes.ts";
import type { Release } from "../../../contracts/lib/releases/release.ts";
import {
  earliestIn,
  isIn,
  noRelease,
  rangeFault,
  readRelease,
} from "../../../contracts/lib/releases/release.ts";
import { withChanges } from "../../../contracts/lib/releases/released-contract.ts";
import type { NodePath, Problem } from "../arazzo/source.ts";
import { isChecked } from "../model/checked-source.ts";
import type { Library } from "../model/library.ts";
import type { Tell } from "./own-file.ts";
import { readOwnFile } from "./own-file.ts";

type Known = Pick<Library, "contract" | "requirements">;

/** What is wrong with an API's list of changes; `text` instead of what stands on disk. Nothing where there is none. */
export function lintChanges(api: string, library: Known, text = onDisk(api)): Problem[] {
  if (text === undefined) return [];
  const schemas = ["contracts/lib/releases/changes.schema.json"] as const;
  const found = readOwnFile<Changes>(changesFile(api), api, { schemas, text });
  if (!isChecked(found)) return [...found];
  const { content, problems, tell } = found;
  if (!readRelease(content.newest)) tell(["newest"], noRelease(content.newest));
  const contract = library.contract(api)?.contract;
  const { asked } = content;
  if (asked && contract?.byId.has(asked.operation) !== true)
    tell(["asked"], `there is no operation ${asked.operation}`);
  const known = new Set(library.requirements(api).map(({ id }) => id));
  const seen = new Set<string>();
  for (const [i, change] of content.changes.entries()) {
    const place = ["changes", i];
    if (seen.has(change.id)) tell([...place, "id"], `the change ${change.id} is there twice`);
    seen.add(change.id);
    lintChange(change, { place, contract, known, tell });
  }
  if (problems.length === 0 && contract) lintOverlays(content, contract, tell);
  return problems;
}

interface About {
  readonly place: NodePath;
  readonly contract: Contract | undefined;
  readonly known: ReadonlySet<string>;
  readonly tell: Tell;
}

function lintChange(change: Change, { place, contract, known, tell }: About): void {
  const fault = rangeFault(change.in);
  const own = readRelease(contract?.document.info["x-release"] ?? "");
  if (fault !== undefined) tell([...place, "in"], fault);
  else if (!own) tell(place, "the contract has no info.x-release: of which release is it?");
  else if (isIn(own, change.in))
    tell(
      [...place, "in"],
      `${own.text}, the contract's own release, is in ${change.in}: change the contract itself`,
    );
  for (const list of ["ends", "begins"] as const)
    for (const id of change[list] ?? [])
      if (!known.has(id)) tell([...place, list], `there is no requirement ${id}`);
  for (const id of Object.keys(change.requests ?? {}))
    if (contract?.byId.has(id) !== true) tell([...place, "requests"], `there is no operation ${id}`);
}

/** Each change's overlay fits the contract as the first release with the change has it, all others applied. */
function lintOverlays(content: Changes, contract: Contract, tell: Tell): void {
  for (const [i, change] of content.changes.entries()) {
    const release: Release | undefined = earliestIn(change.in);
    if (!release || !change.overlay) continue;
    try {
      withChanges(contract, changesIn(content, release));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      tell(["changes", i, "overlay"], `at release ${release.text}: ${message}`);
    }
  }
}

function onDisk(api: string): string | undefined {
  const file = path.join(packageRoot, changesFile(api));
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
