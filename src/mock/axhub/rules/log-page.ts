/** A log whose lines are numbered from 1, none older than the one before it. */
export interface Log {
  readonly count: number;
  /** The time of a line, in epoch milliseconds. */
  readonly timeOf: (number: number) => number;
}

export interface LogQuery {
  /** The line that the cursor stands at; undefined at the start. */
  readonly cursor: number | undefined;
  /** Epoch milliseconds. */
  readonly since: number | undefined;
  readonly until: number | undefined;
  readonly limit: number;
}

/** The lines after `after` up to and including `last`. */
export interface LogPage {
  readonly after: number;
  readonly last: number;
  readonly hasMore: boolean;
  /** Where the next page goes on; undefined at the end. */
  readonly cursor: number | undefined;
}

/** Reference, logs backward: from the newest line to older ones. The cursor is the oldest line already shown. */
export function olderLines(log: Log, { cursor, until, limit }: LogQuery): LogPage {
  const end = cursor === undefined ? log.count : cursor - 1;
  const last = Math.max(0, Math.min(end, countUntil(log, until)));
  const after = Math.max(0, last - limit);
  return { after, last, hasMore: after > 0, cursor: after > 0 ? after + 1 : undefined };
}

/**
 * Reference, logs forward: only lines after the watermark, the newest line already shown. There always is one to
 * continue from. A reading that brings neither cursor nor `since` starts at the end: it is a live tail.
 */
export function newerLines(log: Log, { cursor, since, until, limit }: LogQuery): LogPage {
  const start =
    since === undefined ? log.count : countWhile(log.count, (number) => log.timeOf(number) < since);
  const after = cursor ?? start;
  const last = Math.max(after, Math.min(after + limit, countUntil(log, until)));
  // Reference: a full page means that the next one should be asked for at once.
  return { after, last, hasMore: last - after === limit, cursor: last };
}

/** How many lines are not later than the bound. */
function countUntil(log: Log, until: number | undefined): number {
  return until === undefined ? log.count : countWhile(log.count, (number) => log.timeOf(number) <= until);
}

/** How many of the numbers 1 to `count` hold; those that do come first. */
function countWhile(count: number, holds: (number: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
