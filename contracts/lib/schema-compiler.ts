import { createRequire } from "node:module";
import type { Ajv2020, CodeOptions, Format, Options, ValidateFunction } from "ajv/dist/2020.js";
import type { FormatName } from "ajv-formats";
import { fastFormats } from "ajv-formats/dist/formats.js";
import type { Contract } from "./contract.ts";
import { isDate, isDateTime } from "./date-time.ts";

/** The function that judges a value by the schema at a pointer (`#/…`) of a contract's document. */
export type SchemaFunctions = (pointer: string) => ValidateFunction;

const standardFormats: readonly FormatName[] = ["uuid", "uri", "uri-reference", "email", "hostname"];

/** The formats that contracts may use, by name. */
export const knownFormats: Readonly<Record<string, Format>> = {
  ...Object.fromEntries(standardFormats.map((name) => [name, fastFormats[name]])),
  date: isDate,
  "date-time": isDateTime,
  password: true,
  // JSON.parse rounds what is above 2^53, so the largest int64 arrives as 2^63.
  int64: {
    type: "number",
    validate: (value: number) => Number.isInteger(value) && Math.abs(value) <= 2 ** 63,
  },
};

const options: Options = {
  strict: true,
  strictRequired: false,
  strictTuples: false,
  strictTypes: false,
  allowUnionTypes: true,
  allErrors: true,
  verbose: true,
  validateSchema: false,
  inlineRefs: false,
};
const annotations = ["example", "discriminator", "xml", "externalDocs", "x-documented", "x-secret"];
/** The document itself is added as a schema, so that its `#/…` references resolve; AJV meets its root words. */
const documentWords = ["openapi", "info", "servers", "tags", "security", "paths", "components"];
const documentKey = "contract";
const require = createRequire(import.meta.url);

/** AJV is loaded only when a schema has to be compiled: with what the build leaves, it seldom has to be. */
export function loadAjv(): typeof import("ajv/dist/2020.js") {
  // CommonJS boundary: the module of that name.
  return require("ajv/dist/2020.js") as typeof import("ajv/dist/2020.js");
}

/** An AJV that knows a contract's document. */
export function ajvFor({ document }: Contract, code: CodeOptions = {}): Ajv2020 {
  const { Ajv2020 } = loadAjv();
  const ajv = new Ajv2020({ ...options, formats: knownFormats, code });
  ajv.addVocabulary([...annotations, ...documentWords]);
  ajv.addSchema(document, documentKey);
  return ajv;
}

/** The schema that stands for the one at a pointer. */
export function schemaAt(pointer: string): { readonly $ref: string } {
  return { $ref: `${documentKey}${pointer}` };
}

/** Compiles each schema when it is first asked for. */
export function compileWhenNeeded(contract: Contract): SchemaFunctions {
  let ajv: Ajv2020 | undefined;
  const compiled = new Map<string, ValidateFunction>();
  return (pointer) => {
    let validate = compiled.get(pointer);
    if (!validate) {
      ajv ??= ajvFor(contract);
      validate = ajv.compile(schemaAt(pointer));
      compiled.set(pointer, validate);
    }
    return validate;
  };
}

/** All that a compiled schema depends on besides its document: versions and settings. */
export function compilerSettings(): string {
  return JSON.stringify([
    ["ajv", "ajv-formats"].map((name) => (require(`${name}/package.json`) as { version: string }).version),
    options,
    annotations,
    documentWords,
    Object.keys(knownFormats),
  ]);
}
