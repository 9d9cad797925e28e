import type { Semaphore, SemaphoreHolder } from "../../fixtures/zuul/rows.ts";
import { buildsets, jobs, semaphores as names, tenants } from "../../fixtures/zuul/names.ts";

export function semaphores(): Semaphore[] {
  return [
    { tenant: tenants.one, name: names.held, max: 1 },
    { tenant: tenants.one, name: names.free, max: 2 },
    { tenant: "", name: names.global, max: 3 },
  ];
}

export function semaphoreHolders(): SemaphoreHolder[] {
  return [
    {
      semaphore: names.held,
      tenant: tenants.one,
      buildset_uuid: buildsets.running,
      job_name: jobs.slow,
    },
    {
      semaphore: names.global,
      tenant: tenants.protected,
      buildset_uuid: buildsets.ofProtected,
      job_name: jobs.slowGate,
    },
  ];
}
