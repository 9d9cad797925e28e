import type { Rows } from "../../core/state/rows.ts";
import { fromRank } from "../shared/pages.ts";

/** The rows of a list in the order of names whose name begins so, at most `limit`. */
export function byPrefix<Row extends { readonly name: string }>(
  rows: Rows<Row>,
  prefix: string,
  limit = Infinity,
): Row[] {
  const found: Row[] = [];
  for (const row of fromRank(rows, ({ name }) => name < prefix)) {
    if (found.length === limit || !row.name.startsWith(prefix)) break;
    found.push(row);
  }
  return found;
}
