import type { Table } from "../core/table.ts";
import type { Filter } from "./rules/history-filter.ts";
import { exactValues, flagTexts, isExcluded, isTrueText, matchesAll } from "./rules/history-filter.ts";
import { fromLast, newestFirst } from "./rules/newest-first.ts";
import { timeText } from "./rules/times.ts";
import type { Build, Buildset, Ref, ZuulState } from "./state.ts";
import { firstRef, keyOf } from "./state.ts";

type Texts = readonly string[] | undefined;

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

export interface BuildQuery extends HistoryQuery {
  readonly job_name?: Texts;
  readonly nodeset?: Texts;
  readonly voting?: Texts;
  readonly held?: Texts;
  readonly final?: string | undefined;
}

/** A filter whose values an index knows. */
interface IndexedFilter<Row, Index extends string> extends Filter<Row> {
  readonly index?: Index;
}

export function selectBuilds(state: ZuulState, tenant: string, query: BuildQuery): Build[] {
  const { final, held } = query;
  const rows = query.uuid
    ? present(query.uuid.map((uuid) => state.builds.get(uuid)), tenant)
    : undefined;
  return selectRows<Build, BuildIndex>({
    table: state.builds,
    tenant,
    query,
    rows,
    narrow: held?.every((text) => flagTexts(true).includes(text)) ? "held" : undefined,
    filters: [
      ...sharedFilters<Build, BuildIndex>(query, (row) => row.ref),
      { index: "job_name", wanted: query.job_name, of: (row) => row.job_name, wildcards: true },
      { wanted: query.nodeset, of: (row) => row.nodeset },
      { wanted: flags(query.voting), of: (row) => String(row.voting) },
      { wanted: flags(held), of: (row) => String(row.held) },
      { wanted: final === undefined ? undefined : [String(isTrueText(final))], of: (row) => String(row.final) },
    ],
  });
}

export function selectBuildsets(state: ZuulState, tenant: string, query: HistoryQuery): Buildset[] {
  const rows = query.uuid
    ? present(query.uuid.map((uuid) => state.buildsets.get(uuid)), tenant)
    : undefined;
  const filters = sharedFilters<Buildset, SharedIndex>(query, firstRef);
  return selectRows<Buildset, SharedIndex>({ table: state.buildsets, tenant, query, rows, filters });
}

export interface EndedQuery {
  readonly project?: Texts;
  readonly pipeline?: Texts;
  readonly branch?: Texts;
  readonly ref?: Texts;
  readonly job_name?: Texts;
  readonly final?: string | undefined;
  readonly start_time?: string | undefined;
  readonly end_time?: string | undefined;
  readonly exclude_result?: Texts;
  readonly limit: number;
  readonly skip: number;
}

/** Builds that have ended, the latest end first. Real server: both times bound the end, and no filter has wildcards. */
export function selectEnded(state: ZuulState, tenant: string, query: EndedQuery): Build[] {
  const { start_time, end_time, final, exclude_result, limit } = query;
  const matches = matchesAll<Build>([
    { wanted: query.project, of: (row) => row.ref.project },
    { wanted: query.pipeline, of: (row) => row.pipeline },
    { wanted: query.branch, of: (row) => row.ref.branch },
    { wanted: query.ref, of: (row) => row.ref.ref },
    { wanted: query.job_name, of: (row) => row.job_name },
    { wanted: final === undefined ? undefined : [String(isTrueText(final))], of: (row) => String(row.final) },
  ]);
  const found: Build[] = [];
  let skip = query.skip;
  for (const row of fromLast(state.builds.by("ended", tenant))) {
    const end = timeText(row.end_time ?? 0);
    if (start_time !== undefined && end < start_time.replace(" ", "T")) break;
    if (end_time !== undefined && end > end_time.replace(" ", "T")) continue;
    if (isExcluded(row.result, exclude_result) || !matches(row)) continue;
    if (skip-- > 0) continue;
    if (found.length === limit) break;
    found.push(row);
  }
  return found;
}

