import { newHex } from "../shared/lookup.ts";
import { timeText } from "../shared/times.ts";
import type { ConfigError } from "../state.ts";
import type { Context } from "../types.ts";

interface Reconfiguration {
  readonly tenant: string;
  /** `<project>@<branch>`; absent: somebody asked for it. */
  readonly cause?: string;
  readonly config_errors?: readonly Omit<ConfigError, "id" | "tenant">[];
}

export function reconfigure(call: Context, { tenant, cause, config_errors }: Reconfiguration) {
  const { state, nowMs, nextNumber } = call;
  state.tenants.update(tenant, { last_reconfigured: nowMs });
  if (config_errors) {
    for (const { id } of state.configErrors.by("tenant", tenant)) state.configErrors.delete(id);
    for (const error of config_errors)
      state.configErrors.insert({ ...error, id: nextNumber("configErrors"), tenant });
  }
  return state.systemEvents.insert({
    id: nextNumber("systemEvents"),
    tenant,
    event_id: newHex(call),
    event_time: timeText(nowMs),
    event_type: "tenant reconfiguration",
    description: `Tenant reconfiguration due to ${cause ?? "external request"}`,
  });
}
