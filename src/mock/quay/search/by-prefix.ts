import type { Rows } from "../../core/state/rows.ts";
import { fromRank } from "../shared/pages.ts";
import { take } from "./take.ts";

/** The rows of a list in the order of names whose name begins so, at most `limit`. */
export function byPrefix<Row extends { readonly name: string }>(
  rows: Rows<Row>,
  prefix: string,
  limit = Infinity,
): Row[] {
  return take(eachByPrefix(rows, prefix), limit);
}

/** The same, read only as far as they are used. */
export function* eachByPrefix<Row extends { readonly name: string }>(
  rows: Rows<Row>,
  prefix: string,
): Generator<Row, void> {
  for (const row of fromRank(rows, ({ name }) => name < prefix)) {
    if (!row.name.startsWith(prefix)) return;
    yield row;
  }
}
