import type { Namespace, QuayState, Quota, QuotaLimit } from "../state.ts";
import type { Refuse } from "../types.ts";

/** A quota of a namespace by its number, as the path has it; 404 for another's, and for what is no number. */
export function findQuota(
  state: QuayState,
  { namespace, quota_id }: { readonly namespace: Pick<Namespace, "id">; readonly quota_id: string },
  refuse: Refuse<404>,
): Quota {
  const quota = state.quotas.get(readId(quota_id));
  if (quota?.namespace !== namespace.id) throw refuse(404, "not_found");
  return quota;
}

/** A limit of a quota by its number. Facts, 2.10: one of another quota is no 404. */
export function findLimit(
  state: QuayState,
  { quota, limit_id }: { readonly quota: Quota; readonly limit_id: string },
  refuse: Refuse<400 | 404>,
): QuotaLimit {
  const limit = state.quotaLimits.get(readId(limit_id));
  if (!limit) throw refuse(404, "not_found");
  if (limit.quota !== quota.id) throw refuse(400, "data_rule");
  return limit;
}

function readId(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : NaN;
}
