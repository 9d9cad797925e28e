/** The number of a new row: one more than any that there is. */
export function nextId(rows: Iterable<{ readonly id: number }>): number {
  return 1 + [...rows].reduce((most, { id }) => Math.max(most, id), 0);
}
