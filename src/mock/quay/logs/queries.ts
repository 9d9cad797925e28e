import type { Rows } from "../../core/state/rows.ts";
import { readPageToken, writePageToken } from "../shared/page-token.ts";
import type { LogRange } from "./range.ts";
import type { LogRow, QuayState } from "../state.ts";
import { countWhile } from "../shared/pages.ts";

export interface LogsAsked {
  /** One log, in the order of time. */
  readonly rows: Rows<LogRow>;
  /** Its name: a token of another one is none. */
  readonly list: string;
  readonly range: LogRange;
  readonly token: string | undefined;
  readonly nowMs: number;
  readonly matches?: (row: LogRow) => boolean;
}

const pageSize = 20;

/**
 * One page of a log, newest first, read no further than it needs. Real server: entries lie in three tables, and what is
 * left of one is not known to be all, so only a page without entries is known to be the last.
 */
export function selectLogs(
  state: QuayState,
  { rows, list, range, token, nowMs, matches = () => true }: LogsAsked,
): { readonly rows: readonly LogRow[]; readonly next: { readonly next_page?: string } } {
  const last = readPageToken(token, { list, nowMs });
  const before = last === undefined ? undefined : state.logs.get(last);
  const found: LogRow[] = [];
  for (const row of backwards(rows, (candidate) => isOlder(candidate, before, range.to))) {
    if (row.datetime < range.from) break;
    if (matches(row)) found.push(row);
    if (found.length === pageSize) break;
  }
  const oldest = found.at(-1);
  if (!oldest) return { rows: [], next: {} };
  return { rows: found, next: { next_page: writePageToken({ list, after: oldest.id }, nowMs) } };
}

/** The entries of a range in the order of time. */
export function* logsWithin(rows: Rows<LogRow>, { from, to }: LogRange): Generator<LogRow, void> {
  for (let at = countWhile(rows, (row) => row.datetime < from); at < rows.length; at += chunk)
    for (const row of rows.slice(at, chunk)) {
      if (row.datetime >= to) return;
      yield row;
    }
}

function isOlder(row: LogRow, before: LogRow | undefined, to: number): boolean {
  if (!before) return row.datetime < to;
  return row.datetime < before.datetime || (row.datetime === before.datetime && row.id < before.id);
}

const chunk = 64;

/** From the last row of which `isWanted` holds; it holds of all before that one. */
function* backwards(rows: Rows<LogRow>, isWanted: (row: LogRow) => boolean): Generator<LogRow, void> {
  const first = rows.length - countWhile(rows, isWanted);
  for (let at = first; at < rows.length; at += chunk) yield* rows.newest(at, chunk);
}
