import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type {
  HeaderObject,
  MediaTypeObject,
  Method,
  OpenApiDocument,
  OperationObject,
  ParameterObject,
  Reference,
  RequestBodyObject,
  ResponseObject,
  SchemaObject,
} from "./openapi.ts";
import { methods } from "./openapi.ts";
import { packageRoot } from "./package-root.ts";

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

interface Place {
  readonly document: OpenApiDocument;
  readonly template: string;
  readonly method: Method;
  readonly operation: OperationObject;
}

function readOperation({ document, template, method, operation }: Place): Operation {
  const at = `#/paths/${escapePointer(template)}/${method}`;
  const shared = document.paths[template]?.parameters ?? [];
  const own = operation.parameters ?? [];
  const security = operation.security ?? document.security ?? [];
  return {
    id: operation.operationId,
    method: method.toUpperCase() as Uppercase<Method>,
    path: template,
    tag: operation.tags?.[0] ?? "default",
    summary: operation.summary ?? "",
    secured: security.length > 0 && !security.some((s) => Object.keys(s).length === 0),
    parameters: unlessOverridden([
      ...shared.map((p, i) =>
        readParameter(document, p, `#/paths/${escapePointer(template)}/parameters/${i}`),
      ),
      ...own.map((p, i) => readParameter(document, p, `${at}/parameters/${i}`)),
    ]),
    requestBody: readRequestBody(document, operation.requestBody, `${at}/requestBody`),
    responses: new Map(
      Object.entries(operation.responses).map(([status, r]) => [
        Number(status),
        readResponse(document, r, `${at}/responses/${status}`),
      ]),
    ),
    extensions: Object.fromEntries(Object.entries(operation).filter(([key]) => key.startsWith("x-"))),
  };
}

/** An operation's own parameter stands in the place of the path's one of that name. */
function unlessOverridden(parameters: readonly Parameter[]): readonly Parameter[] {
  return parameters.filter(
    (p, i) => !parameters.slice(i + 1).some((later) => later.name === p.name && later.in === p.in),
  );
}

function readParameter(document: OpenApiDocument, node: ParameterObject | Reference, at: string): Parameter {
  const { value, pointer } = follow<ParameterObject>(document, node, at);
  return {
    name: value.name,
    in: value.in,
    required: value.required ?? value.in === "path",
    schema: readSchema(document, value.schema),
    schemaPointer: `${pointer}/schema`,
    rawSlashes: Boolean(value["x-raw-slashes"]),
    minSegments: typeof value["x-raw-slashes"] === "number" ? value["x-raw-slashes"] : undefined,
  };
}

function readRequestBody(
  document: OpenApiDocument,
  node: RequestBodyObject | Reference | undefined,
  at: string,
): RequestBody | undefined {
  if (!node) return undefined;
  const { value, pointer } = follow<RequestBodyObject>(document, node, at);
  return { required: value.required ?? false, content: readContent(document, value.content, pointer) };
}

function readResponse(document: OpenApiDocument, node: ResponseObject | Reference, at: string): Response {
  const { value, pointer } = follow<ResponseObject>(document, node, at);
  return {
    status: Number(at.slice(at.lastIndexOf("/") + 1)),
    description: value.description,
    headers: Object.entries(value.headers ?? {}).map(([name, header]) => {
      const place = follow<HeaderObject>(document, header, `${pointer}/headers/${escapePointer(name)}`);
      return {
        name,
        required: place.value.required ?? false,
        schema: readSchema(document, place.value.schema),
        schemaPointer: `${place.pointer}/schema`,
        example: place.value.example,
      };
    }),
    content: readContent(document, value.content ?? {}, pointer),
  };
}

function readContent(
  document: OpenApiDocument,
  content: Readonly<Record<string, MediaTypeObject>>,
  at: string,
): ReadonlyMap<string, MediaType> {
  return new Map(
    Object.entries(content).map(([type, media]) => {
      const pointer = `${at}/content/${escapePointer(type)}`;
      const named = Object.entries(media.examples ?? {}).map(
        ([name, node]) => [name, follow<{ value: unknown }>(document, node, pointer).value.value] as const,
      );
      const examples = media.example === undefined ? named : [["default", media.example] as const, ...named];
      return [
        type,
        {
          schemaPointer: media.schema ? `${pointer}/schema` : undefined,
          fields: readFields(document, media.schema),
          examples: new Map(examples),
        },
      ] as const;
    }),
  );
}

function readFields(
  document: OpenApiDocument,
  schema: SchemaObject | Reference | undefined,
): ReadonlyMap<string, SchemaObject> {
  if (!schema) return new Map();
  const { properties = {} } = readSchema(document, schema);
  return new Map(Object.entries(properties).map(([name, node]) => [name, readSchema(document, node)]));
}

/** A schema with its items, by which a text is read; what is deeper is left to AJV. */
function readSchema(document: OpenApiDocument, node: SchemaObject | Reference): SchemaObject {
  const { value } = follow<SchemaObject>(document, node, "");
  return value.items ? { ...value, items: follow<SchemaObject>(document, value.items, "").value } : value;
}

/** Follows `$ref` chains inside the bundled document. */
function follow<T extends object>(
  document: OpenApiDocument,
  node: T | Reference,
  pointer: string,
): { value: T; pointer: string } {
  if (!("$ref" in node) || typeof node.$ref !== "string") return { value: node as T, pointer };
  // The document is linted: a reference points at what its place expects.
  return follow<T>(document, resolvePointer(document, node.$ref) as T | Reference, node.$ref);
}

/** Looks a `#/a/b` pointer up. */
function resolvePointer(document: OpenApiDocument, pointer: string): object {
  let node: unknown = document;
  for (const part of pointer.slice(2).split("/")) {
    const key = decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~");
    node = (node as Record<string, unknown> | undefined)?.[key];
  }
  if (node === undefined) throw new Error(`contract: nothing at ${pointer}`);
  return node as object;
}

/** Escapes one segment of a JSON pointer inside a URI fragment. */
function escapePointer(segment: string): string {
  return encodeURIComponent(segment.replaceAll("~", "~0").replaceAll("/", "~1"));
}
