import type { Key } from "./key.ts";
import type { TableSpec } from "./table-base.ts";
import type { Table } from "./table.ts";

/** What no two rows of a table have. */
export interface Unique {
  readonly table: string;
  /** What it is, in words: `name`, `name in its project`. */
  readonly what: string;
  /** undefined: any number of rows may have that. */
  readonly valueOf: (row: object) => Key | null | undefined;
}

type RowOf<Spec> = Spec extends TableSpec<infer Row> ? Row : never;

/** By table, what there is once, in words, and its value in a row. */
export type OnlyOnce<Specs> = {
  readonly [Name in keyof Specs]?: Readonly<
    Record<string, (row: RowOf<Specs[Name]>) => Key | null | undefined>
  >;
};

/** Declares what no two rows of a table have: an invariant, beside the references. */
export function declareUniques<Specs>(once: OnlyOnce<Specs>): readonly Unique[] {
  // Checked against the tables above; from here on rows are data.
  const erased = once as Readonly<Record<string, Readonly<Record<string, Unique["valueOf"]>>>>;
  return Object.entries(erased).flatMap(([table, values]) =>
    Object.entries(values).map(([what, valueOf]) => ({ table, what, valueOf })),
  );
}

/** The first two rows that have the same of what there is once, of each kind. */
export function uniqueFaults(state: object, uniques: readonly Unique[]): string[] {
  const tables = state as Readonly<Record<string, Pick<Table<object>, "rows" | "keyOf">>>; // declared of these
  return uniques.flatMap(({ table: name, what, valueOf }) => {
    const table = tables[name];
    const seen = new Map<Key, object>();
    for (const row of table?.rows() ?? []) {
      const value = valueOf(row);
      if (value === null || value === undefined) continue;
      const first = seen.get(value);
      if (first && table)
        return [
          `${name} ${told(table.keyOf(row))}: its ${what}, ${told(value)}, is that of ${name} ${told(table.keyOf(first))}, too`,
        ];
      seen.set(value, row);
    }
    return [];
  });
}

const told = (key: Key): string => JSON.stringify(key);
