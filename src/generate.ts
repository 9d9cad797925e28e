/**
 * `npm run generate`: writes all that is made from handwritten files: of the contracts, of the inputs of the suites, and
 * the documents' tables. With `--check` it writes nothing and fails when a file would change; with `--inputs` it makes what
 * follows from the inputs, nothing else.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { generateContracts } from "../contracts/lib/generate.ts";
import { packageRoot } from "../contracts/lib/package-root.ts";
import { generateInputs } from "../conformance/engine/inputs/generate-inputs.ts";
import { problemLine } from "../conformance/engine/model/suite-problems.ts";

const checkOnly = process.argv.includes("--check");
const stale: string[] = [];
const inputsOnly = process.argv.includes("--inputs");

if (!inputsOnly) {
  await generateContracts(save);
  await (await import("./fixtures/generate-world-schemas.ts")).generateWorldSchemas(save);
}
const problems = generateInputs(save);
if (!inputsOnly) await (await import("./docs/generate-docs.ts")).generateDocs(save);
for (const problem of problems) console.error(problemLine(problem));
if (stale.length > 0) console.error(`not up to date, run \`npm run generate\`:\n  ${stale.join("\n  ")}`);
if (problems.length > 0 || stale.length > 0) process.exitCode = 1;

function save(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  if (checkOnly) stale.push(path.relative(packageRoot, file));
  else writeFileSync(file, text);
}
