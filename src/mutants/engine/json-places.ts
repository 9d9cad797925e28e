import type { OpenApiDocument, SchemaObject } from "../../../contracts/lib/openapi.ts";

/** A place in a JSON value; `*` is any item of a list or any member of a map. */
export type JsonPlace = readonly string[];

type Json = Readonly<Record<string, unknown>>;
/** What a schema says about a place: all the schemas that apply to it. */
type Schemas = readonly Json[];

/** Every place in a value, deepest last. The schema tells the members of an object from those of a map. */
export function* jsonPlaces(
  document: OpenApiDocument,
  pointer: string | undefined,
  value: unknown,
): Iterable<{ readonly place: JsonPlace; readonly value: unknown }> {
  const root = pointer === undefined ? [] : [{ $ref: pointer }];
  yield* walk({ document, schemas: expand(document, root), place: [], value });
}

interface Visit {
  readonly document: OpenApiDocument;
  readonly schemas: Schemas;
  readonly place: JsonPlace;
  readonly value: unknown;
}

function* walk({ document, schemas, place, value }: Visit): Iterable<{ place: JsonPlace; value: unknown }> {
  yield { place, value };
  if (!isContainer(value)) return;
  for (const [key, item] of Object.entries(value)) {
    const named = Array.isArray(value) ? [] : schemas.flatMap((s) => memberOf(s, key));
    const rest = schemas.flatMap((s) => schemaIn(s, Array.isArray(value) ? "items" : "additionalProperties"));
    const child = named.length > 0 ? named : rest;
    yield* walk({
      document,
      schemas: expand(document, child),
      place: [...place, named.length > 0 ? key : "*"],
      value: item,
    });
  }
}

/** The value with what stands at the place changed, everywhere; undefined where nothing stands there. */
export function changeAt(
  value: unknown,
  [key, ...rest]: JsonPlace,
  change: (value: unknown) => Changed,
): unknown {
  if (key === undefined) {
    const changed = change(value);
    return changed.kind === "value" ? changed.value : changed.kind === "same" ? value : undefined;
  }
  if (!isContainer(value)) return value;
  const entries = Object.entries(value).flatMap(([name, item]): [string, unknown][] => {
    if (key !== "*" && name !== key) return [[name, item]];
    if (rest.length > 0) return [[name, changeAt(item, rest, change)]];
    const changed = change(item);
    return changed.kind === "value" ? [[name, changed.value]] : changed.kind === "same" ? [[name, item]] : [];
  });
  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}

/** What becomes of a value: another one, nothing at all, or itself. */
export type Changed =
  { readonly kind: "value"; readonly value: unknown } | { readonly kind: "gone" } | { readonly kind: "same" };

export function to(value: unknown): Changed {
  return { kind: "value", value };
}
export const gone: Changed = { kind: "gone" };
export const same: Changed = { kind: "same" };

function isContainer(value: unknown): value is Json {
  return typeof value === "object" && value !== null;
}

function memberOf(schema: Json, key: string): Schemas {
  const { properties } = schema as SchemaObject;
  const member = properties && Object.hasOwn(properties, key) ? properties[key] : undefined;
  return member ? [member as Json] : [];
}

function schemaIn(schema: Json, keyword: string): Schemas {
  const found = schema[keyword];
  return isContainer(found) ? [found] : [];
}

const branches = ["allOf", "anyOf", "oneOf"] as const;
const conditional = ["then", "else"] as const;

/** Follows references and opens combinations, so that the parts of all that may apply are seen. */
function expand(document: OpenApiDocument, schemas: Schemas, depth = 0): Schemas {
  if (depth > 12) return schemas;
  return schemas.flatMap((schema): Schemas => {
    const { $ref } = schema;
    const referred = typeof $ref === "string" ? [lookUp(document, $ref)] : [];
    const parts = branches.flatMap((b) => (Array.isArray(schema[b]) ? (schema[b] as Schemas) : []));
    const more = [...referred, ...parts, ...conditional.flatMap((c) => schemaIn(schema, c))];
    return more.length === 0 ? [schema] : [schema, ...expand(document, more, depth + 1)];
  });
}

function lookUp(document: OpenApiDocument, pointer: string): Json {
  let node: unknown = document;
  for (const part of pointer.slice(2).split("/")) {
    const key = decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~");
    node = isContainer(node) ? node[key] : undefined;
  }
  return isContainer(node) ? node : {};
}
