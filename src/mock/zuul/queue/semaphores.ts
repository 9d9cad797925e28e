import { variantsIn } from "../jobs/graph.ts";
import { freeze, inheritancePath } from "../jobs/freeze.ts";
import type { Item, Semaphore } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Context } from "../types.ts";

/** Takes all semaphores of a job, or none: then those are named that it waits for. */
export function acquireSemaphores({ state }: Context, item: Item, job: string): string[] {
  const path = inheritancePath(job, item.ref.branch, variantsIn(state, item.tenant));
  const wanted = freeze(path).semaphores.flatMap(({ name }) => findSemaphore(state, item.tenant, name) ?? []);
  const taken = wanted.filter((row) => holders(state, row).length >= row.max);
  if (taken.length > 0) return taken.map(({ name }) => name);
  const { tenant, buildset_uuid } = item;
  for (const { name } of wanted)
    state.semaphoreHolders.insert({ semaphore: name, tenant, buildset_uuid, job_name: job });
  return [];
}

export function releaseSemaphores({ state }: Context, { buildset_uuid }: Item, job: string): boolean {
  const held = state.semaphoreHolders
    .rows()
    .filter((row) => row.buildset_uuid === buildset_uuid && row.job_name === job);
  for (const { semaphore } of held) state.semaphoreHolders.delete(keyOf(semaphore, buildset_uuid, job));
  return held.length > 0;
}

/** The tenant's own, or the one of all tenants. */
function findSemaphore(state: Context["state"], tenant: string, name: string): Semaphore | undefined {
  return state.semaphores.get(keyOf(tenant, name)) ?? state.semaphores.get(keyOf("", name));
}

function holders(state: Context["state"], { tenant, name }: Semaphore) {
  return state.semaphoreHolders.by("semaphore", name).filter((row) => tenant === "" || row.tenant === tenant);
}

/** Lets the queues go on in which a job waits for a semaphore, in the order in which they came. */
export function advanceWaiting({ state }: Context, advance: (queue: string) => void): void {
  const waiting = state.items
    .rows()
    .filter(({ jobs }) => jobs.some((job) => job.awaited_semaphores.length > 0));
  for (const { queue } of waiting) advance(queue);
}
