import type { Rows } from "../../core/state/rows.ts";
import type { Table } from "../../core/state/table.ts";
import type { Filter } from "./history-filter.ts";
import { exactValues, isExcluded, isTrueText, matchesAll } from "./history-filter.ts";
import { newestFirst } from "./newest-first.ts";
import type { Build, Buildset, Ref } from "../state.ts";
import { keyOf } from "../state.ts";

export type Texts = readonly string[] | undefined;

/** What builds and buildsets can both be asked for. */
export interface HistoryQuery {
  readonly project?: Texts;
  readonly pipeline?: Texts;
  readonly branch?: Texts;
  readonly change?: Texts;
  readonly patchset?: Texts;
  readonly ref?: Texts;
  readonly newrev?: Texts;
  readonly uuid?: Texts;
  readonly result?: Texts;
  readonly complete?: string | undefined;
  readonly exclude_result?: Texts;
  readonly idx_min?: number | undefined;
  readonly idx_max?: number | undefined;
  readonly limit: number;
  readonly skip: number;
}

/** A filter whose values an index knows. */
export interface IndexedFilter<Row, Index extends string> extends Filter<Row> {
  readonly index?: Index;
}

export type SharedIndex =
  "tenant" | "running" | "project" | "pipeline" | "branch" | "change" | "ref" | "newrev" | "result";

export function sharedFilters<Row extends Build | Buildset>(
  query: HistoryQuery,
  refOf: (row: Row) => Ref,
): IndexedFilter<Row, SharedIndex>[] {
  return [
    { index: "project", wanted: query.project, of: (row) => refOf(row).project, wildcards: true },
    { index: "pipeline", wanted: query.pipeline, of: (row) => row.pipeline, wildcards: true },
    { index: "branch", wanted: query.branch, of: (row) => refOf(row).branch, wildcards: true },
    { index: "change", wanted: query.change?.map(readChange), of: (row) => String(refOf(row).change ?? "") },
    { wanted: query.patchset, of: (row) => refOf(row).patchset },
    { index: "ref", wanted: query.ref, of: (row) => refOf(row).ref },
    { index: "newrev", wanted: query.newrev, of: (row) => refOf(row).newrev },
    { index: "result", wanted: query.result, of: (row) => row.result },
  ];
}

/** Whether a result is one of those that `complete` and `exclude_result` ask for. */
export function resultMatches({ complete, exclude_result }: HistoryQuery, result: string | null): boolean {
  if (complete !== undefined && isTrueText(complete) !== (result !== null)) return false;
  return !isExcluded(result, exclude_result);
}

/** One page of the rows of some lists that match. */
export function selectRows<Row extends Build | Buildset>(
  lists: readonly Rows<Row>[],
  filters: readonly Filter<Row>[],
  query: HistoryQuery,
): Row[] {
  const { skip, limit, idx_min: min, idx_max: max } = query;
  const matchesFilters = matchesAll(filters);
  const matches = (row: Row): boolean => resultMatches(query, row.result) && matchesFilters(row);
  return newestFirst({ lists, matches, min, max, skip, limit });
}

/** The same of the rows with these UUIDs. */
export function selectByUuid<Row extends Build | Buildset>(
  found: readonly (Row | undefined)[],
  filters: readonly Filter<Row>[],
  query: HistoryQuery & { readonly tenant: string },
): Row[] {
  const { tenant, skip, limit, idx_min: min = -Infinity, idx_max: max = Infinity } = query;
  const matchesFilters = matchesAll(filters);
  const rows = [...new Set(found)].filter((row) => row !== undefined);
  return rows
    .filter((row) => row.tenant === tenant && row.id >= min && row.id <= max)
    .filter((row) => resultMatches(query, row.result) && matchesFilters(row))
    .sort((a, b) => b.id - a.id)
    .slice(skip, skip + limit);
}

/** The shortest lists of an index that hold every row that can match. */
export function shortestLists<Row, Index extends string>(
  table: Pick<Table<Row, Index>, "by">,
  tenant: string,
  { all, filters }: { readonly all: Index; readonly filters: readonly IndexedFilter<Row, Index>[] },
): readonly Rows<Row>[] {
  let best: readonly Rows<Row>[] = [table.by(all, tenant)];
  for (const { index, wanted } of filters) {
    const values = exactValues(wanted);
    if (index === undefined || values === undefined) continue;
    const lists = values.map((value) => table.by(index, keyOf(tenant, value)));
    if (sizeOf(lists) < sizeOf(best)) best = lists;
  }
  return best;
}

/** How many rows the lists have together. */
export function sizeOf(lists: readonly Rows<unknown>[]): number {
  return lists.reduce((sum, { length }) => sum + length, 0);
}

/** The database reads a number as far as there is one, and keeps 0 for no change. */
function readChange(text: string): string {
  return String(Number.parseFloat(text) || "");
}
