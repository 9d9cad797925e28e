import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Save } from "../../../contracts/lib/generated.ts";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import type { Problem } from "../arazzo/source.ts";
import { namedInputs } from "../derive/check-derivation.ts";
import { readDerivation } from "../derive/derivation.ts";
import { isChecked } from "../model/checked-source.ts";
import { preflightFile, scenarioFiles, suiteApis } from "../model/suite-files.ts";
import type { ApiInputs } from "./api-inputs.ts";
import { allInputs, inputsFile, inputsSchema, readInputs } from "./api-inputs.ts";
import { orderInputs } from "./scenario-inputs.ts";
import { mockTarget, templateTarget } from "./target-files.ts";

/**
 * Generates from `contracts/<api>/inputs.yaml` the target files, the schema of the inputs and the declaration of each
 * scenario file. Returns what keeps that from being whole: a file with an input that there is not is left alone, and an
 * input that nothing uses is told.
 */
export function generateInputs(save: Save): Problem[] {
  const problems: Problem[] = [];
  const apis: ApiInputs[] = [];
  for (const api of suiteApis()) {
    const found = readInputs(api);
    if (found === undefined)
      problems.push({ file: inputsFile(api), line: 1, message: "there is no such file" });
    else if (isChecked(found)) apis.push(found);
    else problems.push(...found);
  }
  for (const inputs of apis) problems.push(...generateFor(inputs, save));
  if (apis.length === suiteApis().length) {
    save(targetPath("mock.yaml"), mockTarget(frame("mock.yaml"), apis));
    save(targetPath("template.yaml"), templateTarget(frame("template.yaml"), apis));
  }
  return problems;
}

function generateFor(inputs: ApiInputs, save: Save): Problem[] {
  const { api } = inputs;
  const problems: Problem[] = [];
  const all = allInputs(inputs);
  const known = new Set(all.map(({ name }) => name));
  const used = new Set<string>(inputsOfDerived(api));
  const checks = preflightFile(api);
  const asked = existsSync(path.join(packageRoot, checks)) ? [checks] : [];
  for (const file of [...scenarioFiles(api), ...asked]) {
    const text = readFileSync(path.join(packageRoot, file), "utf8");
    const ordered = orderInputs(file, text, api);
    const unknown = ordered.used.filter((name) => !known.has(name));
    problems.push(...ordered.problems, ...unknown.map((name) => unknownInput(name, file, text, api)));
    if (file !== checks) for (const name of ordered.used) used.add(name);
    if (unknown.length === 0) save(path.join(packageRoot, file), ordered.text);
  }
  for (const { name } of all)
    if (!used.has(name))
      problems.push({
        file: inputsFile(api),
        line: lineOf(inputsFile(api), `name: ${name}`),
        message: `no case uses the input ${name}`,
      });
  const schema = { title: `Inputs of the suite of ${api}`, ...inputsSchema(all, { texts: true }) };
  save(
    path.join(packageRoot, "contracts", api, "inputs.gen.json"),
    `${JSON.stringify(schema, undefined, 1)}\n`,
  );
  return problems;
}

/** What is wrong with the data of the derived cases, the lint tells. */
function inputsOfDerived(api: string): string[] {
  const found = readDerivation(api);
  return found !== undefined && isChecked(found) ? namedInputs(found.content).map(({ name }) => name) : [];
}

function unknownInput(name: string, file: string, text: string, api: string): Problem {
  return { file, line: lineIn(text, name), message: `the input ${name} is not in ${inputsFile(api)}` };
}

function lineOf(file: string, wanted: string): number {
  return lineIn(readFileSync(path.join(packageRoot, file), "utf8"), wanted);
}

function lineIn(text: string, wanted: string): number {
  return Math.max(1, text.split("\n").findIndex((line) => new RegExp(`${wanted}\\b`).test(line)) + 1);
}

function targetPath(name: string): string {
  return path.join(packageRoot, "conformance", "targets", name);
}

function frame(name: string): string {
  return readFileSync(targetPath(path.join("frames", name)), "utf8");
}
