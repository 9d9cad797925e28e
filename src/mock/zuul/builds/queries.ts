import type { Rows } from "../../core/state/rows.ts";
import type { Filter } from "./history-filter.ts";
import { flagTexts, isExcluded, isTrueText, matchesAll } from "./history-filter.ts";
import { fromLast } from "./newest-first.ts";
import { timeText } from "../shared/times.ts";
import { isPattern } from "./wildcard.ts";
import type { Build, BuildKind, ZuulState } from "../state.ts";
import { kindKey } from "../state.ts";
import type { HistoryQuery, IndexedFilter, SharedIndex, Texts } from "./select-rows.ts";
import {
  resultMatches,
  selectByUuid,
  selectRows,
  sharedFilters,
  shortestLists,
  sizeOf,
} from "./select-rows.ts";

export interface BuildQuery extends HistoryQuery {
  readonly job_name?: Texts;
  readonly nodeset?: Texts;
  readonly voting?: Texts;
  readonly held?: Texts;
  readonly final?: string | undefined;
}

type BuildIndex = SharedIndex | "job_name" | "held" | "retried";

export function selectBuilds(state: ZuulState, tenant: string, query: BuildQuery): Build[] {
  const filters = buildFilters(query);
  const { uuid } = query;
  if (uuid)
    return selectByUuid(
      uuid.map((id) => state.builds.get(id)),
      filters,
      { ...query, tenant },
    );
  const shortest = shortestLists(state.builds, tenant, { all: narrowest(query), filters });
  const lists = isSelective(query, shortest) ? listsByKind(state, tenant, query) : shortest;
  return selectRows(lists, filters, query);
}

function buildFilters(query: BuildQuery): IndexedFilter<Build, BuildIndex>[] {
  const { final } = query;
  return [
    ...sharedFilters<Build>(query, (row) => row.ref),
    { index: "job_name", wanted: query.job_name, of: (row) => row.job_name, wildcards: true },
    { wanted: query.nodeset, of: (row) => row.nodeset },
    { wanted: flags(query.voting), of: (row) => String(row.voting) },
    { wanted: flags(query.held), of: (row) => String(row.held) },
    { wanted: final === undefined ? undefined : [String(isTrueText(final))], of: (row) => String(row.final) },
  ];
}

/** Few builds run, few are held, and few were run again. */
function narrowest({ complete, held, final }: BuildQuery): BuildIndex {
  if (complete !== undefined && !isTrueText(complete)) return "running";
  if (held?.every((text) => flagTexts(true).includes(text))) return "held";
  return final !== undefined && !isTrueText(final) ? "retried" : "tenant";
}

/** Fewer rows than these are read faster than sought. */
const fewRows = 500;

/** Whether so little of the lists may match that reading them to the end would cost too much. */
function isSelective(query: BuildQuery, lists: readonly Rows<Build>[]): boolean {
  const { project, pipeline, branch, job_name, result, exclude_result } = query;
  const asked = [project, pipeline, branch, job_name, result, exclude_result].filter(
    (texts) => texts !== undefined,
  );
  return sizeOf(lists) > fewRows && (asked.length > 1 || asked.flat().some(isPattern));
}

/** There are few kinds of builds however many builds there are: exactly the lists of those that match. */
function listsByKind(state: ZuulState, tenant: string, query: BuildQuery): readonly Rows<Build>[] {
  const matches = matchesAll<BuildKind>([
    { wanted: query.project, of: (kind) => kind.project, wildcards: true },
    { wanted: query.pipeline, of: (kind) => kind.pipeline, wildcards: true },
    { wanted: query.branch, of: (kind) => kind.branch, wildcards: true },
    { wanted: query.job_name, of: (kind) => kind.job_name, wildcards: true },
    { wanted: query.result, of: (kind) => kind.result },
  ]);
  return state.buildKinds
    .by("tenant", tenant)
    .filter((kind) => resultMatches(query, kind.result) && matches(kind))
    .map((kind) => state.builds.by("kind", kindKey(kind)));
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
  // Real server: an empty time is none.
  const start_time = query.start_time || undefined;
  const end_time = query.end_time || undefined;
  const { exclude_result, limit } = query;
  const matches = matchesAll(endedFilters(query));
  const found: Build[] = [];
  let skip = query.skip;
  for (const row of fromLast(state.builds.by("ended", tenant))) {
    const end = timeText(row.end_time ?? 0);
    if (found.length === limit || (start_time !== undefined && end < isoForm(start_time))) break;
    if (end_time !== undefined && end > isoForm(end_time)) continue;
    if (isExcluded(row.result, exclude_result) || !matches(row)) continue;
    if (skip > 0) skip--;
    else found.push(row);
  }
  return found;
}

function endedFilters(query: EndedQuery): Filter<Build>[] {
  const { final } = query;
  return [
    { wanted: query.project, of: (row) => row.ref.project },
    { wanted: query.pipeline, of: (row) => row.pipeline },
    { wanted: query.branch, of: (row) => row.ref.branch },
    { wanted: query.ref, of: (row) => row.ref.ref },
    { wanted: query.job_name, of: (row) => row.job_name },
    { wanted: final === undefined ? undefined : [String(isTrueText(final))], of: (row) => String(row.final) },
  ];
}

/** The database takes a space before the time of day too; what is no time comes before all times. */
function isoForm(time: string): string {
  return /^\s*\d/.test(time) ? time.replace(" ", "T") : "";
}

function flags(texts: Texts): Texts {
  return texts?.map((text) => {
    if (flagTexts(true).includes(text)) return "true";
    return flagTexts(false).includes(text) ? "false" : text;
  });
}
