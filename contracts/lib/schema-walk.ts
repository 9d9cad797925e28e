import type { OpenApiDocument } from "./openapi.ts";
import { atFragment, child, isObject } from "./json-pointer.ts";

export type Schema = Readonly<Record<string, unknown>>;

/** The schema at a `#/…` pointer of a bundled document. */
export function schemaAt(document: OpenApiDocument, pointer: string): Schema {
  const found = atFragment(document, pointer);
  return isObject(found) ? found : {};
}

/**
 * All that may apply where a schema stands, itself first: references followed, the branches of `allOf`, `anyOf` and
 * `oneOf` and both ends of a condition laid side by side. A schema inside itself is told once.
 */
export function plainParts(document: OpenApiDocument, schema: unknown): Schema[] {
  return partsOf(document, schema, new Set());
}

/** The value of a keyword in the first part that has it. */
export function keyword(parts: readonly Schema[], name: string): unknown {
  return parts.find((part) => part[name] !== undefined)?.[name];
}

/** The schemas that these parts have for one member of an object. */
export function memberSchemas(parts: readonly Schema[], name: string): unknown[] {
  return parts.flatMap(({ properties }) => child(properties, name) ?? []);
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

const branches = ["allOf", "anyOf", "oneOf"] as const;
const conditional = ["then", "else"] as const;

/** `above` are the schemas on the way to this one. */
function partsOf(document: OpenApiDocument, schema: unknown, above: ReadonlySet<unknown>): Schema[] {
  if (!isObject(schema) || above.has(schema)) return [];
  const below = new Set([...above, schema]);
  const { $ref } = schema;
  const inside = [
    ...(typeof $ref === "string" ? [schemaAt(document, $ref)] : []),
    ...branches.flatMap((word) => (Array.isArray(schema[word]) ? (schema[word] as unknown[]) : [])),
    ...conditional.map((word) => schema[word]),
  ];
  return [schema, ...inside.flatMap((part) => partsOf(document, part, below))];
}

function fieldsBelow(document: OpenApiDocument, { path, parts }: Field, body: unknown): Field[] {
  const names = isObject(body) ? parts.flatMap(({ properties }) => Object.keys(properties ?? {})) : [];
  const fields = new Map(
    [...new Set(names)].map((name) => [
      name,
      memberSchemas(parts, name).flatMap((schema) => plainParts(document, schema)),
    ]),
  );
  if (Array.isArray(body) && body.length > 0)
    fields.set(
      "0",
      parts.flatMap((part) => plainParts(document, part["items"])),
    );
  return [...fields].flatMap(([name, own]) => {
    const field = { path: [...path, name], parts: own };
    return [field, ...fieldsBelow(document, field, child(body, name))];
  });
}
