import type { QuotaLimit } from "../state.ts";
import type { Refuse } from "../types.ts";

const types = { warning: "Warning", reject: "Reject" } as const;
const percentText = "Quota limit threshold must be between 1 and 100";

/** Facts, 2.10: the type of a limit, in any case. */
export function readLimitType(type: string, refuse: Refuse<400>): QuotaLimit["type"] {
  const found = Object.entries(types).find(([name]) => name === type.toLowerCase())?.[1];
  if (!found) throw refuse(400, "data_rule", "Quota type must be one of [Warning, Reject]");
  return found;
}

export function assertPercent(percent: number, refuse: Refuse<400>): void {
  if (!isPercent(percent)) throw refuse(400, "data_rule", percentText);
}

/**
 * A limit that a quota may get besides those that it has. Real server: it looks for an equal one first, and takes 0
 * for "any percentage", so 0 is refused in other words than 101.
 */
export function readNewLimit(
  known: readonly QuotaLimit[],
  { type: sent, threshold_percent }: { readonly type: string; readonly threshold_percent: number },
  refuse: Refuse<400>,
): Pick<QuotaLimit, "type" | "limit_percent"> {
  const type = readLimitType(sent, refuse);
  const alike = known.filter((limit) => limit.type === type);
  const isKnown =
    threshold_percent === 0
      ? alike.length > 0
      : alike.some(({ limit_percent }) => limit_percent === threshold_percent);
  if (isKnown) throw refuse(400, "invalid_request", "Quota limit already exists");
  if (threshold_percent === 0) throw refuse(400, "invalid_request", percentText);
  assertPercent(threshold_percent, refuse);
  return { type, limit_percent: threshold_percent };
}

function isPercent(percent: number): boolean {
  return percent >= 1 && percent <= 100;
}
