import { readFileSync } from "node:fs";
import path from "node:path";
import type { ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import { packageRoot } from "../../../contracts/lib/package-root.ts";

const options = {
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  allErrors: true,
  // A test judges the files themselves: to compile the schema of schemas costs more than to compile one of them.
  validateSchema: false,
} as const;
const compiled = new Map<string, ValidateFunction>();

/** The function of a JSON Schema file of this project, compiled once; `others` are files that it refers to. */
export function compileSchema<T>(file: string, ...others: readonly string[]): ValidateFunction<T> {
  const known = compiled.get(file) ?? compile(file, others);
  compiled.set(file, known);
  return known as ValidateFunction<T>; // the caller names the type that the file describes
}

function compile(file: string, others: readonly string[]): ValidateFunction {
  const ajv = new Ajv2020(options);
  for (const other of others) ajv.addSchema(readSchema(other));
  return ajv.compile(readSchema(file));
}

/** One AJV error as a sentence: where and what. */
export function schemaMessage(error: ErrorObject): string {
  const place = error.instancePath === "" ? "" : `${error.instancePath.slice(1).replaceAll("/", ".")} `;
  return `${place}${withDetail(error.message ?? error.keyword, error.params)}`;
}

/** AJV's message with the member or the values that it leaves to its parameters. */
export function withDetail(message: string, params: Readonly<Record<string, unknown>>): string {
  const detail =
    params["additionalProperty"] ??
    params["unevaluatedProperty"] ??
    params["allowedValues"] ??
    params["allowedValue"];
  return detail === undefined ? message : `${message}: ${JSON.stringify(detail)}`;
}

/** Errors worth telling: those of `if` only repeat the branch that failed. */
export function tellingErrors(errors: readonly ErrorObject[] | null | undefined): readonly ErrorObject[] {
  return (errors ?? []).filter((e) => e.keyword !== "if");
}

function readSchema(file: string): object {
  // JSON boundary: the project's own schema files.
  return JSON.parse(readFileSync(path.join(packageRoot, file), "utf8")) as object;
}
