import type { Item, ItemJob } from "../state.ts";
import type { Context } from "../types.ts";
import { updateBuild } from "./actions.ts";
import { endBuildset, startBuildset } from "./buildsets.ts";
import { releaseNodesOf } from "../nodes/actions.ts";
import { advanceQueue, dropItem, itemsOf } from "../queue/run-item.ts";
import { advanceWaiting, releaseSemaphores } from "../queue/semaphores.ts";

/** Real server: what was built upon an item that fails or leaves is built anew, as a new buildset. */
export function restartBehind(call: Context, { queue, position }: Item): void {
  for (const item of itemsOf(call, queue)) if (item.position > position) restart(call, item);
}

function restart(call: Context, item: Item): void {
  stopJobs(call, item);
  endBuildset(call, item.buildset_uuid, "DEQUEUED");
  const { uuid } = startBuildset(call, item);
  const jobs = item.jobs.map(idle);
  call.state.items.update(item.id, { buildset_uuid: uuid, jobs, failing_reasons: [] });
}

/** A job as it is before it runs. */
export function idle(job: Pick<ItemJob, "name" | "dependencies" | "voting">): ItemJob {
  const { name, dependencies, voting } = job;
  return {
    name,
    dependencies,
    voting,
    tries: 0,
    request: null,
    awaited_semaphores: [],
    build: null,
    result: null,
  };
}

/** Takes an item out of the pipeline before it has ended. */
export function removeItem(call: Context, item: Item): void {
  const released = stopJobs(call, item);
  endBuildset(call, item.buildset_uuid, "DEQUEUED");
  // Nothing builds upon an item that fails.
  if (item.failing_reasons.length === 0) restartBehind(call, item);
  dropItem(call, item);
  advanceQueue(call, item.queue);
  if (released) advanceWaiting(call, (queue) => advanceQueue(call, queue));
}

/** Stops the builds of an item and gives back what its jobs have. Whether there was a semaphore among it. */
export function stopJobs(call: Context, item: Item): boolean {
  const { state, nowMs } = call;
  const released = item.jobs.map(({ name, build }) => {
    if (build !== null && state.builds.get(build)?.result === null)
      updateBuild(call, build, { result: "CANCELED", end_time: nowMs });
    if (build !== null) state.resultEvents.delete(build);
    return releaseSemaphores(call, item, name);
  });
  releaseNodesOf(call, item.buildset_uuid);
  return released.includes(true);
}
