import { existsSync } from "node:fs";
import path from "node:path";
import type { Contract } from "../../../contracts/lib/contract.ts";
import { loadContract } from "../../../contracts/lib/contract.ts";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import type { Changes } from "../../../contracts/lib/releases/changes.ts";
import { changesFile } from "../../../contracts/lib/releases/changes.ts";
import type { Validator } from "../../../contracts/lib/validation.ts";
import { createValidator } from "../../../contracts/lib/validation.ts";
import type { Level, SourceDescription } from "../arazzo/document.ts";
import { readSource } from "../arazzo/source.ts";
import { isChecked } from "./checked-source.ts";
import type { ApiInputs, Input, OptionalGroup } from "../inputs/api-inputs.ts";
import { allInputs, readInputs } from "../inputs/api-inputs.ts";
import { SuiteProblems } from "./suite-problems.ts";

/** What scenarios refer to: the contracts, their requirements and their inputs, each read once. */
export interface Library {
  contract(api: string): ApiContract | undefined;
  requirements(api: string): readonly Requirement[];
  inputs(api: string): readonly Input[];
  /** What a run leaves behind in a target of this API, in words. */
  leaves(api: string): readonly string[];
  /** What a target of this API may be without. */
  optional(api: string): readonly OptionalGroup[];
  /** What other releases of the API's real server change; undefined where nobody keeps a list. */
  changes(api: string): Changes | undefined;
  /** The contract of a document's source where that is none of this project's, or why there is none. */
  source?(source: SourceDescription, file: string): ApiContract | string | undefined;
}

export interface ApiContract {
  readonly contract: Contract;
  readonly validator: Validator;
  /** The release is newer than what anybody knows of: members of answers that are not declared are told, not failed. */
  readonly lenient?: boolean;
}

/** One normative statement of a reference document, from `contracts/<api>/requirements.yaml`. */
export interface Requirement {
  readonly id: string;
  readonly text: string;
  readonly operation?: string;
  readonly operations?: readonly string[];
  readonly level: Level;
  readonly testable: boolean;
  readonly reason?: string;
  /** The one-line source of a 500 with which the real server fails there; the requirement then decides nothing. */
  readonly crash?: string;
  readonly source?: RequirementSource;
}

/** Where a requirement stands: the reference document's heading, and a section of the facts about the real server. */
export interface RequirementSource {
  readonly document: string;
  readonly heading: string;
  readonly facts?: string;
  /** The public document, as a reader knows it. */
  readonly title?: string;
  /** The heading in the language of this program, where the document's is another. */
  readonly section?: string;
  /** Where the heading stands in the public document. */
  readonly url?: string;
}

/**
 * The library on disk: `contracts/<api>/contract.gen.json`, `requirements.yaml`, `inputs.yaml` and `changes.yaml`. It throws
 * `SuiteProblems` for a file that cannot be read; whether all is right with them, `ownDataProblems` tells.
 */
export function createLibrary(): Library {
  const contracts = new Map<string, ApiContract | undefined>();
  const requirements = new Map<string, readonly Requirement[]>();
  const inputs = new Map<string, ApiInputs | undefined>();
  const changes = new Map<string, Changes | undefined>();
  return {
    contract: (api) => once(contracts, api, () => readApiContract(api)),
    requirements: (api) => once(requirements, api, () => readRequirements(api)),
    inputs: (api) => allInputs(once(inputs, api, () => readOwnInputs(api)) ?? { groups: [] }),
    leaves: (api) => once(inputs, api, () => readOwnInputs(api))?.leaves ?? [],
    optional: (api) => once(inputs, api, () => readOwnInputs(api))?.optional ?? [],
    changes: (api) => once(changes, api, () => readChanges(api)),
  };
}

export function apiContract(contract: Contract): ApiContract {
  return { contract, validator: createValidator(contract) };
}

function readApiContract(api: string): ApiContract | undefined {
  const file = path.join(packageRoot, "contracts", api, "contract.gen.json");
  return existsSync(file) ? apiContract(loadContract(api)) : undefined;
}

function readRequirements(api: string): readonly Requirement[] {
  const file = path.join(packageRoot, "contracts", api, "requirements.yaml");
  if (!existsSync(file)) return [];
  const { content, problems } = readSource(file);
  if (problems.length > 0) throw new SuiteProblems(problems);
  // YAML boundary: the contract's own file.
  const { requirements, public: place } = content as RequirementsOf;
  return place
    ? requirements.map((r) => ({ ...r, ...(r.source ? { source: located(r.source, place) } : {}) }))
    : requirements;
}

interface RequirementsOf {
  readonly requirements: readonly Requirement[];
  readonly public?: PublicDocument;
}

/** A document that anybody can read, which says what an API's reference says. */
interface PublicDocument {
  readonly title: string;
  readonly url: string;
  /** Its headings, by those of the reference; the same where there are none. */
  readonly headings?: Readonly<Record<string, string>>;
}

/** A heading of the document's own language has an anchor; any other is found by its text (WICG, Text Fragments). */
function located(source: RequirementSource, { title, url, headings }: PublicDocument): RequirementSource {
  const section = headings?.[source.heading];
  const fragment = headings
    ? (section ?? "").toLowerCase().replaceAll(" ", "-")
    : `:~:text=${encodeURIComponent(source.heading).replaceAll("-", "%2D")}`;
  return {
    ...source,
    title,
    url: fragment === "" ? url : `${url}#${fragment}`,
    ...(headings ? { section: section ?? "" } : {}),
  };
}

function readChanges(api: string): Changes | undefined {
  const file = path.join(packageRoot, changesFile(api));
  if (!existsSync(file)) return undefined;
  const { content, problems } = readSource(file);
  if (problems.length > 0) throw new SuiteProblems(problems);
  // YAML boundary: the contract's own file.
  return content as Changes;
}

function readOwnInputs(api: string): ApiInputs | undefined {
  const found = readInputs(api);
  if (found !== undefined && !isChecked(found)) throw new SuiteProblems(found);
  return found;
}

function once<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const cached = cache.get(key);
  if (cached !== undefined || cache.has(key)) return cached as T;
  const made = make();
  cache.set(key, made);
  return made;
}
