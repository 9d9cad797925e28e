/** `npm run scenarios:lint`: checks every scenario file, and all data beside them, without sending anything. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import { counted } from "../../../contracts/lib/counted.ts";
import { derive } from "../derive/derive.ts";
import { lintChecks } from "../preflight/load-checks.ts";
import { createLibrary } from "../model/library.ts";
import { cutTexts } from "./cut-texts.ts";
import { problemLine } from "../model/suite-problems.ts";
import { scenarioFiles, suiteApis } from "../model/suite-files.ts";
import { lintSuite } from "../model/suite.ts";

const named = process.argv.slice(2);
const apis = named.length > 0 ? named : suiteApis();
const files = apis.flatMap(scenarioFiles);
const library = createLibrary();
const { suite, problems: written } = lintSuite(apis, library);
const problems = [
  ...written,
  ...apis.flatMap((api) => lintChecks(api, library)),
  ...files.flatMap((file) => cutTexts(file, readFileSync(path.join(packageRoot, file), "utf8"))),
  // What is derived rests on the other data.
  ...(written.length > 0 ? [] : apis.flatMap((api) => derive(api, library).problems)),
];

for (const problem of problems) console.error(problemLine(problem));
if (problems.length > 0) {
  console.error(`${counted(problems.length, "problem")} in the suite's own files`);
  process.exitCode = 1;
} else {
  const steps = suite.scenarios.reduce((sum, s) => sum + s.steps.length, 0);
  console.log(
    `${counted(files.length, "scenario file")}, ${counted(suite.scenarios.length, "case")}, ${counted(steps, "step")}; requirements, inputs and derived cases: no problems`,
  );
}