type SharedIndex = "tenant" | "running" | "project" | "pipeline" | "branch" | "change" | "ref" | "result";
type BuildIndex = SharedIndex | "job_name" | "held";

function sharedFilters<Row extends Build | Buildset, Index extends string>(
  query: HistoryQuery,
  refOf: (row: Row) => Ref,
): IndexedFilter<Row, Index | SharedIndex>[] {
  return [
    { index: "project", wanted: query.project, of: (row) => refOf(row).project, wildcards: true },
    { index: "pipeline", wanted: query.pipeline, of: (row) => row.pipeline, wildcards: true },
    { index: "branch", wanted: query.branch, of: (row) => refOf(row).branch, wildcards: true },
    { index: "change", wanted: query.change, of: (row) => textOf(refOf(row).change) },
    { wanted: query.patchset, of: (row) => refOf(row).patchset },
    { index: "ref", wanted: query.ref, of: (row) => refOf(row).ref },
    { wanted: query.newrev, of: (row) => refOf(row).newrev },
    { index: "result", wanted: query.result, of: (row) => row.result },
  ];
}

interface Selecting<Row, Index extends string> {
  readonly table: Pick<Table<Row, Index>, "by">;
  readonly tenant: string;
  readonly query: HistoryQuery;
  readonly filters: readonly IndexedFilter<Row, Index>[];
  /** The only rows that can match, where they are known. */
  readonly rows?: readonly Row[] | undefined;
  /** An index that files all rows that can match under the tenant. */
  readonly narrow?: Index | undefined;
}

/** Reads the shortest lists that hold every row that can match, and those only as far as the page needs. */
function selectRows<Row extends Build | Buildset, Index extends string>(
  selecting: Selecting<Row, Index | SharedIndex>,
): Row[] {
  const { query, filters, rows } = selecting;
  const { skip, limit, idx_min: min, idx_max: max, complete, exclude_result } = query;
  const matchesFilters = matchesAll(filters);
  const matches = (row: Row): boolean =>
    (complete === undefined || isTrueText(complete) === (row.result !== null)) &&
    !isExcluded(row.result, exclude_result) &&
    matchesFilters(row);
  if (!rows) return newestFirst({ lists: shortestLists(selecting), matches, min, max, skip, limit });
  const inBounds = (row: Row): boolean => row.id >= (min ?? -Infinity) && row.id <= (max ?? Infinity);
  return rows.filter((row) => inBounds(row) && matches(row)).slice(skip, skip + limit);
}

function shortestLists<Row, Index extends string>({
  table,
  tenant,
  query,
  filters,
  narrow = "tenant",
}: Selecting<Row, Index | SharedIndex>) {
  const isOpen = query.complete !== undefined && !isTrueText(query.complete);
  let best = [table.by(isOpen ? "running" : narrow, tenant)];
  const sizeOf = (lists: typeof best): number => lists.reduce((sum, list) => sum + list.length, 0);
  for (const { index, wanted } of filters) {
    const values = exactValues(wanted);
    if (index === undefined || values === undefined) continue;
    const lists = values.map((value) => table.by(index, keyOf(tenant, value)));
    if (sizeOf(lists) < sizeOf(best)) best = lists;
  }
  return best;
}

/** Those of the tenant, newest first, each once. */
function present<Row extends Build | Buildset>(rows: readonly (Row | undefined)[], tenant: string): Row[] {
  const known = rows.filter((row) => row !== undefined && row.tenant === tenant) as Row[];
  return [...new Set(known)].sort((a, b) => b.id - a.id);
}

function flags(texts: Texts): Texts {
  return texts?.map((text) => (flagTexts(true).includes(text) ? "true" : flagTexts(false).includes(text) ? "false" : text));
}

function textOf(value: number | null): string | null {
  return value === null ? null : String(value);
}
