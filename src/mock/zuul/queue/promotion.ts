import type { Item } from "../state.ts";

type Queued = Pick<Item, "id" | "change_id">;

export interface Promotion<Row> {
  /** Items that leave the queue and come back at its end, in the order in which they come back. */
  readonly requeued: readonly Row[];
}

/**
 * Real server: the listed changes come first in the given order, then the others as they stood. Items at the front that
 * keep their place keep running; from the first that moves on all are taken out and put in again. undefined: one of the
 * changes is not in the queue, and the whole event is dropped.
 */
export function promotionOf<Row extends Queued>(
  queue: readonly Row[],
  changes: readonly string[],
): Promotion<Row> | undefined {
  const listed = [...new Set(changes)].map((change) => queue.find((item) => item.change_id === change));
  if (listed.length === 0 || listed.includes(undefined)) return undefined;
  const first = listed.filter((item) => item !== undefined);
  const wanted = [...first, ...queue.filter((item) => !first.includes(item))];
  const moved = wanted.findIndex((item, i) => item !== queue[i]);
  return { requeued: moved < 0 ? [] : wanted.slice(moved) };
}
