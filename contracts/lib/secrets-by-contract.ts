import type { Contract, Operation } from "./contract.ts";
import { isObject } from "./json-pointer.ts";
import type { OpenApiDocument } from "./openapi.ts";
import type { Schema } from "./schema-walk.ts";
import { memberSchemas, plainParts, schemaAt } from "./schema-walk.ts";

/** What a contract marks with `x-secret: true`: members of bodies, headers and parameters. */

export interface RequestParts {
  readonly texts: Readonly<Record<"path" | "query" | "header" | "cookie", Readonly<Record<string, unknown>>>>;
  readonly mediaType: string | undefined;
  readonly body: unknown;
}

export interface AnswerParts {
  readonly status: number;
  readonly mediaType: string | undefined;
  readonly header: (name: string) => string | null | undefined;
  readonly body: unknown;
}

/** The values of a request that the contract calls secret. */
export function secretsOfRequest(
  { document }: Contract,
  { parameters, requestBody }: Operation,
  { texts, mediaType = "", body }: RequestParts,
): readonly unknown[] {
  return [
    ...parameters.filter((p) => p.secret).flatMap((p) => leaves(texts[p.in][p.name])),
    ...markedIn(document, requestBody?.content.get(mediaType)?.schemaPointer, body),
  ];
}

/** The values of an answer that the contract calls secret. */
export function secretsOfAnswer(
  { document }: Contract,
  { responses }: Operation,
  { status, mediaType = "", header, body }: AnswerParts,
): readonly unknown[] {
  const declared = responses.get(status);
  return [
    ...(declared?.headers ?? []).filter((h) => h.secret).flatMap((h) => header(h.name) ?? []),
    ...markedIn(document, declared?.content.get(mediaType)?.schemaPointer, body),
  ];
}

function markedIn(document: OpenApiDocument, pointer: string | undefined, body: unknown): unknown[] {
  if (pointer === undefined || body === undefined) return [];
  const schema = schemaAt(document, pointer);
  return hasMark(document, schema) ? marked(document, [schema], body) : [];
}

function marked(document: OpenApiDocument, schemas: readonly unknown[], value: unknown): unknown[] {
  if (typeof value !== "object" || value === null) return isSecret(document, schemas) ? [value] : [];
  if (isSecret(document, schemas)) return leaves(value);
  const parts = schemas.flatMap((schema) => plainParts(document, schema));
  if (Array.isArray(value)) {
    const items = parts.flatMap((part) => part["items"] ?? []);
    return items.length === 0 ? [] : value.flatMap((item) => marked(document, items, item));
  }
  return Object.entries(value).flatMap(([name, member]) => {
    const declared = memberSchemas(parts, name);
    const own = declared.length > 0 ? declared : parts.flatMap((part) => part["additionalProperties"] ?? []);
    return own.length === 0 ? [] : marked(document, own, member);
  });
}

function isSecret(document: OpenApiDocument, schemas: readonly unknown[]): boolean {
  return schemas.flatMap((schema) => plainParts(document, schema)).some((part) => part["x-secret"] === true);
}

/** The texts and numbers in a value. */
function leaves(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(leaves);
  if (isObject(value)) return Object.values(value).flatMap(leaves);
  return value === undefined || value === null || typeof value === "boolean" ? [] : [value];
}

/** Most bodies hold no secret: whether one can is found out once for each schema. */
const marks = new WeakMap<object, boolean>();

function hasMark(document: OpenApiDocument, schema: Schema): boolean {
  const known = marks.get(schema);
  if (known !== undefined) return known;
  const found = holdsMark(document, schema, new Set());
  marks.set(schema, found);
  return found;
}

function holdsMark(document: OpenApiDocument, node: unknown, seen: Set<unknown>): boolean {
  if (typeof node !== "object" || node === null || seen.has(node)) return false;
  seen.add(node);
  if (Array.isArray(node)) return node.some((item) => holdsMark(document, item, seen));
  const { $ref, "x-secret": secret } = node as Schema;
  if (secret === true) return true;
  if (typeof $ref === "string" && holdsMark(document, schemaAt(document, $ref), seen)) return true;
  return Object.values(node).some((part) => holdsMark(document, part, seen));
}
