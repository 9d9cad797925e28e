import type { OpenApiDocument } from "../../../contracts/lib/openapi.ts";
import { child, isObject, segments } from "../arazzo/json-pointer.ts";

export type Schema = Readonly<Record<string, unknown>>;

/** The schema at a `#/…` pointer of a bundled document. */
export function schemaAt(document: OpenApiDocument, pointer: string): Schema {
  const path = segments(pointer.slice(1)).map(decodeURIComponent);
  const found = path.reduce<unknown>(child, document);
  return isObject(found) ? found : {};
}

/** A schema's plain parts: references followed, and the branches of `allOf`, `anyOf` and `oneOf` laid side by side. */
export function plainParts(document: OpenApiDocument, schema: unknown): Schema[] {
  if (!isObject(schema)) return [];
  const { $ref } = schema;
  const referred = typeof $ref === "string" ? plainParts(document, schemaAt(document, $ref)) : [];
  const branches = ["allOf", "anyOf", "oneOf"].flatMap((word) => {
    const list = schema[word];
    return Array.isArray(list) ? list.flatMap((branch) => plainParts(document, branch)) : [];
  });
  return [schema, ...referred, ...branches];
}

/** The value of a keyword in the first part that has it. */
export function keyword(parts: readonly Schema[], name: string): unknown {
  return parts.find((part) => part[name] !== undefined)?.[name];
}

/** One field of a body, and the plain parts of its schema. */
export interface Field {
  /** From the body's root. */
  readonly path: readonly string[];
  readonly parts: readonly Schema[];
}

/** The fields of a body's schema; those of an object or a list inside it where the valid body has one. */
export function fieldsOf(document: OpenApiDocument, schema: unknown, body: unknown): Field[] {
  return fieldsBelow(document, { path: [], parts: plainParts(document, schema) }, body);
}

function fieldsBelow(document: OpenApiDocument, { path, parts }: Field, body: unknown): Field[] {
  const properties = new Map<string, Schema[]>();
  if (isObject(body))
    for (const part of parts)
      for (const [name, schema] of Object.entries(isObject(part["properties"]) ? part["properties"] : {}))
        properties.set(name, [...(properties.get(name) ?? []), ...plainParts(document, schema)]);
  if (Array.isArray(body) && body.length > 0)
    properties.set(
      "0",
      parts.flatMap((part) => plainParts(document, part["items"])),
    );
  return [...properties].flatMap(([name, own]) => {
    const field = { path: [...path, name], parts: own };
    return [field, ...fieldsBelow(document, field, child(body, name))];
  });
}
