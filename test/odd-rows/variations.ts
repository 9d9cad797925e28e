import type { WorldSchema } from "../../src/mock/core/world/world-file.ts";

export type Row = Readonly<Record<string, unknown>>;

/** A row that differs from one of the seed in one member, which may lie within others. */
export interface Variation {
  /** RFC 6901. */
  readonly member: string;
  readonly row: Row;
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

const texts = ["", " ", "x", 'é\u{1f6a2}/%"<', "x".repeat(300), "1970-01-01", "9999-12-31T23:59:59.999Z"];
const numbers = [0, -1, 1.5, 8.64e15, -8.64e15];

/**
 * What a row of a table can be instead: each member each other value of its list, null, left out, empty, extreme, one of the
 * same form, and what other rows of the table have there.
 */
export function variationsOf(
  schema: WorldSchema,
  table: string,
  { row, others }: { readonly row: Row; readonly others: readonly Row[] },
): Variation[] {
  const items = schema.properties[table]?.items as Schema | undefined;
  const [kind = {}] = items?.anyOf ?? [];
  return changesOf(schema, kind, { value: row, others, at: "" })
    .filter(({ value }) => typeof value === "object" && value !== null && !Array.isArray(value))
    .map(({ at, value }) => ({ member: at, row: value as Row }));
}

interface Place {
  readonly value: unknown;
  /** The values that other rows have there. */
  readonly others: readonly unknown[];
  readonly at: string;
}

interface Changed {
  readonly at: string;
  readonly value: unknown;
}

/** How deep members are changed. */
const deepest = 3;

function changesOf(schema: WorldSchema, kind: Schema, place: Place): Changed[] {
  const kinds = resolve(schema, kind);
  const { value, others, at } = place;
  const given = new Set([JSON.stringify(value)]);
  const instead = [...kinds.flatMap(valuesOf), ...neighboursOf(value), ...others.slice(0, 3)].filter(
    (other) => {
      const text = JSON.stringify(other);
      return !given.has(text) && given.add(text);
    },
  );
  return [
    ...instead.map((other) => ({ at, value: other })),
    ...(at.split("/").length > deepest ? [] : innerChanges(schema, kinds, place)),
  ];
}

/** Of an object, those of its members; of a list, those of its first item, and the same item twice. */
function innerChanges(
  schema: WorldSchema,
  kinds: readonly Schema[],
  { value, others, at }: Place,
): Changed[] {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const [first, ...rest] = items;
    if (first === undefined) return [];
    const kind = { anyOf: kinds.flatMap(({ items: inner }) => inner ?? []) };
    const changed = changesOf(schema, kind, { value: first, others: [], at: `${at}/0` });
    return [
      { at, value: [first, ...items] },
      ...changed.map((inner) => ({ at: inner.at, value: [inner.value, ...rest] })),
    ];
  }
  if (typeof value !== "object" || value === null) return [];
  const row = value as Row;
  const names = [...new Set(kinds.flatMap(({ properties = {} }) => Object.keys(properties)))];
  return names.flatMap((name) => {
    const inner = kinds.flatMap(({ properties = {} }) => properties[name] ?? []);
    const elsewhere = others.flatMap((other) =>
      typeof other === "object" && other !== null && name in other ? [(other as Row)[name]] : [],
    );
    const without = Object.fromEntries(Object.entries(row).filter(([other]) => other !== name));
    return [
      ...(name in row ? [{ at: `${at}/${name}`, value: without }] : []),
      ...changesOf(
        schema,
        { anyOf: inner },
        { value: row[name], others: elsewhere, at: `${at}/${name}` },
      ).map((changed) => ({ at: changed.at, value: { ...row, [name]: changed.value } })),
    ];
  });
}

/** The kinds that a schema stands for, without references. */
function resolve(schema: WorldSchema, kind: Schema): readonly Schema[] {
  const named =
    kind.$ref && (schema.definitions[kind.$ref.replace("#/definitions/", "")] as Schema | undefined);
  if (named) return resolve(schema, named);
  return kind.anyOf ? kind.anyOf.flatMap((one) => resolve(schema, one)) : [kind];
}

/** Of the same form: what a key can be of a row that is otherwise the same. */
function neighboursOf(value: unknown): readonly unknown[] {
  if (typeof value === "number") return [value + 1];
  if (typeof value !== "string" || value === "") return [];
  return [`${value.slice(0, -1)}${value.endsWith("0") ? "1" : "0"}`];
}

function valuesOf({ enum: listed, type }: Schema): readonly unknown[] {
  if (listed) return listed;
  return [type ?? []].flat().flatMap((name): readonly unknown[] => {
    if (name === "boolean") return [true, false];
    if (name === "null") return [null];
    if (name === "string") return texts;
    if (name === "number" || name === "integer") return numbers;
    return name === "array" ? [[]] : [];
  });
}
