import type { Build, Buildset, ChangeQueue, Item, ItemJob } from "../../fixtures/zuul/rows.ts";
import { canonical, hex, pipelines, semaphores, tenants } from "../../fixtures/zuul/names.ts";
import type { Standing } from "./standing.ts";
import { standing } from "./standing.ts";
import { at } from "./times.ts";

const enqueued = at("2026-01-15T08:49:50");
const started = at("2026-01-15T08:50:00");

export function changeQueues(): ChangeQueue[] {
  const queue = (id: string, tenant: string, pipeline: string, position: number): ChangeQueue => ({
    id,
    tenant,
    pipeline,
    name: pipeline === pipelines.gate ? "integrated" : "",
    branch: null,
    window: pipeline === pipelines.gate ? 20 : 0,
    position,
  });
  return [
    queue(hex("a0e0e", 1), tenants.one, pipelines.check, 1),
    queue(hex("a0e0e", 2), tenants.one, pipelines.check, 2),
    queue(hex("a0e0e", 3), tenants.one, pipelines.periodic, 3),
    queue(hex("a0e0e", 11), tenants.gate, pipelines.gate, 4),
    queue(hex("a0e0e", 21), tenants.protected, pipelines.check, 5),
    queue(hex("a0e0e", 31), tenants.two, pipelines.periodic, 6),
  ];
}

export function items(): Item[] {
  return standing().map((row) => ({
    id: row.id,
    tenant: row.tenant,
    pipeline: row.pipeline,
    queue: row.queue,
    position: row.position,
    live: true,
    project: canonical(row.ref.project),
    change_id: row.change,
    ref: row.ref,
    owner: row.change === null ? null : "jane",
    buildset_uuid: row.buildset,
    event_id: eventOf(row),
    enqueue_time: enqueued + row.position * 1000,
    failing_reasons: [],
    jobs: [jobOf(row)],
    image_upload: null,
    image: null,
  }));
}

function jobOf({ job, build, request }: Standing): ItemJob {
  return {
    name: job,
    dependencies: [],
    voting: true,
    tries: build === undefined ? 0 : 1,
    request: request ?? null,
    awaited_semaphores: build === undefined ? [semaphores.held] : [],
    build: build ?? null,
    result: null,
  };
}

/** Their buildsets and builds, the newest of the history. */
export function running(firstIds: { build: number; buildset: number }): {
  builds: Build[];
  buildsets: Buildset[];
} {
  const rows = standing();
  const withBuild = rows.flatMap((row) => (row.build === undefined ? [] : [{ ...row, build: row.build }]));
  return {
    buildsets: rows.map((row, i) => buildsetOf(row, firstIds.buildset + i)),
    builds: withBuild.map((row, i) => buildOf(row, firstIds.build + i)),
  };
}

function buildsetOf(row: Standing, id: number): Buildset {
  return {
    id,
    uuid: row.buildset,
    tenant: row.tenant,
    pipeline: row.pipeline,
    result: null,
    message: null,
    event_id: eventOf(row),
    event_timestamp: enqueued,
    first_build_start_time: row.build === undefined ? null : started,
    last_build_end_time: null,
    refs: [row.ref],
    events:
      row.change === null
        ? []
        : [
            {
              event_time: "2026-01-15T08:49:50",
              event_type: "triggered",
              description: `Triggered by GerritChange ${row.ref.project} ${row.change}`,
            },
          ],
  };
}

function buildOf(row: Standing & { build: string }, id: number): Build {
  return {
    id,
    uuid: row.build,
    tenant: row.tenant,
    buildset_uuid: row.buildset,
    pipeline: row.pipeline,
    job_name: row.job,
    result: null,
    held: false,
    start_time: started,
    end_time: null,
    voting: true,
    log_url: null,
    nodeset: "debian",
    error_detail: null,
    final: true,
    artifacts: [],
    provides: [],
    ref: row.ref,
  };
}

export function eventOf({ buildset }: { readonly buildset: string }): string {
  return buildset.replace(/^b5e7/, "e4e7");
}
