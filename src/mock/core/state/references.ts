import type { Key } from "./key.ts";
import type { TableSpec } from "./table-base.ts";
import type { Table } from "./table.ts";

type Keys = Key | readonly Key[] | null | undefined;

/** A field by which rows of one table name rows of another. */
export interface Reference {
  readonly from: string;
  readonly field: string;
  readonly to: string;
  /** The keys that a row's field stands for; null and undefined name nothing. */
  readonly keysOf: (row: object) => Keys;
  /** What it names may be gone, or the API's own invariants ask for more than that it is there. */
  readonly isLoose: boolean;
}

/** Where a field leads that is not simply the other row's key. */
interface Lead<Row, Table> {
  readonly to: Table;
  /** Default: the field's value. */
  readonly key?: (row: Row) => Keys;
  readonly isLoose?: true;
}

type RowOf<Spec> = Spec extends TableSpec<infer Row> ? Row : never;
/** Of a row that may be of several kinds, the fields of each. */
type FieldOf<Row> = Row extends unknown ? keyof Row & string : never;

/** By table and field, the table that the field leads to. */
export type Leads<Specs> = {
  readonly [From in keyof Specs]?: {
    readonly [Field in FieldOf<RowOf<Specs[From]>>]?: keyof Specs | Lead<RowOf<Specs[From]>, keyof Specs>;
  };
};

/** Declares by which fields the rows of an API name each other: the links of the console, and an invariant. */
export function declareReferences<Specs>(leads: Leads<Specs>): readonly Reference[] {
  // Checked against the tables above; from here on rows are data.
  const erased = leads as Readonly<Record<string, Readonly<Record<string, string | Lead<object, string>>>>>;
  return Object.entries(erased).flatMap(([from, fields]) =>
    Object.entries(fields).map(([field, lead]) => {
      const value = (row: object) => (row as Readonly<Record<string, Keys>>)[field];
      return typeof lead === "string"
        ? { from, field, to: lead, keysOf: value, isLoose: false }
        : { from, field, to: lead.to, keysOf: lead.key ?? value, isLoose: lead.isLoose === true };
    }),
  );
}

type State = Readonly<Record<string, Pick<Table<object>, "get" | "rows" | "keyOf">>>;

/** The first row of each reference that names one that is not there; those that are loose may. */
export function referenceFaults(state: object, references: readonly Reference[]): string[] {
  const tables = state as State; // the references were declared of these tables
  return references.flatMap(({ from, field, to, keysOf, isLoose }) => {
    if (isLoose) return [];
    for (const row of tables[from]?.rows() ?? [])
      for (const key of listOf(keysOf(row)))
        if (tables[to]?.get(key) === undefined)
          return [
            `${from} ${JSON.stringify(tables[from]?.keyOf(row))}: ${field} names ${JSON.stringify(key)}, which is not in ${to}`,
          ];
    return [];
  });
}

/** A row that another one names. */
export interface Named {
  readonly field: string;
  readonly table: string;
  readonly key: string;
}

/** The rows that a row of a table names, as far as they are there. */
export function namedBy(
  state: object,
  references: readonly Reference[],
  { table, row }: { readonly table: string; readonly row: object },
): readonly Named[] {
  const tables = state as State;
  return references
    .filter(({ from }) => from === table)
    .flatMap(({ field, to, keysOf }) =>
      listOf(keysOf(row))
        .filter((key) => tables[to]?.get(key) !== undefined)
        .map((key) => ({ field, table: to, key: String(key) })),
    );
}

/** Rows of a table that name a row by one field. */
export interface Naming {
  readonly table: string;
  readonly field: string;
  readonly total: number;
  /** The newest of them. */
  readonly keys: readonly string[];
}

/** The rows that name a row, at most `limit` of each kind. Reads each table that may. */
export function naming(
  state: object,
  references: readonly Reference[],
  { table, key, limit }: { readonly table: string; readonly key: string; readonly limit: number },
): readonly Naming[] {
  const tables = state as State;
  return references
    .filter(({ to }) => to === table)
    .map(({ from, field, keysOf }) => {
      const rows = tables[from]?.rows().filter((row) => listOf(keysOf(row)).some((k) => String(k) === key));
      const keys = (rows ?? []).map((row) => String(tables[from]?.keyOf(row)));
      return { table: from, field, total: keys.length, keys: keys.reverse().slice(0, limit) };
    })
    .filter(({ total }) => total > 0);
}

function listOf(keys: Keys): readonly Key[] {
  if (keys === null || keys === undefined) return [];
  return typeof keys === "object" ? keys : [keys];
}
