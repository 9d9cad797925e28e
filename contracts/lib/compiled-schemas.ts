import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { compileFunction } from "node:vm";
import type { ValidateFunction } from "ajv/dist/2020.js";
import type { Contract } from "./contract.ts";
import { branchReferences } from "./nearest-branch.ts";
import { packageRoot } from "./package-root.ts";
import type { SchemaFunctions } from "./schema-compiler.ts";
import {
  ajvFor,
  loadAjv,
  compileWhenNeeded,
  compilerSettings,
  knownFormats,
  schemaAt,
} from "./schema-compiler.ts";

/**
 * The functions of a contract's schemas: those that the build compiled (`dist/schemas/<api>.js`, read when first
 * needed), or, when it compiled another document, by another AJV or with other settings, compiled here when needed.
 */
export function schemaFunctions(contract: Contract): SchemaFunctions {
  const compile = compileWhenNeeded(contract);
  let built: ReadonlyMap<string, ValidateFunction> | undefined;
  return (pointer) => {
    built ??= readBuilt(contract);
    return built.get(pointer) ?? compile(pointer);
  };
}

/** A program with a function for every schema by which requests and responses of this contract are judged. */
export function compiledText(contract: Contract): string {
  // CommonJS boundary: the types of AJV's own module name another of its classes.
  const { default: standaloneCode } = require("ajv/dist/standalone") as {
    default: (ajv: object, names: Readonly<Record<string, string>>) => string;
  };
  const { Name } = loadAjv();
  const ajv = ajvFor(contract, { source: true, formats: new Name("knownFormats") });
  const pointers = [...new Set([...schemaPointers(contract), ...branchReferences(contract.document)])];
  for (const pointer of pointers) ajv.addSchema(schemaAt(pointer), pointer);
  return `${firstLine(contract)}\n${standaloneCode(ajv, Object.fromEntries(pointers.map((p) => [p, p])))}`;
}

/** The functions of such a program, by pointer; none when it was made of something else. */
export function readCompiled(
  text: string,
  contract: Contract,
  filename?: string,
): ReadonlyMap<string, ValidateFunction> {
  if (contract.digest === undefined || !text.startsWith(`${firstLine(contract)}\n`)) return new Map();
  const exports: Record<string, ValidateFunction> = {};
  // What AJV wrote: it sets the members of `exports`.
  const run = compileFunction(
    text,
    ["exports", "require", "knownFormats"],
    filename === undefined ? {} : { filename },
  ) as (...given: readonly unknown[]) => void;
  run(exports, require, knownFormats);
  return new Map(Object.entries(exports));
}

/** Where the build leaves the compiled schemas of an API. */
export function compiledFile(api: string): string {
  return path.join(packageRoot, "dist", "schemas", `${api}.js`);
}

function readBuilt(contract: Contract): ReadonlyMap<string, ValidateFunction> {
  const file = compiledFile(contract.api);
  return contract.digest === undefined || !existsSync(file)
    ? new Map()
    : readCompiled(readFileSync(file, "utf8"), contract, file);
}

/** Says of what a program was made: nothing else may be judged by it. */
function firstLine({ digest = "" }: Contract): string {
  return `// ${createHash("sha256").update(digest).update(compilerSettings()).digest("hex")}`;
}

function schemaPointers({ operations }: Contract): string[] {
  return operations
    .flatMap(({ parameters, requestBody, responses }) => [
      ...parameters,
      ...(requestBody?.content.values() ?? []),
      ...[...responses.values()].flatMap(({ headers, content }) => [...headers, ...content.values()]),
    ])
    .flatMap(({ schemaPointer }) => schemaPointer ?? []);
}

const require = createRequire(import.meta.url);
