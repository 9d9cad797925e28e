import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { apiNamed } from "../../../contracts/lib/api-named.ts";
import type { SourceDescription } from "../arazzo/document.ts";
import { apiOf, compileDocument } from "../arazzo/compile.ts";
import type { Compiled } from "../arazzo/compile.ts";
import { loadDocument } from "../arazzo/load.ts";
import type { Problem } from "../arazzo/source.ts";
import type { Scenario } from "../arazzo/scenario.ts";
import { workflowKey, workflowsOf } from "../arazzo/workflow-reference.ts";
import { lintCompiled } from "../lint/lint-compiled.ts";
import { readNamedDocuments } from "../model/named-documents.ts";
import type { ApiContract, Library } from "../model/library.ts";
import { problemLine } from "../model/suite-problems.ts";
import { distinct } from "../model/suite.ts";
import type { Suite } from "../model/suite.ts";
import { UsageError } from "../model/usage-error.ts";
import { readOwnContract } from "./own-contract.ts";

export interface OwnScenarios {
  /** A folder of Arazzo documents, with those below it. */
  readonly dir: string;
  /** The OpenAPI document of every source that is none of this project's contracts; else each is read from its URL. */
  readonly contract?: string;
  /** Only the documents about these APIs, by their names or how these begin; all when there are none. */
  readonly apis: readonly string[];
}

/**
 * A team's own scenarios, checked as the suite's own are; they need not cite requirements. Throws `UsageError` that lists
 * every problem found.
 */
export function loadOwnSuite({ dir, contract, apis: named }: OwnScenarios, given: Library): Suite {
  const files = documentsIn(dir);
  const problems: Problem[] = [];
  const library = ownLibrary(given, contract);
  const compiled: Compiled[] = [];
  const read = files.map((file) => ({ file, loaded: loadDocument(file) }));
  const known = read.flatMap(({ loaded }) => ("document" in loaded ? apiOf(loaded.document) : []));
  const apis = named.map((name) => apiNamed(name, [...new Set(known)]) ?? name);
  for (const { file, loaded } of read) {
    if (!("document" in loaded)) problems.push(...loaded);
    else if (apis.length === 0 || apis.includes(apiOf(loaded.document)))
      compiled.push(compileDocument(loaded, library, { file, tell }));
  }
  const others = readNamedDocuments(compiled, library, tell);
  problems.push(...others.problems, ...[...compiled, ...others.compiled].flatMap((c) => c.problems));
  problems.push(...lintCompiled(compiled, { library, helpers: others.compiled, uncited: true }));
  if (problems.length > 0)
    throw new UsageError(
      distinct(problems.map((p) => ({ ...p, file: tell(p.file) })))
        .map(problemLine)
        .join("\n"),
    );
  const all = compiled.flatMap((c) => c.scenarios);
  const scenarios = all.filter((s) => isCase(s, all));
  const found = [...new Set(scenarios.map((s) => s.api))];
  const missing = apis.find((api) => !found.includes(api));
  if (missing !== undefined) throw new UsageError(`${dir} has no scenarios of ${missing}`);
  return {
    apis: found,
    scenarios,
    library,
    helpers: [...all, ...others.compiled.flatMap((c) => c.scenarios)],
  };
}

/** A workflow that others call, and that does not say what it is (`x-touchstone`), only helps them. */
function isCase({ id, file, document, api }: Scenario, all: readonly Scenario[]): boolean {
  const says = document.workflows.find((w) => w.workflowId === id)?.["x-touchstone"] !== undefined;
  const names = [id, workflowKey(file, id)];
  return says || !all.some((s) => s.api === api && workflowsOf(s).some((name) => names.includes(name)));
}

/** As a reader finds it from where the command was given. */
function tell(file: string): string {
  return path.relative(process.cwd(), path.resolve(file)) || file;
}

const documentName = /\.arazzo\.(ya?ml|json)$/;

function documentsIn(dir: string): string[] {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`--scenarios ${dir}: there is no such folder`);
  const files = readdirSync(dir, { recursive: true, encoding: "utf8" })
    .filter((name) => documentName.test(name) && !name.split(path.sep).includes("node_modules"))
    .sort()
    .map((name) => path.join(dir, name));
  if (files.length === 0)
    throw new UsageError(`--scenarios ${dir} holds no Arazzo document: their names end in .arazzo.yaml`);
  return files;
}

/** The library, with the contracts of sources that it does not have. */
function ownLibrary(given: Library, contract: string | undefined): Library {
  const read = new Map<string, ApiContract | string>();
  const bySource = new Map<string, ApiContract>();
  const source = ({ name, url }: SourceDescription, file: string): ApiContract | string | undefined => {
    const folder = /(?:^|\/)contracts\/([a-z0-9-]+)\/openapi\.yaml$/.exec(url)?.[1];
    if (folder === name && given.contract(name)) return undefined;
    const from = contract ?? fileOf(url, file);
    if (from === undefined)
      return `${url} is no file: name the OpenAPI document with --contract FILE, or write …/contracts/<api>/openapi.yaml for one of this program's contracts`;
    const key = `${name} ${from}`;
    const found = read.get(key) ?? readOwnContract(name, from);
    read.set(key, found);
    if (typeof found !== "string") bySource.set(name, found);
    return found;
  };
  return {
    contract: (api) => bySource.get(api) ?? given.contract(api),
    requirements: (api) => (bySource.has(api) ? [] : given.requirements(api)),
    inputs: (api) => (bySource.has(api) ? [] : given.inputs(api)),
    leaves: (api) => (bySource.has(api) ? [] : given.leaves(api)),
    optional: (api) => (bySource.has(api) ? [] : given.optional(api)),
    changes: (api) => (bySource.has(api) ? undefined : given.changes(api)),
    source,
  };
}

/** The file that the URL of a source names, seen from its document; undefined for another place. */
function fileOf(url: string, document: string): string | undefined {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(url) ? undefined : path.resolve(path.dirname(document), url);
}
