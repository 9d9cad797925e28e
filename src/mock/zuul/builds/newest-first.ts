import type { Rows } from "../../core/state/rows.ts";

interface Numbered {
  readonly id: number;
}

export interface PageQuery<Row> {
  /** Lists whose rows stand in the order of their numbers; together they hold every row that can match. */
  readonly lists: readonly Rows<Row>[];
  readonly matches: (row: Row) => boolean;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly skip: number;
  readonly limit: number;
}

/**
 * One page of the rows with the highest numbers, in falling order, a row of several lists once. Reads no further than
 * the page needs, so that a long history costs no more than a short one.
 */
export function newestFirst<Row extends Numbered>(page: PageQuery<Row>): Row[] {
  const { lists, matches, min = -Infinity, max = Infinity, limit } = page;
  const cursors = lists.map((rows) => cursorOver(rows, max));
  const found: Row[] = [];
  let skip = page.skip;
  let last = Infinity;
  while (found.length < limit) {
    const cursor = highest(cursors);
    const row = cursor?.row;
    if (!cursor || !row || row.id < min) break;
    cursor.move();
    const seen = row.id === last;
    last = row.id;
    if (seen || !matches(row)) continue;
    if (skip > 0) skip--;
    else found.push(row);
  }
  return found;
}

interface Cursor<Row> {
  /** The row that it stands at; undefined at the end. */
  readonly row: Row | undefined;
  move(): void;
}

function highest<Row extends Numbered>(cursors: readonly Cursor<Row>[]): Cursor<Row> | undefined {
  let best: Cursor<Row> | undefined;
  for (const cursor of cursors) if ((cursor.row?.id ?? -1) > (best?.row?.id ?? -1)) best = cursor;
  return best;
}

/** Walks down a list from its last row whose number is not over `max`. */
function cursorOver<Row extends Numbered>(rows: Rows<Row>, max: number): Cursor<Row> {
  const rest = fromLast(rows, rows.length - countUpTo(rows, max));
  const next = (): Row | undefined => {
    const { done, value } = rest.next();
    return done ? undefined : value;
  };
  const cursor = {
    row: next(),
    move: () => {
      cursor.row = next();
    },
  };
  return cursor;
}

const smallestChunk = 2;
const largestChunk = 64;

/** The rows of a list from its last one backwards, read only as far as they are used. */
export function* fromLast<Row>(rows: Rows<Row>, skip = 0): Generator<Row, void> {
  let size = smallestChunk;
  for (let at = skip; at < rows.length; at += size, size = Math.min(size * 2, largestChunk))
    yield* rows.newest(at, size);
}

/** How many rows have a number of at most `max`. */
function countUpTo<Row extends Numbered>(rows: Rows<Row>, max: number): number {
  if (max === Infinity) return rows.length;
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const [row] = rows.slice(middle, 1);
    if (row && row.id <= max) low = middle + 1;
    else high = middle;
  }
  return low;
}
