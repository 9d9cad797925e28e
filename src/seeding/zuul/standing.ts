import type { Ref } from "../../fixtures/zuul/rows.ts";
import { branchRef, refOf } from "./changes.ts";
import {
  branches,
  builds,
  buildsets,
  changes,
  hex,
  items as ids,
  jobs,
  nodesetRequests,
  pipelines,
  projects,
  tenants,
} from "../../fixtures/zuul/names.ts";

/** An item that stands in a queue from the start; its only job runs until it is stopped, or waits. */
export interface Standing {
  readonly id: string;
  readonly tenant: string;
  readonly pipeline: string;
  readonly queue: string;
  readonly position: number;
  readonly change: string | null;
  readonly ref: Ref;
  readonly buildset: string;
  /** Absent: the job waits for a semaphore. */
  readonly build?: string;
  readonly request?: string;
  readonly job: string;
}

export function standing(): Standing[] {
  const check = { tenant: tenants.one, pipeline: pipelines.check, job: jobs.slow, position: 1 };
  return [
    {
      ...check,
      id: ids.running,
      queue: hex("a0e0e", 1),
      change: changes.slow.running,
      ref: refOf(projects.slow, changes.slow.running),
      buildset: buildsets.running,
      build: builds.running,
      request: nodesetRequests.locked,
    },
    {
      ...check,
      id: ids.waiting,
      queue: hex("a0e0e", 2),
      change: changes.slow.waiting,
      ref: refOf(projects.slow, changes.slow.waiting),
      buildset: buildsets.waiting,
    },
    {
      ...check,
      id: ids.periodic,
      pipeline: pipelines.periodic,
      job: jobs.slowPeriodic,
      queue: hex("a0e0e", 3),
      change: null,
      ref: branchRef(projects.slow, branches.main),
      buildset: buildsets.runningPeriodic,
      build: builds.runningPeriodic,
      request: nodesetRequests.ofPeriodic,
    },
    ...gated(),
    {
      ...check,
      tenant: tenants.protected,
      job: jobs.slowGate,
      id: ids.ofProtected,
      queue: hex("a0e0e", 21),
      change: changes.project,
      ref: refOf(projects.project, changes.project),
      buildset: buildsets.ofProtected,
      build: builds.ofProtected,
    },
    {
      ...check,
      tenant: tenants.two,
      pipeline: pipelines.periodic,
      job: jobs.slowPeriodic,
      id: ids.ofTenantTwo,
      queue: hex("a0e0e", 31),
      change: null,
      ref: branchRef(projects.project2, branches.main),
      buildset: buildsets.runningOfTenantTwo,
      build: builds.runningOfTenantTwo,
      request: nodesetRequests.ofTenantTwo,
    },
  ];
}

function gated(): Standing[] {
  const list = [
    [projects.project, changes.project],
    [projects.project1, changes.project1],
    [projects.project, changes.third],
  ] as const;
  return list.map(([project, change], i) => ({
    id: ids.gate[i] ?? "",
    tenant: tenants.gate,
    pipeline: pipelines.gate,
    queue: hex("a0e0e", 11),
    position: i + 1,
    change,
    ref: refOf(project, change),
    buildset: buildsets.gate[i] ?? "",
    build: builds.gate[i] ?? "",
    job: jobs.slowGate,
  }));
}
