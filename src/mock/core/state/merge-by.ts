import type { Key } from "./key.ts";

/** Merges lists that are each ordered by `rank`, reading them only as far as the result is read. */
export function* mergeBy(lists: readonly Iterable<Key>[], rank: (key: Key) => number): Iterable<Key> {
  const heads = lists.map((list) => list[Symbol.iterator]()).map((rest) => ({ rest, next: rest.next() }));
  for (;;) {
    let first: { head: (typeof heads)[number]; key: Key; rank: number } | undefined;
    for (const head of heads) {
      if (head.next.done) continue;
      const key = head.next.value;
      if (!first || rank(key) < first.rank) first = { head, key, rank: rank(key) };
    }
    if (!first) return;
    yield first.key;
    first.head.next = first.head.rest.next();
  }
}
