import type { Schema } from "../../../contracts/lib/schema-walk.ts";
import { memberSchemas, plainParts, schemaAt } from "../../../contracts/lib/schema-walk.ts";
import type { OpenApiDocument } from "../../../contracts/lib/openapi.ts";

/** A place in a JSON value; `*` is any item of a list or any member of a map. */
export type JsonPlace = readonly string[];

type Json = Readonly<Record<string, unknown>>;

/** A place, what stands there, and the schemas that the contract gives it, as the contract writes them down: once each. */
export interface Placed {
  readonly place: JsonPlace;
  readonly value: unknown;
  readonly written: readonly unknown[];
}

/** Every place in a value, deepest last. The schema tells the members of an object from those of a map. */
export function* jsonPlaces(
  document: OpenApiDocument,
  pointer: string | undefined,
  value: unknown,
): Iterable<Placed> {
  const schemas = pointer === undefined ? [] : plainParts(document, schemaAt(document, pointer));
  yield* walk({ document, schemas, written: [], place: [], value });
}

interface Visit extends Placed {
  readonly document: OpenApiDocument;
  /** What the contract says about the place: all the schemas that may apply to it. */
  readonly schemas: readonly Schema[];
}

function* walk({ document, schemas, written, place, value }: Visit): Iterable<Placed> {
  yield { place, value, written };
  if (!isContainer(value)) return;
  for (const [key, item] of Object.entries(value)) {
    const named = Array.isArray(value) ? [] : memberSchemas(schemas, key);
    const rest = schemas.map((s) => s[Array.isArray(value) ? "items" : "additionalProperties"]);
    const below = named.length > 0 ? named : rest;
    yield* walk({
      document,
      schemas: below.flatMap((schema) => plainParts(document, schema)),
      written: below,
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

export function isContainer(value: unknown): value is Json {
  return typeof value === "object" && value !== null;
}
