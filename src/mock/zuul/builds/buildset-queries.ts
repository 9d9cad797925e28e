import { isTrueText } from "./history-filter.ts";
import type { Buildset, ZuulState } from "../state.ts";
import { firstRef } from "../state.ts";
import type { HistoryQuery, SharedIndex } from "./select-rows.ts";
import { selectByUuid, selectRows, sharedFilters, shortestLists } from "./select-rows.ts";

export function selectBuildsets(state: ZuulState, tenant: string, asked: HistoryQuery): Buildset[] {
  // Real server: an empty `complete` of the buildsets is none; of the builds it is a text that is not true.
  const query = asked.complete === "" ? { ...asked, complete: undefined } : asked;
  const filters = sharedFilters<Buildset>(query, firstRef);
  const { uuid, complete } = query;
  if (uuid)
    return selectByUuid(
      uuid.map((id) => state.buildsets.get(id)),
      filters,
      { ...query, tenant },
    );
  const all: SharedIndex = complete !== undefined && !isTrueText(complete) ? "running" : "tenant";
  return selectRows(shortestLists(state.buildsets, tenant, { all, filters }), filters, query);
}
