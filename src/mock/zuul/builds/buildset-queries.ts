import { isTrueText } from "./history-filter.ts";
import type { Buildset, ZuulState } from "../state.ts";
import { firstRef } from "../state.ts";
import type { HistoryQuery, SharedIndex } from "./select-rows.ts";
import { selectByUuid, selectRows, sharedFilters, shortestLists } from "./select-rows.ts";

export function selectBuildsets(state: ZuulState, tenant: string, query: HistoryQuery): Buildset[] {
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
