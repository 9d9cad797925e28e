import { readFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import type { Problem, Source } from "../arazzo/source.ts";
import { isChecked } from "../model/checked-source.ts";
import type { Library, Requirement } from "../model/library.ts";
import type { Tell } from "./own-file.ts";
import { readOwnFile } from "./own-file.ts";

/** `contracts/<api>/requirements.yaml` as its schema describes it. */
interface RequirementsFile {
  readonly api: string;
  readonly document: string;
  readonly requirements: readonly Requirement[];
}

/** Where the requirements of an API stand, relative to the package. */
export function requirementsFile(api: string): string {
  return path.join("contracts", api, "requirements.yaml");
}

/** What is wrong with an API's requirements; `text` instead of what stands on disk. */
export function lintRequirements(
  api: string,
  library: Pick<Library, "contract">,
  text = readFileSync(path.join(packageRoot, requirementsFile(api)), "utf8"),
): Problem[] {
  const schemas = ["contracts/lib/requirements.schema.json"] as const;
  const found = readOwnFile<RequirementsFile>(requirementsFile(api), api, { schemas, text });
  if (!isChecked(found)) return [...found];
  const { source, content, problems, tell } = found;
  lintIds(content.requirements, source, tell);
  const operations = library.contract(api)?.contract.byId;
  for (const [i, requirement] of content.requirements.entries()) {
    const { source: origin, operation, operations: several = [] } = requirement;
    const place = ["requirements", i];
    for (const id of operation === undefined ? several : [operation])
      if (id !== "*" && operations?.has(id) !== true) tell(place, `there is no operation ${id}`);
    if (origin?.document !== content.document)
      tell([...place, "source", "document"], `the document of this file is ${content.document}`);
    const cut = cutOff(requirement.text);
    if (cut !== undefined) tell([...place, "text"], `the text ${cut}: is it cut off?`);
  }
  return problems;
}

function lintIds(requirements: readonly Requirement[], source: Source, tell: Tell): void {
  const first = new Map<string, number>();
  for (const [i, { id }] of requirements.entries()) {
    const place = ["requirements", i, "id"];
    const before = first.get(id);
    if (before === undefined) first.set(id, source.lineOf(place));
    else tell(place, `${id} stands on line ${before} already`);
    if (prefixOf(id) !== prefixOf(requirements[0]?.id ?? id))
      tell(place, `${id} does not begin as the ids before it do`);
  }
}

function prefixOf(id: string): string {
  return id.replace(/\d+$/, "");
}

/** How a text shows that its end is missing; undefined when it is whole. */
function cutOff(text: string): string | undefined {
  if (!/\.[`"]?$/.test(text)) return "does not end with a full stop";
  if (count(text, "`") % 2 > 0) return "has an odd number of backticks";
  if (count(text, '"') % 2 > 0) return "has an odd number of quotation marks";
  return count(text, "(") === count(text, ")") ? undefined : "has a bracket without its other half";
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
