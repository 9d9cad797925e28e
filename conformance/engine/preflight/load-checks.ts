import { existsSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import type { Compiled } from "../arazzo/compile.ts";
import { compileDocument } from "../arazzo/compile.ts";
import { loadDocument } from "../arazzo/load.ts";
import type { Scenario } from "../arazzo/scenario.ts";
import type { Problem } from "../arazzo/source.ts";
import { withOptionalParts } from "../inputs/optional-groups.ts";
import { lintCompiled } from "../lint/lint-compiled.ts";
import type { Library } from "../model/library.ts";
import { preflightFile } from "../model/suite-files.ts";
import { SuiteProblems } from "../model/suite-problems.ts";

/** The questions to a target of an API, in their order; none where it has no file. Throws `SuiteProblems`. */
export function loadChecks(api: string, library: Library): readonly Scenario[] {
  const compiled = compile(api, library);
  if (!compiled) return [];
  if (!("loaded" in compiled)) throw new SuiteProblems(compiled);
  if (compiled.problems.length > 0) throw new SuiteProblems(compiled.problems);
  return withOptionalParts(compiled.scenarios, (of) => library.optional(of));
}

/** What is wrong with the questions to a target of an API. */
export function lintChecks(api: string, library: Library): readonly Problem[] {
  const compiled = compile(api, library);
  if (!compiled) return [];
  if (!("loaded" in compiled)) return compiled;
  return [...compiled.problems, ...lintCompiled([compiled], { library, helpers: [], uncited: true })];
}

function compile(api: string, library: Library): Compiled | readonly Problem[] | undefined {
  const file = preflightFile(api);
  const place = path.join(packageRoot, file);
  if (!existsSync(place)) return undefined;
  const loaded = loadDocument(place);
  if (!("document" in loaded)) return loaded.map((p) => ({ ...p, file }));
  const compiled = compileDocument(loaded, library, { file: place, tell: () => file });
  return { ...compiled, problems: compiled.problems.map((p) => ({ ...p, file })) };
}
