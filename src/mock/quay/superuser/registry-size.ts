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

/** What all namespaces take together. */
export function endRegistrySize({ state, nowMs }: Context): void {
  let size_bytes = 0;
  for (const { bytes } of state.namespaceStorage.rows()) size_bytes += bytes;
  state.registrySize.update(key, { size_bytes, last_ran: nowMs, running: false });
}

export function registrySize({ state }: Pick<Context, "state">): RegistrySize {
  const row = state.registrySize.get(key);
  if (!row) throw new Error("the world does not know the size of its registry");
  return row;
}
