import { unpromotedOps } from "../rules/promotion.ts";
import type { AxhubState } from "../state.ts";
import { keyOf } from "../state.ts";

/** Reference, turning staging off: the schema changes that were not promoted are forgotten with it. */
export function discardStaging(state: AxhubState, appId: string): void {
  const [first, ...others] = unpromotedOps(state, appId);
  if (first) {
    for (const { seq } of [first, ...others]) state.schemaOps.delete(keyOf(appId, seq));
    loseSnapshots(state, appId, first.seq);
  }
  state.apps.update(appId, { staging_enabled: false, staging_deployment_id: null });
}

/** A promotion that has not ended well can no longer apply what its review pinned, from this change on. */
function loseSnapshots(state: AxhubState, appId: string, fromSeq: number): void {
  const lost = state.reviewRequests
    .by("approvedOfApp", appId)
    .filter(
      ({ promote_status, cursor_seq }) => promote_status !== "promoted" && (cursor_seq ?? 0) >= fromSeq,
    );
  for (const { id } of lost) state.reviewRequests.update(id, { cursor_seq: null });
}
