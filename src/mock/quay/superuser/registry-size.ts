import { registryUsage } from "../quotas/usage.ts";
import type { RegistrySize } from "../state.ts";
import type { Context } from "../types.ts";

const waitMs = 2000;
const runMs = 3000;
const key = "registry";

/** Queues the computation of the registry's size; false when it is queued, or runs, already. */
export function queueRegistrySize({ state, schedule }: Context): boolean {
  const { queued, running } = registrySize({ state });
  if (queued || running) return false;
  state.registrySize.update(key, { queued: true });
  schedule("startRegistrySize", waitMs, null);
  return true;
}

export function startRegistrySize({ state, schedule }: Context): void {
  state.registrySize.update(key, { queued: false, running: true });
  schedule("endRegistrySize", runMs, null);
}

/** Source: quay 3.11.0, data/model/quota.py, sum_registry_size: what is stored, not what the namespaces take together. */
export function endRegistrySize({ state, nowMs }: Context): void {
  state.registrySize.update(key, { size_bytes: registryUsage(state), last_ran: nowMs, running: false });
}

export function registrySize({ state }: Pick<Context, "state">): RegistrySize {
  const row = state.registrySize.get(key);
  if (!row) throw new Error("the world does not know the size of its registry");
  return row;
}
