import { atFragment, fragmentSegment } from "./json-pointer.ts";
import type { MediaType, Operation, Parameter, RequestBody, Response } from "./operation.ts";
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

/** Where an operation stands in its document. */
interface Place {
  readonly document: OpenApiDocument;
  readonly template: string;
  readonly method: Method;
  readonly operation: OperationObject;
}

/** One operation of a bundled document, with every reference followed when it is first asked for. */
export function readOperation({ document, template, method, operation }: Place): Operation {
  const at = `#/paths/${fragmentSegment(template)}/${method}`;
  const shared = document.paths[template]?.parameters ?? [];
  const own = operation.parameters ?? [];
  const security = operation.security ?? document.security ?? [];
  const parameters = once(() =>
    unlessOverridden([
      ...shared.map((p, i) =>
        readParameter(document, p, `#/paths/${fragmentSegment(template)}/parameters/${i}`),
      ),
      ...own.map((p, i) => readParameter(document, p, `${at}/parameters/${i}`)),
    ]),
  );
  const requestBody = once(() => readRequestBody(document, operation.requestBody, `${at}/requestBody`));
  const responses = once(
    () =>
      new Map(
        Object.entries(operation.responses).map(([status, r]) => [
          Number(status),
          readResponse(document, r, `${at}/responses/${status}`),
        ]),
      ),
  );
  return {
    id: operation.operationId,
    method: method.toUpperCase() as Uppercase<Method>,
    path: template,
    tag: operation.tags?.[0] ?? "default",
    summary: operation.summary ?? "",
    secured: security.length > 0 && !security.some((s) => Object.keys(s).length === 0),
    get parameters() {
      return parameters();
    },
    get requestBody() {
      return requestBody();
    },
    get responses() {
      return responses();
    },
    extensions: Object.fromEntries(Object.entries(operation).filter(([key]) => key.startsWith("x-"))),
  };
}

/** What is made when it is first asked for: a start asks for little of a contract. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** An operation's own parameter stands in the place of the path's one of that name. */
function unlessOverridden(parameters: readonly Parameter[]): readonly Parameter[] {
  return parameters.filter(
    (p, i) => !parameters.slice(i + 1).some((later) => later.name === p.name && later.in === p.in),
  );
}

function readParameter(document: OpenApiDocument, node: ParameterObject | Reference, at: string): Parameter {
  const { value, pointer } = follow<ParameterObject>(document, node, at);
  const schema = readSchema(document, value.schema);
  return {
    name: value.name,
    in: value.in,
    required: value.required ?? value.in === "path",
    schema,
    secret: isSecret(value, schema),
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
      const place = follow<HeaderObject>(document, header, `${pointer}/headers/${fragmentSegment(name)}`);
      const schema = readSchema(document, place.value.schema);
      return {
        name,
        requirements: place.value["x-requirements"] ?? [],
        required: place.value.required ?? false,
        schema,
        secret: isSecret(place.value, schema),
        schemaPointer: `${place.pointer}/schema`,
        example: place.value.example,
      };
    }),
    content: readContent(document, value.content ?? {}, pointer),
  };
}

function isSecret(...places: readonly object[]): boolean {
  return places.some((place) => "x-secret" in place && place["x-secret"] === true);
}

/** Most refusals are one response that many operations refer to: it is read once. */
const contents = new WeakMap<object, ReadonlyMap<string, MediaType>>();

function readContent(
  document: OpenApiDocument,
  content: Readonly<Record<string, MediaTypeObject>>,
  at: string,
): ReadonlyMap<string, MediaType> {
  const known = contents.get(content);
  if (known) return known;
  const read = new Map(
    Object.entries(content).map(([type, media]) => [
      type,
      readMedia(document, media, `${at}/content/${fragmentSegment(type)}`),
    ]),
  );
  contents.set(content, read);
  return read;
}

function readMedia(document: OpenApiDocument, media: MediaTypeObject, pointer: string): MediaType {
  const named = Object.entries(media.examples ?? {}).map(
    ([name, node]) => [name, follow<{ value: unknown }>(document, node, pointer).value.value] as const,
  );
  const examples = media.example === undefined ? named : [["default", media.example] as const, ...named];
  const fields = once(() => readFields(document, media.schema));
  return {
    schemaPointer: media.schema ? `${pointer}/schema` : undefined,
    get fields() {
      return fields();
    },
    examples: new Map(examples),
  };
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
  const node = atFragment(document, pointer);
  if (node === undefined) throw new Error(`contract: nothing at ${pointer}`);
  return node as object;
}
