/** `npm run scenarios:lint`: checks every scenario file without sending anything. */
import { createLibrary } from "../model/library.ts";
import { problemLine, readSuite } from "../model/suite.ts";
import { suiteApis, scenarioFiles } from "../model/suite-files.ts";

const named = process.argv.slice(2);
const apis = named.length > 0 ? named : suiteApis();
const files = apis.flatMap((api) => scenarioFiles(api).map((file) => ({ api, file })));
const { suite, problems } = readSuite(apis, files, createLibrary());

for (const problem of problems) console.error(problemLine(problem));
if (problems.length > 0) {
  console.error(`${problems.length} problems in ${files.length} scenario files`);
  process.exitCode = 1;
} else {
  const steps = suite.scenarios.reduce((sum, s) => sum + s.steps.length, 0);
  console.log(`${files.length} scenario files, ${suite.scenarios.length} cases, ${steps} steps: no problems`);
}
