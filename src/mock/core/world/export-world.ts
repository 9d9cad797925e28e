import type { Key } from "../state/key.ts";
import type { TableSpec } from "../state/table-base.ts";
import type { Seed, TableSpecs, World } from "../state/world.ts";
import { tablesOf } from "../state/world.ts";
import type { WorldFile } from "./world-file.ts";

type Row = Readonly<Record<string, unknown>>;

/**
 * Rows that a world can be laid over, by the word that a file says it with. A world's rows that are these objects themselves
 * are passed over at once.
 */
export interface Bases {
  readonly seed: Seed;
  readonly empty: Seed;
}

/** What of a table differs from a base. */
interface Difference {
  readonly table: string;
  readonly before: readonly Row[];
  readonly removed: readonly Row[];
  readonly put: readonly Row[];
}

/**
 * A world as a file: what of it differs from the seed, or from the empty world where that is less, so that the file laid over
 * that is the world again.
 */
export function exportWorld(world: World, tables: TableSpecs, bases: Bases): WorldFile {
  const seed = { $base: "seed" as const, differences: differencesOf(world, tables, bases.seed) };
  const empty = { $base: "empty" as const, differences: differencesOf(world, tables, bases.empty) };
  const { $base, differences } = sizeOf(empty.differences) < sizeOf(seed.differences) ? empty : seed;
  const items = differences.map(({ table, before, removed, put }) => [
    table,
    [...removed.map((row) => ({ $delete: valuesOf(row, before) })), ...put],
  ]);
  return { $base, ...(Object.fromEntries(items) as Readonly<Record<string, readonly object[]>>) };
}

function differencesOf(world: World, tables: TableSpecs, base: Seed): Difference[] {
  const specs = Object.entries(tablesOf(tables)) as unknown as [string, TableSpec<Row>][];
  return specs
    .map(([table, spec]) => {
      const before = (base[table] ?? []) as readonly Row[];
      return { table, before, ...difference(spec, before, world.state[table]?.rows().slice() ?? []) };
    })
    .filter(({ removed, put }) => removed.length + put.length > 0);
}

function difference({ key }: TableSpec<Row>, before: readonly Row[], rows: readonly object[]) {
  const now = rows as readonly Row[];
  const [gone, come] = [without(before, now), without(now, before)];
  const byKey = (of: readonly Row[]) => new Map<Key, Row>(of.map((row) => [key(row), row]));
  const [goneByKey, comeByKey] = [byKey(gone), byKey(come)];
  return {
    removed: gone.filter((row) => !comeByKey.has(key(row))),
    put: come.filter((row) => !isAs(row, goneByKey.get(key(row)))),
  };
}

/** The rows that are not themselves among the others. */
function without(rows: readonly Row[], others: readonly Row[]): readonly Row[] {
  const known = new Set(others);
  return rows.filter((row) => !known.has(row));
}

function isAs(row: Row, other: Row | undefined): boolean {
  return other !== undefined && JSON.stringify(row) === JSON.stringify(other);
}

function sizeOf(differences: readonly Difference[]): number {
  return differences.reduce((sum, { removed, put }) => sum + removed.length + put.length, 0);
}

/** The first field that no other row has with the same value; the whole row when there is none. */
function valuesOf(row: Row, rows: readonly Row[]): object {
  const alone = Object.entries(row).find(
    ([name, value]) => isPlain(value) && rows.filter((other) => other[name] === value).length === 1,
  );
  return alone ? { [alone[0]]: alone[1] } : row;
}

function isPlain(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number";
}
