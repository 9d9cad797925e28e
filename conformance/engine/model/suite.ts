import path from "node:path";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import type { Compiled } from "../arazzo/compile.ts";
import { compileDocument } from "../arazzo/compile.ts";
import type { LoadedDocument } from "../arazzo/load.ts";
import { loadChecked, loadDocument } from "../arazzo/load.ts";
import type { Scenario } from "../arazzo/scenario.ts";
import type { Problem } from "../arazzo/source.ts";
import { isKnownClean } from "./known-clean.ts";
import { derivedCases } from "../derive/derived-cases.ts";
import type { Library } from "./library.ts";
import { createLibrary } from "./library.ts";
import { lintCompiled } from "../lint/lint-compiled.ts";
import { scenarioFiles } from "./suite-files.ts";

/** The scenarios of some APIs, checked and ready to run. */
export interface Suite {
  readonly apis: readonly string[];
  /** By file name, then in the file's order; the derived ones last, in their contract's order. */
  readonly scenarios: readonly Scenario[];
  readonly library: Library;
}

/** Thrown before anything is sent when a scenario is malformed. */
export class ScenarioProblems extends Error {
  override readonly name = "ScenarioProblems";
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join("\n"));
    this.problems = problems;
  }
}

/**
 * Loads and checks the scenarios of these APIs, and adds the negative cases that follow from their contracts. Throws
 * `ScenarioProblems` that lists every problem found.
 */
export function loadSuite(apis: readonly string[], library: Library = createLibrary()): Suite {
  const files = apis.flatMap((api) => {
    const names = scenarioFiles(api);
    const checked = isKnownClean(api, names);
    return names.map((file): ScenarioFile => ({ api, file, checked }));
  });
  const { suite, problems: written } = readSuite(apis, files, library);
  const derived = apis.map((api) => derivedCases(api, library));
  const problems = [...written, ...derived.flatMap((d) => d.problems)];
  if (problems.length > 0) throw new ScenarioProblems(problems);
  return { ...suite, scenarios: [...suite.scenarios, ...derived.flatMap((d) => d.scenarios)] };
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
      const done = compileDocument(inApi(loaded, api, problems), library);
      compiled.push(done);
      if (!checked) unchecked.push(done);
    } else problems.push(...loaded);
  }
  problems.push(...compiled.flatMap((c) => c.problems), ...lintCompiled(unchecked, library));
  const relative = problems.map((p) => ({ ...p, file: relativeToRoot(p.file) }));
  const scenarios = compiled.flatMap((c) => c.scenarios.map((s) => ({ ...s, file: relativeToRoot(s.file) })));
  return { suite: { apis, scenarios, library }, problems: distinct(relative) };
}

export function problemLine({ file, line, message }: Problem): string {
  return `${file}:${line}: ${message}`;
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

function distinct(problems: readonly Problem[]): Problem[] {
  const byText = new Map(problems.map((p) => [problemLine(p), p]));
  return [...byText.values()].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
