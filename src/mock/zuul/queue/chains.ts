import type { Item } from "../state.ts";

type Standing = Pick<Item, "id" | "failing_reasons">;

/** Real server: an item builds on the nearest item ahead that is not failing; undefined when there is none. */
export function itemAhead<Row extends Standing>(queue: readonly Row[], item: Standing): Row | undefined {
  const at = queue.findIndex(({ id }) => id === item.id);
  return queue.slice(0, Math.max(0, at)).findLast(({ failing_reasons }) => failing_reasons.length === 0);
}

/** The items that build directly on this one. */
export function itemsBehind<Row extends Standing>(queue: readonly Row[], item: Standing): readonly Row[] {
  return queue.filter((other) => itemAhead(queue, other)?.id === item.id);
}

/** The queue as chains, each of which begins with an item that builds on none. */
export function chainsOf<Row extends Standing>(queue: readonly Row[]): Row[][] {
  const chains: Row[][] = [];
  for (const item of queue) {
    const last = chains.at(-1);
    if (last && itemAhead(queue, item)) last.push(item);
    else chains.push([item]);
  }
  return chains;
}

/** Real server: of a queue with a window only the first items run. */
export function isActive(queue: readonly Standing[], item: Standing, window: number): boolean {
  return window === 0 || queue.findIndex(({ id }) => id === item.id) < window;
}
