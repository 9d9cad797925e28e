import { quotaOf, usageOf } from "./usage.ts";
import type { Quota, QuayState, QuotaLimit } from "../state.ts";
import type { Schema } from "../types.ts";

/** A limit as every view of a quota shows it. */
export function presentLimit({ id, type, limit_percent }: QuotaLimit): Schema<"QuotaLimit"> {
  return { id, type, limit_percent };
}

/** A quota with its limits. The registry has no default for namespaces without one. */
export function presentQuota(state: QuayState, { id, limit_bytes }: Quota): Schema<"Quota"> {
  return {
    id,
    limit_bytes,
    ...sizeText(state, limit_bytes),
    default_config: false,
    limits: presentLimits(state, id),
    default_config_exists: false,
  };
}

export function presentLimits(state: QuayState, quota: number): Schema<"QuotaLimit">[] {
  return state.quotaLimits.by("quota", quota).slice().map(presentLimit);
}

/** The quotas of a namespace: none or one. */
export function quotaSummaries(state: QuayState, namespace: number): Schema<"QuotaSummary">[] {
  return state.quotas
    .by("namespace", namespace)
    .slice()
    .map(({ id, limit_bytes }) => ({ id, limit_bytes, limits: presentLimits(state, id) }));
}

/** Facts on releases, 1. The units are powers of 1024. */
function sizeText(state: QuayState, bytes: number): { limit?: string } {
  if (!state.changed("quota-as-text")) return {};
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), units.length - 1);
  return { limit: `${(bytes / 1024 ** power).toFixed(1)} ${units[power] ?? ""}` };
}

const units = ["Byte", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"] as const;

/** How much of its quota a namespace uses. Sizes are counted at once, so nothing is left to backfill. */
export function quotaReport(state: QuayState, namespace: number): Schema<"QuotaReport"> {
  return {
    quota_bytes: usageOf(state, namespace),
    configured_quota: quotaOf(state, namespace),
    running_backfill: "complete",
    backfill_status: "complete",
  };
}
