import path from "node:path";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import type { Compiled } from "../arazzo/compile.ts";
import { compileDocument } from "../arazzo/compile.ts";
import type { LoadedDocument } from "../arazzo/load.ts";
import { loadChecked, loadDocument } from "../arazzo/load.ts";
import type { Scenario } from "../arazzo/scenario.ts";
import type { Problem } from "../arazzo/source.ts";
import { withOptionalParts } from "../inputs/optional-groups.ts";
import { isKnownClean } from "./known-clean.ts";
import { derivedCases } from "../derive/derived-cases.ts";
import type { Library } from "./library.ts";
import { createLibrary } from "./library.ts";
import { lintCompiled } from "../lint/lint-compiled.ts";
import { ownDataProblems } from "../lint/own-data.ts";
import { readNamedDocuments } from "./named-documents.ts";
import { scenarioFiles } from "./suite-files.ts";
import { problemLine, SuiteProblems } from "./suite-problems.ts";

/** The scenarios of some APIs, checked and ready to run. */
export interface Suite {
  readonly apis: readonly string[];
  /** By file name, then in the file's order; the derived ones last, in their contract's order. */
  readonly scenarios: readonly Scenario[];
  readonly library: Library;
  /** Workflows of other documents that these call. */
  readonly helpers?: readonly Scenario[];
}

/**
 * Loads and checks the scenarios of these APIs, and adds the negative cases that follow from their contracts. Throws
 * `SuiteProblems` that lists every problem found.
 */
export function loadSuite(apis: readonly string[], library: Library = createLibrary()): Suite {
  const files: ScenarioFile[] = [];
  const broken: Problem[] = [];
  for (const api of apis) {
    const names = scenarioFiles(api);
    const checked = isKnownClean(api, names);
    if (!checked) broken.push(...ownDataProblems(api, library));
    files.push(...names.map((file) => ({ api, file, checked })));
  }
  if (broken.length > 0) throw new SuiteProblems(broken);
  const { suite, problems: written } = readSuite(apis, files, library);
  const derived = apis.map((api) => derivedCases(api, library));
  const problems = [...written, ...derived.flatMap((d) => d.problems)];
  if (problems.length > 0) throw new SuiteProblems(problems);
  const whole = [...suite.scenarios, ...derived.flatMap((d) => d.scenarios)];
  return { ...suite, scenarios: withOptionalParts(whole, (api) => library.optional(api)) };
}

/** Checks all that is written for these APIs, without what is derived: the problems, and the suite without them. */
export function lintSuite(apis: readonly string[], library: Library): ReturnType<typeof readSuite> {
  const broken = apis.flatMap((api) => ownDataProblems(api, library));
  if (broken.length > 0) return { suite: { apis, scenarios: [], library }, problems: broken };
  const files = apis.flatMap((api) => scenarioFiles(api).map((file) => ({ api, file })));
  return readSuite(apis, files, library);
}

export interface ScenarioFile {
  readonly api: string;
  readonly file: string;
  /** The file's text; read from disk when absent. */
  readonly text?: string;
  /** The build has checked it, with all that it refers to: the check is not repeated. */
  readonly checked?: boolean;
}

/** Reads scenario files, telling every problem instead of throwing. */
export function readSuite(
  apis: readonly string[],
  files: readonly ScenarioFile[],
  library: Library,
): { readonly suite: Suite; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const compiled: Compiled[] = [];
  const unchecked: Compiled[] = [];
  for (const { api, file, text, checked = false } of files) {
    const place = text === undefined ? path.join(packageRoot, file) : file;
    const loaded = checked ? loadChecked(place) : loadDocument(place, text);
    if ("document" in loaded) {
      const at = { file: place, tell: relativeToRoot };
      const done = compileDocument(inApi(loaded, api, problems), library, at);
      compiled.push(done);
      if (!checked) unchecked.push(done);
    } else problems.push(...loaded);
  }
  const others = readNamedDocuments(compiled, library, relativeToRoot);
  problems.push(...others.problems, ...[...compiled, ...others.compiled].flatMap((c) => c.problems));
  problems.push(...lintCompiled(unchecked, { library, helpers: others.compiled }));
  const relative = problems.map((p) => ({ ...p, file: relativeToRoot(p.file) }));
  const scenarios = withOptionalParts(
    compiled.flatMap((c) => c.scenarios),
    (api) => library.optional(api),
  );
  const helpers = others.compiled.flatMap((c) => c.scenarios);
  return { suite: { apis, scenarios, library, helpers }, problems: distinct(relative) };
}

/** A document must say that it tests the API in whose folder it stands. */
function inApi(loaded: LoadedDocument, api: string, problems: Problem[]): LoadedDocument {
  const { document, source } = loaded;
  const own = document["x-touchstone"]?.api;
  if (own !== api)
    problems.push({
      file: source.file,
      line: source.lineOf(["x-touchstone"]),
      message: `x-touchstone.api must be ${api}, the folder's name${own === undefined ? "" : `, is ${own}`}`,
    });
  return loaded;
}

function relativeToRoot(file: string): string {
  return path.isAbsolute(file) ? path.relative(packageRoot, file) : file;
}

/** The problems of a suite, each once, by file and line. */
export function distinct(problems: readonly Problem[]): Problem[] {
  const byText = new Map(problems.map((p) => [problemLine(p), p]));
  return [...byText.values()].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
