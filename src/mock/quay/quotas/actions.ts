import type { Namespace, QuayState, Quota } from "../state.ts";
import type { Context } from "../types.ts";

export function createQuota({ state, nextNumber }: Context, namespace: Namespace, limit_bytes: number): void {
  state.quotas.insert({ id: nextNumber("quotas"), namespace: namespace.id, limit_bytes });
}

/** Sets the size of a quota; without one it stays as it is. */
export function resizeQuota(state: QuayState, quota: Quota, limit_bytes: number | undefined): Quota {
  return limit_bytes === undefined ? quota : state.quotas.update(quota.id, { limit_bytes });
}

/** Removes a quota with its limits. */
export function deleteQuota(state: QuayState, { id }: Pick<Quota, "id">): void {
  for (const limit of state.quotaLimits.by("quota", id)) state.quotaLimits.delete(limit.id);
  state.quotas.delete(id);
}
