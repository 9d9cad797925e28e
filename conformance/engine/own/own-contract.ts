import type { Ajv2020, ValidateFunction } from "ajv/dist/2020.js";
import { readContract } from "../../../contracts/lib/contract.ts";
import { isObject } from "../../../contracts/lib/json-pointer.ts";
import type { OpenApiDocument } from "../../../contracts/lib/openapi.ts";
import type { SchemaFunctions } from "../../../contracts/lib/schema-compiler.ts";
import { knownFormats, loadAjv } from "../../../contracts/lib/schema-compiler.ts";
import { createValidator } from "../../../contracts/lib/validation.ts";
import { readSource } from "../arazzo/source.ts";
import { isFile } from "../model/files.ts";
import type { ApiContract } from "../model/library.ts";
import { asRead } from "./openapi-as-read.ts";

/** A team's own OpenAPI document, 3.0 or 3.1, YAML or JSON, as a contract; or why it cannot be one. */
export function readOwnContract(name: string, file: string): ApiContract | string {
  if (!isFile(file)) return `there is no file ${file}`;
  const { content, problems } = readSource(file);
  const [problem] = problems;
  if (problem) return `${file}:${problem.line}: ${problem.message}`;
  const fault = faultOf(content, file);
  if (fault !== undefined) return fault;
  // YAML boundary: what is read of it has been checked, or is normalized by `asRead`.
  const document = asRead(content as Record<string, unknown>) as unknown as OpenApiDocument;
  try {
    const contract = readContract(name, document);
    return { contract, validator: createValidator(contract, functionsOf(document)) };
  } catch (error) {
    return `${file} cannot be read as a contract: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function faultOf(content: unknown, file: string): string | undefined {
  if (!isObject(content)) return `${file} is no OpenAPI document`;
  const version = content["openapi"];
  if (typeof version !== "string" || !/^3\.[01]\./.test(version))
    return `${file}: openapi must be 3.0.x or 3.1.x, is ${JSON.stringify(version ?? content["swagger"] ?? null)}`;
  if (!isObject(content["paths"])) return `${file} has no paths`;
  const outside = outsideReference(content);
  return outside === undefined
    ? undefined
    : `${file} refers to another file, ${outside}: bundle it first (npx @redocly/cli bundle ${file} -o bundled.yaml)`;
}

function outsideReference(value: unknown): string | undefined {
  if (Array.isArray(value)) return firstOf(value);
  if (!isObject(value)) return undefined;
  const own = value["$ref"];
  return typeof own === "string" && !own.startsWith("#") ? own : firstOf(Object.values(value));
}

function firstOf(values: readonly unknown[]): string | undefined {
  for (const value of values) {
    const found = outsideReference(value);
    if (found !== undefined) return found;
  }
  return undefined;
}

const key = "contract";

/** Each schema is compiled when it is first needed, and words that JSON Schema does not know are passed over. */
function functionsOf(document: OpenApiDocument): SchemaFunctions {
  let ajv: Ajv2020 | undefined;
  const compiled = new Map<string, ValidateFunction>();
  return (pointer) => {
    const known = compiled.get(pointer);
    if (known) return known;
    ajv ??= ajvOf(document);
    const validate = ajv.compile({ $ref: `${key}${pointer}` });
    compiled.set(pointer, validate);
    return validate;
  };
}

function ajvOf(document: OpenApiDocument): Ajv2020 {
  const { Ajv2020 } = loadAjv();
  const options = {
    strict: false,
    allErrors: true,
    verbose: true,
    validateSchema: false,
    logger: false,
  } as const;
  const ajv = new Ajv2020({ ...options, formats: knownFormats });
  ajv.addSchema(document, key);
  return ajv;
}
