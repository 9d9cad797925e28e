import type { Key } from "../state/key.ts";
import type { TableSpec } from "../state/table-base.ts";
import type { Seed, TableSpecs, World } from "../state/world.ts";
import { tablesOf } from "../state/world.ts";
import type { WorldFile } from "./world-file.ts";

type Row = Readonly<Record<string, unknown>>;

/** A world as a file: what of it differs from the seed, so that the file laid over the seed is the world again. */
export function exportWorld(world: World, tables: TableSpecs, seed: Seed): WorldFile {
  const file: Record<string, readonly object[]> = {};
  for (const [name, spec] of Object.entries(tablesOf(tables)) as unknown as [string, TableSpec<Row>][]) {
    const before = (seed[name] ?? []) as readonly Row[];
    const now = (world.state[name]?.rows().slice() ?? []) as readonly Row[];
    const items = difference(spec, before, now);
    if (items.length > 0) file[name] = items;
  }
  return { $base: "seed", ...file };
}

function difference({ key }: TableSpec<Row>, before: readonly Row[], now: readonly Row[]): object[] {
  const known = new Map<Key, string>(before.map((row) => [key(row), JSON.stringify(row)]));
  const kept = new Set<Key>(now.map(key));
  const removed = before.filter((row) => !kept.has(key(row)));
  return [
    ...removed.map((row) => ({ $delete: valuesOf(row, before) })),
    ...now.filter((row) => known.get(key(row)) !== JSON.stringify(row)),
  ];
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
