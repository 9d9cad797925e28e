import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Method, OpenApiDocument, ParameterObject, SchemaObject } from "./openapi.ts";
import { methods } from "./openapi.ts";
import { packageRoot } from "./package-root.ts";
import { readOperation } from "./read-operation.ts";

/** One API's contract, read from its bundled document. */
export interface Contract {
  readonly api: string;
  readonly document: OpenApiDocument;
  /** SHA-256, in hex, of the file that the document was read from; absent when it comes from elsewhere. */
  readonly digest?: string;
  /** In the document's order. */
  readonly operations: readonly Operation[];
  readonly byId: ReadonlyMap<string, Operation>;
}

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
  readonly required: boolean;
  readonly schema: SchemaObject;
  readonly schemaPointer: string;
  readonly example: unknown;
}

export interface MediaType {
  readonly schemaPointer: string | undefined;
  /** The schemas of an object's own properties, by which form fields are read. */
  readonly fields: ReadonlyMap<string, SchemaObject>;
  /** By name; a sole `example` is named `default`. */
  readonly examples: ReadonlyMap<string, unknown>;
}

/** Reads `contracts/<api>/contract.gen.json`. */
export function loadContract(api: string): Contract {
  const file = path.join(packageRoot, "contracts", api, "contract.gen.json");
  const text = readFileSync(file, "utf8");
  // JSON boundary: the file is generated from a linted OpenAPI document.
  const contract = readContract(api, JSON.parse(text) as OpenApiDocument);
  return { ...contract, digest: createHash("sha256").update(text).digest("hex") };
}

/** Turns a bundled OpenAPI document (only `#/…` references) into a contract. */
export function readContract(api: string, document: OpenApiDocument): Contract {
  const operations = Object.keys(document.paths).flatMap((template) =>
    methods.flatMap((method) => {
      const operation = document.paths[template]?.[method];
      return operation ? [readOperation({ document, template, method, operation })] : [];
    }),
  );
  return { api, document, operations, byId: new Map(operations.map((o) => [o.id, o])) };
}
