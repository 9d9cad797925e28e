import type { ValidateFunction } from "ajv/dist/2020.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import { coerce } from "../../../contracts/lib/coercion.ts";
import type { InputsSchema } from "../arazzo/document.ts";
import type { Values } from "../arazzo/evaluate.ts";
import { schemaMessage } from "../model/schema.ts";

/** The inputs of a workflow: defaults filled in, texts (of the environment, of flags) read as the declared type. */
export function prepareInputs(schema: InputsSchema, given: Values): Record<string, unknown> {
  const inputs: Record<string, unknown> = {};
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const value = given[name] ?? property.default;
    if (value === undefined) continue;
    inputs[name] = typeof value === "string" ? coerce(value, property) : value;
  }
  return inputs;
}

/** What is wrong with the inputs by their schema; empty when nothing is. */
export function inputFaults(schema: InputsSchema, inputs: Values): readonly string[] {
  const { properties = {}, ...rest } = schema;
  if (!Object.keys(rest).every((keyword) => separable.has(keyword))) return faultsOf(schema, inputs, "");
  // Cases share most of their inputs and rarely all: one function for each input serves the whole suite.
  return [
    ...faultsOf(rest, inputs, ""),
    ...Object.entries(properties).flatMap(([name, property]) =>
      inputs[name] === undefined ? [] : faultsOf(property, inputs[name], `/${name}`),
    ),
  ];
}

/** Beside these keywords `properties` means the same alone: none of them looks at what it has judged. */
const separable: ReadonlySet<string> = new Set(["type", "required", "title", "description"]);
const annotations: ReadonlySet<string> = new Set(["title", "description", "default", "format"]);

const ajv = new Ajv2020({
  strict: false,
  allErrors: true,
  // A keyword's own value is judged when it is compiled; the schema of schemas would cost more than all inputs do.
  validateSchema: false,
  validateFormats: false,
  logger: false,
  // Each schema judges a few small values: its function is not worth polishing.
  code: { optimize: false },
});
const byText = new Map<string, ValidateFunction>();

function faultsOf(schema: object, value: unknown, at: string): readonly string[] {
  // What a schema only tells a reader does not make it another.
  const judging = Object.entries(schema).filter(([keyword]) => !annotations.has(keyword));
  const text = JSON.stringify(judging);
  const validate = byText.get(text) ?? ajv.compile(Object.fromEntries(judging));
  byText.set(text, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    (e) => `input ${schemaMessage({ ...e, instancePath: `${at}${e.instancePath}` })}`,
  );
}
