import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { hasCompanions, loadCompanions } from "../../../contracts/lib/contract.ts";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import { compileDocument } from "../arazzo/compile.ts";
import { inputNamesIn } from "../arazzo/input-names.ts";
import { loadDocument } from "../arazzo/load.ts";
import type { Scenario } from "../arazzo/scenario.ts";
import type { Problem } from "../arazzo/source.ts";
import type { ApiContract, Library } from "../model/library.ts";
import { apiContract } from "../model/library.ts";
import { SuiteProblems } from "../model/suite-problems.ts";
import { suiteFile } from "../model/suite-files.ts";

/** The folder of the workflows that make an API's world, relative to the package. */
export function setupFolder(api: string): string {
  return suiteFile(api, "setup");
}

/** The setup documents of an API, relative to the package, in the order in which they are tried. */
export function setupFiles(api: string): string[] {
  const folder = path.join(packageRoot, setupFolder(api));
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".arazzo.yaml"))
    .sort()
    .map((name) => path.join(setupFolder(api), name));
}

/**
 * The workflows of an API's setup documents. They call the API and what its server serves beside it
 * (`contracts/<api>/companions.yaml`). Throws `SuiteProblems`.
 */
export function readSetup(api: string, library: Library): Scenario[] {
  const problems: Problem[] = [];
  const scenarios = setupFiles(api).flatMap((file) => {
    const loaded = loadDocument(path.join(packageRoot, file));
    if (!("document" in loaded)) {
      problems.push(...loaded.map((p) => ({ ...p, file })));
      return [];
    }
    const at = { file: path.join(packageRoot, file), tell: () => file };
    const compiled = compileDocument(loaded, setupLibrary(api, library, loaded.document), at);
    problems.push(...compiled.problems.map((p) => ({ ...p, file })));
    return compiled.scenarios;
  });
  if (problems.length > 0) throw new SuiteProblems(problems);
  return scenarios;
}

/** Of the name of the source that stands for what is served beside an API. */
export function companionsSource(api: string): string {
  return `${api}-companions`;
}

/** Besides the suite's inputs, setup workflows have names of their own for what only they need. */
function setupLibrary(api: string, library: Library, document: object): Library {
  const known = library.inputs(api);
  const own = inputNamesIn(document).filter((name) => !known.some((input) => input.name === name));
  const inputs = [...known, ...own.map((name) => ({ name, text: "", from: "create" as const }))];
  const contract = library.contract(api);
  return {
    ...library,
    inputs: (of) => (of === api ? inputs : library.inputs(of)),
    contract: (of) => (of === api && contract ? unjudged(contract) : library.contract(of)),
    source: ({ name }) =>
      name === companionsSource(api) && hasCompanions(api)
        ? unjudged(apiContract(loadCompanions(api)))
        : undefined,
  };
}

/** To make a world is no judgement: an answer that breaks the contract does as well, when it says what is needed. */
function unjudged({ contract, validator }: ApiContract): ApiContract {
  return { contract, validator: { ...validator, response: () => [] } };
}
