/**
 * Part of `npm run build`: parses and checks all scenarios and derives the negative cases, so that no run has to;
 * `verify` works without it, slower.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { changesFile } from "../../contracts/lib/releases/changes.ts";
import { packageRoot } from "../../contracts/lib/package-root.ts";
import { parsedFolder, writeParsed } from "./arazzo/parsed.ts";
import { parseSource } from "./arazzo/source.ts";
import { child } from "../../contracts/lib/json-pointer.ts";
import { checkedDigest, cleanFile } from "./model/known-clean.ts";
import { requirementsFile } from "./lint/lint-requirements.ts";
import { derivationFile } from "./derive/derivation.ts";
import { keepDerivedCases } from "./derive/derived-cases.ts";
import { inputsFile } from "./inputs/api-inputs.ts";
import { createLibrary } from "./model/library.ts";
import { lintSuite } from "./model/suite.ts";
import { preflightFile, scenarioFiles, suiteApis } from "./model/suite-files.ts";

const clean: Record<string, string> = {};
const library = createLibrary();
rmSync(parsedFolder, { recursive: true, force: true });
mkdirSync(parsedFolder, { recursive: true });
for (const api of suiteApis()) {
  const files = scenarioFiles(api);
  const data = [
    preflightFile(api),
    requirementsFile(api),
    inputsFile(api),
    derivationFile(api),
    changesFile(api),
  ];
  for (const file of [...files, ...data.filter((name) => existsSync(path.join(packageRoot, name)))])
    prepare(file);
  const { problems } = lintSuite([api], library);
  if (problems.length === 0) clean[api] = checkedDigest(api, files);
}
const targets = path.join("conformance", "targets");
for (const name of readdirSync(path.join(packageRoot, targets)))
  if (name.endsWith(".yaml")) prepare(path.join(targets, name));
writeFileSync(cleanFile, JSON.stringify(clean));
for (const api of suiteApis()) keepDerivedCases(api, library);

function prepare(file: string): void {
  const text = readFileSync(path.join(packageRoot, file), "utf8");
  const source = parseSource(file, text);
  const { content, problems } = source;
  // What JSON cannot say (a date, an infinity) is read anew each time.
  if (problems.length > 0 || !isDeepStrictEqual(JSON.parse(JSON.stringify(content)), content)) return;
  const places = workflowPlaces(content);
  writeParsed(file, text, {
    content,
    lines: Object.fromEntries(places.map((place) => [place.join("/"), source.lineOf(place)])),
  });
}

/** The places that compiling asks for: each workflow and each of its steps. */
function workflowPlaces(content: unknown): (string | number)[][] {
  return listAt(content, "workflows").flatMap((workflow, i) => [
    ["workflows", i],
    ...listAt(workflow, "steps").map((_, j) => ["workflows", i, "steps", j]),
  ]);
}

function listAt(value: unknown, name: string): readonly unknown[] {
  const list = child(value, name);
  return Array.isArray(list) ? list : [];
}
