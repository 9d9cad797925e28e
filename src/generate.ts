/**
 * `npm run generate`: writes all that is made from handwritten files: of the contracts, and of the inputs of the suites.
 * With `--check` it writes nothing and fails when a file would change; with `--inputs` it leaves the contracts alone.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { generateContracts } from "../../contracts/lib/generate.ts";
import { packageRoot } from "../../contracts/lib/package-root.ts";
import { generateInputs } from "./inputs/generate-inputs.ts";
import { problemLine } from "./model/suite-problems.ts";

const checkOnly = process.argv.includes("--check");
const stale: string[] = [];

if (!process.argv.includes("--inputs")) await generateContracts(save);
const problems = generateInputs(save);
for (const problem of problems) console.error(problemLine(problem));
if (stale.length > 0) console.error(`not up to date, run \`npm run generate\`:\n  ${stale.join("\n  ")}`);
if (problems.length > 0 || stale.length > 0) process.exitCode = 1;

function save(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  if (checkOnly) stale.push(path.relative(packageRoot, file));
  else writeFileSync(file, text);
}
