import type { Method, ParameterObject, SchemaObject } from "./openapi.ts";

/** One operation with every `$ref` followed; `pointer`s say where in the document a schema stands. */
export interface Operation {
  readonly id: string;
  readonly method: Uppercase<Method>;
  /** The path template, e.g. `/apps/{appID}/deployments`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  /** False when the contract lets anybody call it. */
  readonly secured: boolean;
  readonly parameters: readonly Parameter[];
  readonly requestBody: RequestBody | undefined;
  readonly responses: ReadonlyMap<number, Response>;
  /** The operation's `x-…` members. */
  readonly extensions: Readonly<Record<string, unknown>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: ParameterObject["in"];
  readonly required: boolean;
  readonly schema: SchemaObject;
  readonly schemaPointer: string;
  /** The parameter's value contains raw slashes and may span path segments. */
  readonly rawSlashes: boolean;
  /** The fewest path segments that such a value spans (`x-raw-slashes: 2`). */
  readonly minSegments: number | undefined;
  /** The contract marks it, or its schema, with `x-secret: true`. */
  readonly secret: boolean;
}

export interface RequestBody {
  readonly required: boolean;
  readonly content: ReadonlyMap<string, MediaType>;
}

export interface Response {
  readonly status: number;
  readonly description: string;
  readonly headers: readonly ResponseHeader[];
  readonly content: ReadonlyMap<string, MediaType>;
}

export interface ResponseHeader {
  readonly name: string;
  /** The requirements that it breaks when it is wrong or missing (`x-requirements`). */
  readonly requirements: readonly string[];
  readonly required: boolean;
  readonly schema: SchemaObject;
  readonly schemaPointer: string;
  readonly example: unknown;
  /** The contract marks it, or its schema, with `x-secret: true`. */
  readonly secret: boolean;
}

export interface MediaType {
  readonly schemaPointer: string | undefined;
  /** The schemas of an object's own properties, by which form fields are read. */
  readonly fields: ReadonlyMap<string, SchemaObject>;
  /** By name; a sole `example` is named `default`. */
  readonly examples: ReadonlyMap<string, unknown>;
}
