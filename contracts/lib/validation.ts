import type { ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import { coerce } from "./coercion.ts";
import { schemaFunctions } from "./compiled-schemas.ts";
import { byNearestBranch } from "./nearest-branch.ts";
import type { Contract, Operation, Parameter } from "./contract.ts";
import type { SchemaFunctions } from "./schema-compiler.ts";
import { knownFormats, loadAjv } from "./schema-compiler.ts";

/** One thing that the contract forbids, found in a request or a response. */
export interface Violation {
  readonly where: "path" | "query" | "header" | "cookie" | "body" | "status" | "content-type";
  /** JSON pointer into the body, or `/<name>` of the parameter or header. */
  readonly pointer: string;
  /** The JSON Schema keyword that failed. */
  readonly keyword: string;
  readonly message: string;
  /** What the keyword demanded, as AJV tells it. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly value: unknown;
}

export type ParameterValues = Readonly<Record<string, unknown>>;

/** Judges requests and responses by a contract. Schemas are compiled by the build, or when they are first needed. */
export interface Validator {
  /** Coerces the raw texts of one place's parameters, fills defaults in, and judges them. */
  parameters(
    operation: Operation,
    place: Parameter["in"],
    raw: Readonly<Record<string, string | readonly string[] | undefined>>,
  ): { values: ParameterValues; violations: readonly Violation[] };
  requestBody(operation: Operation, mediaType: string, body: unknown): readonly Violation[];
  /** Judges a whole response: status declared, content type, headers, body. */
  response(operation: Operation, response: ReceivedResponse): readonly Violation[];
}

export interface ReceivedResponse {
  readonly status: number;
  /** Media type without parameters; undefined when there is no body. */
  readonly mediaType: string | undefined;
  /** Parsed when the media type is JSON, else the text. */
  readonly body: unknown;
  header(name: string): string | undefined;
}

/** `functionAt` is for comparing: what the build compiled is used when it fits, else schemas are compiled here. */
export function createValidator(
  contract: Contract,
  functionAt: SchemaFunctions = schemaFunctions(contract),
): Validator {
  const judge = (pointer: string, value: unknown, where: Violation["where"], prefix = ""): Violation[] => {
    const validate = functionAt(pointer);
    return validate(value) ? [] : (validate.errors ?? []).map((e) => toViolation(e, where, prefix));
  };

  return {
    parameters(operation, place, raw) {
      const values: Record<string, unknown> = {};
      const violations: Violation[] = [];
      for (const parameter of operation.parameters) {
        if (parameter.in !== place) continue;
        const name = parameter.name;
        const text = raw[place === "header" ? name.toLowerCase() : name];
        if (text === undefined) {
          if (parameter.schema.default !== undefined) values[name] = parameter.schema.default;
          else if (parameter.required) violations.push(missing(place, name));
          continue;
        }
        values[name] = coerce(text, parameter.schema);
        violations.push(...judge(parameter.schemaPointer, values[name], place, `/${name}`));
      }
      return { values, violations };
    },
    requestBody(operation, mediaType, body) {
      const media = operation.requestBody?.content.get(mediaType);
      return media?.schemaPointer ? judge(media.schemaPointer, body, "body") : [];
    },
    response(operation, received) {
      const declared = operation.responses.get(received.status);
      if (!declared) {
        const allowed = [...operation.responses.keys()];
        return [
          plain({
            where: "status",
            keyword: "enum",
            message: `status ${received.status} is not declared`,
            value: received.status,
            allowed,
          }),
        ];
      }
      const violations: Violation[] = [];
      for (const header of declared.headers) {
        const text = received.header(header.name);
        if (text !== undefined)
          violations.push(
            ...judge(header.schemaPointer, coerce(text, header.schema), "header", `/${header.name}`),
          );
        else if (header.required) violations.push(missing("header", header.name));
      }
      if (declared.content.size === 0) {
        if (received.body !== undefined && received.body !== "")
          violations.push(
            plain({
              where: "body",
              keyword: "type",
              message: "no body is declared",
              value: received.body,
              allowed: [],
            }),
          );
        return violations;
      }
      const media = received.mediaType === undefined ? undefined : declared.content.get(received.mediaType);
      if (!media) {
        const types = [...declared.content.keys()];
        const message = `content type ${received.mediaType ?? "(none)"} is not one of ${types.join(", ")}`;
        violations.push(
          plain({
            where: "content-type",
            keyword: "enum",
            message,
            value: received.mediaType,
            allowed: types,
          }),
        );
      } else if (media.schemaPointer) {
        const validate = functionAt(media.schemaPointer);
        const errors = validate(received.body) ? [] : (validate.errors ?? []);
        violations.push(...byNearestBranch(errors, functionAt).map((e) => toViolation(e, "body", "")));
      }
      return violations;
    },
  };
}

/** Judges a value by a schema that stands on its own; each schema is compiled once. */
export function judgeSchema(schema: Readonly<Record<string, unknown>>, value: unknown): readonly Violation[] {
  const validate = alone.get(schema) ?? compileAlone(schema);
  alone.set(schema, validate);
  return validate(value) ? [] : (validate.errors ?? []).map((e) => toViolation(e, "body", ""));
}

const alone = new WeakMap<object, ValidateFunction>();

function compileAlone(schema: Readonly<Record<string, unknown>>): ValidateFunction {
  const { Ajv2020 } = loadAjv();
  const options = { strict: true, allowUnionTypes: true, allErrors: true, verbose: true };
  return new Ajv2020({ ...options, formats: knownFormats }).compile(schema);
}

function toViolation(error: ErrorObject, where: Violation["where"], prefix: string): Violation {
  return {
    where,
    pointer: `${prefix}${error.instancePath}`,
    keyword: error.keyword,
    message: error.message ?? error.keyword,
    params: error.params as Record<string, unknown>,
    value: error.data,
  };
}

function missing(where: Violation["where"], name: string): Violation {
  const message = `must have required property '${name}'`;
  return {
    where,
    pointer: "",
    keyword: "required",
    message,
    params: { missingProperty: name },
    value: undefined,
  };
}

function plain(found: Omit<Violation, "pointer" | "params"> & { allowed: readonly unknown[] }): Violation {
  const { allowed, ...rest } = found;
  return { ...rest, pointer: "", params: { allowed } };
}
