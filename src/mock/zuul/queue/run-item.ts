import { variantsIn } from "../jobs/graph.ts";
import { freeze, inheritancePath } from "../jobs/freeze.ts";
import { isActive, itemAhead } from "./chains.ts";
import { hasEnded, itemResult, readiness, windowAfter } from "./item-result.ts";
import type { ChangeQueue, Item, ItemJob } from "../state.ts";
import type { Context } from "../types.ts";
import { addBuild } from "../builds/actions.ts";
import { endBuildset } from "../builds/buildsets.ts";
import { releaseNodesOf, requestNodes } from "../nodes/actions.ts";
import { acquireSemaphores } from "./semaphores.ts";

/** How long after they can start the builds of a job start. */
export const launchMs = 1000;

/** The items of a queue in their order. */
export function itemsOf({ state }: Context, queue: string): readonly Item[] {
  return state.items.by("queue", queue).slice();
}

/** Starts what can start in a queue and reports what has ended, until nothing more happens. */
export function advanceQueue(call: Context, id: string): void {
  const queue = call.state.changeQueues.get(id);
  if (!queue) return;
  for (const { id: item } of itemsOf(call, id)) launchJobs(call, item, queue);
  const items = itemsOf(call, id);
  const done = items.find(({ jobs, ...item }) => hasEnded(jobs) && !itemAhead(items, item));
  if (!done) return;
  report(call, done, queue);
  advanceQueue(call, id);
}

/** Gives the item its result in the history and takes it out of the pipeline. */
function report(call: Context, item: Item, queue: ChangeQueue): void {
  const result = itemResult(item.jobs);
  endBuildset(call, item.buildset_uuid, result);
  releaseNodesOf(call, item.buildset_uuid);
  call.state.changeQueues.update(queue.id, { window: windowAfter(queue.window, result) });
  dropItem(call, item);
}

/** Takes an item out of its queue, and the queue out of the pipeline when nothing is left in it. */
export function dropItem(call: Context, { id, queue }: Item): void {
  call.state.items.delete(id);
  if (itemsOf(call, queue).length === 0) call.state.changeQueues.delete(queue);
}

function launchJobs(call: Context, id: string, queue: ChangeQueue): void {
  for (const { name } of call.state.items.get(id)?.jobs ?? []) {
    const item = call.state.items.get(id);
    const job = item?.jobs.find((other) => other.name === name);
    const isIdle = job?.result === null && job.build === null && job.request === null;
    if (!item || !job || !isIdle || !isActive(itemsOf(call, queue.id), item, queue.window)) continue;
    const ready = readiness(job, item.jobs);
    if (ready === "skipped") end(call, item, { ...job, result: "SKIPPED" });
    else if (ready === "ready") launch(call, item, job);
  }
}

function launch(call: Context, item: Item, job: ItemJob): void {
  // Real server: nothing is run for it.
  if (job.name === "noop") {
    end(call, item, { ...job, result: "SUCCESS" });
    return;
  }
  const awaited_semaphores = acquireSemaphores(call, item, job.name);
  if (awaited_semaphores.length > 0) {
    setJob(call, item.id, { name: job.name, awaited_semaphores });
    return;
  }
  const path = inheritancePath(job.name, item.ref.branch, variantsIn(call.state, item.tenant));
  const labels = freeze(path).nodeset?.nodes.map(({ label }) => label) ?? [];
  const request = requestNodes(call, item, { name: job.name, labels });
  setJob(call, item.id, { name: job.name, request, awaited_semaphores: [] });
  call.schedule("startBuild", launchMs, { item: item.id, buildset: item.buildset_uuid, job: job.name });
}

/** A job that ends without having run. */
function end(call: Context, item: Item, job: ItemJob & { readonly result: string }): void {
  const { name, voting, tries, result } = job;
  const ran = result === "SUCCESS";
  const { uuid } = addBuild(call, item, { job_name: name, voting, result, nodeset: ran ? "" : null });
  setJob(call, item.id, { name, build: uuid, result, tries: tries + (ran ? 1 : 0) });
}

/** Changes a job of an item; the name says which. */
export function setJob(
  { state }: Context,
  item: string,
  change: Partial<ItemJob> & { readonly name: string },
): void {
  const jobs = state.items.get(item)?.jobs ?? [];
  const after = jobs.map((job) => (job.name === change.name ? { ...job, ...change } : job));
  state.items.update(item, { jobs: after });
}
