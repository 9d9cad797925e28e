/** What a row is found by, and an index by. */
export type Key = string | number;

/** Numbers by size, texts by code unit. */
export function compareKeys(a: Key, b: Key): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
