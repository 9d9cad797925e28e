import type { Sequence } from "../state/own-rows.ts";
import type { Seed } from "../state/world.ts";

/**
 * A sequence that bears a table's name counts the `id`s of its rows: it is never behind those that were given. `given` are
 * the tables that get a sequence when they have none.
 */
export function raiseSequences(laid: Seed, given: readonly string[]): Seed {
  const sequences = new Map(
    ((laid["$sequences"] ?? []) as readonly Sequence[]).map(({ name, value }) => [name, value]),
  );
  for (const table of new Set([...given, ...sequences.keys()])) {
    const highest = (laid[table] ?? []).reduce<number>((most, row) => Math.max(most, idNumber(row)), 0);
    if (highest > 0) sequences.set(table, Math.max(sequences.get(table) ?? 0, highest));
  }
  return { ...laid, $sequences: [...sequences].map(([name, value]) => ({ name, value })) };
}

/** The number that a row's `id` is; 0 for one that is none. Ids are numbers, or texts of digits. */
export function idNumber(row: unknown): number {
  const { id } = row as { readonly id?: unknown };
  const isNumber = typeof id === "number" || (typeof id === "string" && /^\d{1,15}$/.test(id));
  return isNumber ? Number(id) : 0;
}
