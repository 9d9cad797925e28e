import type { ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import { coerce } from "../../contracts/coercion.ts";
import type { InputsSchema } from "../arazzo/document.ts";
import type { Values } from "../arazzo/evaluate.ts";
import { schemaMessage } from "../schema.ts";

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
  const validate = compiled(schema);
  return validate(inputs) ? [] : (validate.errors ?? []).map((e: ErrorObject) => `input ${schemaMessage(e)}`);
}

const ajv = new Ajv2020({
  strict: false,
  allErrors: true,
  validateFormats: false,
  logger: false,
  // Each schema judges a few small values: its function is not worth polishing.
  code: { optimize: false },
});
const byText = new Map<string, ValidateFunction>();
const bySchema = new WeakMap<InputsSchema, ValidateFunction>();

/** Most workflows of a suite share one schema, as one object or as equal ones. */
function compiled(schema: InputsSchema): ValidateFunction {
  const known = bySchema.get(schema);
  if (known) return known;
  const text = JSON.stringify(schema);
  const validate = byText.get(text) ?? ajv.compile(schema);
  byText.set(text, validate);
  bySchema.set(schema, validate);
  return validate;
}
