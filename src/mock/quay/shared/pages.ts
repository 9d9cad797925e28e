import type { Rows } from "../../core/state/rows.ts";
import { readPageToken, writePageToken } from "./page-token.ts";

export interface PageAsked<Row> {
  /** The list's name: a token of another list is none. */
  readonly list: string;
  /** The client's `next_page`. */
  readonly token: string | undefined;
  readonly nowMs: number;
  readonly limit: number;
  /** By what the rows stand in rising order. */
  readonly rank: (row: Row) => number;
  readonly matches?: (row: Row) => boolean;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** To spread into the answer: `next_page` only when there is more. */
  readonly next: { readonly next_page?: string };
}

/** One page of a list in rising order, read no further than it needs. */
export function pageOf<Row>(rows: Rows<Row>, asked: PageAsked<Row>): Page<Row> {
  const { list, token, nowMs, limit, rank, matches = () => true } = asked;
  const after = readPageToken(token, { list, nowMs }) ?? -Infinity;
  const found: Row[] = [];
  for (const row of fromRank(rows, (candidate) => rank(candidate) <= after)) {
    if (!matches(row)) continue;
    if (found.length === limit) return { rows: found, next: markAfter(found, asked) };
    found.push(row);
  }
  return { rows: found, next: {} };
}

function markAfter<Row>(found: readonly Row[], { list, rank, nowMs }: PageAsked<Row>) {
  const last = found.at(-1);
  return last === undefined ? {} : { next_page: writePageToken({ list, after: rank(last) }, nowMs) };
}

const chunk = 64;

/** The rows behind those of which `isBefore` holds; they stand first in the list. */
export function* fromRank<Row>(rows: Rows<Row>, isBefore: (row: Row) => boolean): Generator<Row, void> {
  for (let at = countWhile(rows, isBefore); at < rows.length; at += chunk) yield* rows.slice(at, chunk);
}

/** How many rows at a list's begin `holds` is true of; from there on it is false. */
export function countWhile<Row>(rows: Rows<Row>, holds: (row: Row) => boolean): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const [row] = rows.slice(middle, 1);
    if (row !== undefined && holds(row)) low = middle + 1;
    else high = middle;
  }
  return low;
}
