import { isActive, itemAhead } from "../queue/chains.ts";
import { hasEnded, readiness } from "../queue/item-result.ts";
import type { Item, ItemJob, ZuulState } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Snapshot } from "./snapshot.ts";
import { broken, inOrder } from "../../core/world/invariants.ts";

/** What stands in the pipelines, and that it agrees with the history. */
export function queueFaults({ state, nowMs }: Snapshot): string[] {
  return [
    ...[...state.changeQueues.rows()].flatMap(({ id, tenant, pipeline, window }) => {
      const items = state.items.by("queue", id).slice();
      return broken([
        [items.length > 0, `queue ${id} is empty`],
        [window > 0 || items.length === 1, `queue ${id} has no window, and ${items.length} items`],
        [
          items.every((item) => item.tenant === tenant && item.pipeline === pipeline),
          `queue ${id} has an item of another pipeline`,
        ],
      ]);
    }),
    ...[...state.items.rows()].flatMap((item) => [
      ...itemFaults(state, item, nowMs),
      ...item.jobs.flatMap((job) => jobFaults(state, item, job)),
    ]),
    ...openFaults(state),
  ];
}

function itemFaults(state: ZuulState, item: Item, nowMs: number): string[] {
  const { id, tenant, jobs, failing_reasons, enqueue_time } = item;
  const queue = state.items.by("queue", item.queue).slice();
  const buildset = state.buildsets.get(item.buildset_uuid);
  const fails = jobs.some(({ voting, result }) => voting && result !== null && result !== "SUCCESS");
  const same = state.items
    .by("pipeline", keyOf(tenant, item.pipeline))
    .filter((other) => isSame(other, item));
  return broken([
    [buildset?.result === null, `the buildset of item ${id} is not open`],
    [inOrder(enqueue_time, nowMs), `item ${id} was enqueued in the future`],
    [same.length === 1, `item ${id} stands twice in its pipeline`],
    [failing_reasons.length > 0 === fails, `item ${id} has the wrong reasons to fail`],
    [!hasEnded(jobs) || itemAhead(queue, item) !== undefined, `item ${id} has ended and is not reported`],
  ]);
}

function isSame(a: Item, b: Item): boolean {
  return (
    a.project === b.project &&
    a.change_id === b.change_id &&
    a.ref.ref === b.ref.ref &&
    a.image === b.image &&
    a.image_upload === b.image_upload
  );
}

function jobFaults(state: ZuulState, item: Item, job: ItemJob): string[] {
  const build = job.build === null ? undefined : state.builds.get(job.build);
  const what = `${job.name} of item ${item.id}`;
  return broken([
    [
      job.build === null || build?.buildset_uuid === item.buildset_uuid,
      `${what} has a build of another buildset`,
    ],
    [job.build === null || build?.job_name === job.name, `${what} has a build of another job`],
    [job.result === (build?.result ?? null), `${what} and its build have two results`],
    [
      job.result === null || readiness(job, item.jobs) !== "waits",
      `${what} has ended before those it waits for`,
    ],
    [!standsStill(state, item, job), `${what} could run and does not`],
    [
      job.awaited_semaphores.length === 0 ||
        job.awaited_semaphores.some((name) => isTaken(state, item, name)),
      `${what} waits for a semaphore that is free`,
    ],
  ]);
}

/** A job that nothing holds up has asked for nodes, runs, or has ended. */
function standsStill(state: ZuulState, item: Item, job: ItemJob): boolean {
  const queue = state.items.by("queue", item.queue).slice();
  const window = state.changeQueues.get(item.queue)?.window ?? 0;
  const isIdle = job.result === null && job.build === null && job.request === null;
  if (!isIdle || job.awaited_semaphores.length > 0 || !isActive(queue, item, window)) return false;
  return readiness(job, item.jobs) !== "waits";
}

function isTaken(state: ZuulState, { tenant }: Item, name: string): boolean {
  const own = state.semaphores.get(keyOf(tenant, name));
  const row = own ?? state.semaphores.get(keyOf("", name));
  const holders = state.semaphoreHolders.by("semaphore", name);
  const counted = own ? holders.filter((holder) => holder.tenant === tenant) : holders.slice();
  return row !== undefined && counted.length >= row.max;
}

/** What runs belongs to an item, and each open buildset to one. */
function openFaults(state: ZuulState): string[] {
  return [...state.tenants.rows()].flatMap(({ name }) => [
    ...state.builds
      .by("running", name)
      .slice()
      .flatMap(({ uuid, buildset_uuid }) => {
        const item = state.items.one("buildset", buildset_uuid);
        return broken([
          [item?.jobs.some(({ build }) => build === uuid) ?? false, `build ${uuid} runs for no item`],
        ]);
      }),
    ...state.buildsets
      .by("running", name)
      .slice()
      .flatMap(({ uuid }) =>
        broken([[state.items.by("buildset", uuid).length === 1, `buildset ${uuid} is open and of no item`]]),
      ),
  ]);
}
