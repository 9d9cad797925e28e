import { variantsIn } from "../jobs/graph.ts";
import type { JobDefaults } from "../jobs/freeze.ts";
import { freeze, inheritancePath } from "../jobs/freeze.ts";
import type { Build, Item, ItemJob } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Context, Jobs } from "../types.ts";
import { addBuild, updateBuild } from "./actions.ts";
import { logPath } from "../logs/place.ts";
import { holdIfAsked } from "../autoholds/actions.ts";
import { finishImageJob } from "../images/actions.ts";
import { assignNodes, releaseNodes } from "../nodes/actions.ts";
import { restartBehind } from "./restart.ts";
import { advanceQueue, setJob } from "../queue/run-item.ts";
import { advanceWaiting, releaseSemaphores } from "../queue/semaphores.ts";

/** The nodes are there: the build runs, for as long as its job takes. */
export function startBuild(call: Context, { item: id, buildset, job: name }: Jobs["startBuild"]): void {
  const { state, schedule } = call;
  const item = state.items.get(id);
  const job = item?.jobs.find((other) => other.name === name);
  // The item was dequeued or restarted meanwhile.
  if (item?.buildset_uuid !== buildset || job?.build !== null || job.request === null) return;
  // Real server: that there are nodes is a result too. What waits for it starts when the tenant goes on.
  if (state.tenants.get(item.tenant)?.state.result_queue_paused) return;
  if (!assignNodes(call, job.request)) {
    // Real server: without its request a job asks again.
    setJob(call, id, { name, request: null });
    releaseSemaphores(call, item, name);
    advanceQueue(call, item.queue);
    return;
  }
  const nodeset = frozen(call, item, name).nodeset?.name ?? "";
  const { uuid } = addBuild(call, item, { job_name: name, voting: job.voting, result: null, nodeset });
  setJob(call, id, { name, build: uuid, tries: job.tries + 1 });
  const runMs = state.behaviours.get(name)?.run_ms;
  if (runMs != null) schedule("endBuild", runMs, { build: uuid, result: null });
}

/** A build has ended; its result waits while the tenant's result queue is paused. */
export function endBuild(call: Context, { build: uuid, result }: Jobs["endBuild"]): void {
  const { state } = call;
  const build = state.builds.get(uuid);
  if (build?.result !== null) return;
  const { tenant, pipeline } = build;
  const kept = state.resultEvents.get(uuid);
  if (state.tenants.get(tenant)?.state.result_queue_paused) {
    if (!kept) state.resultEvents.insert({ build_uuid: uuid, tenant, pipeline, result });
    return;
  }
  state.resultEvents.delete(uuid);
  const item = state.items.one("buildset", build.buildset_uuid);
  const job = item?.jobs.find((other) => other.build === uuid);
  if (item && job) takeResult(call, { item, job, build }, result ?? kept?.result ?? outcome(call, build));
}

interface Ended {
  readonly item: Item;
  readonly job: ItemJob;
  readonly build: Build;
}

function takeResult(call: Context, ended: Ended, told: string): void {
  const { item, job } = ended;
  const { attempts } = frozen(call, item, job.name);
  const isLast = told !== "RETRY" || job.tries >= attempts;
  const result = isLast && told === "RETRY" ? "RETRY_LIMIT" : told;
  writeResult(call, ended, { result, final: isLast });
  const released = releaseSemaphores(call, item, job.name);
  setJob(call, item.id, { name: job.name, ...(isLast ? { result } : { build: null, request: null }) });
  if (result === "SUCCESS") finishImageJob(call, item, ended.build);
  if (isLast && job.voting && result !== "SUCCESS") markFailing(call, item);
  advanceQueue(call, item.queue);
  if (released) advanceWaiting(call, (queue) => advanceQueue(call, queue));
}

function writeResult(
  call: Context,
  { item, job, build }: Ended,
  { result, final }: { result: string; final: boolean },
) {
  const { state, nowMs } = call;
  const held = holdIfAsked(call, { item, build, request: job.request }, result);
  if (!held) releaseNodes(call, job.request);
  const log_url = logPath(build);
  const isGood = result === "SUCCESS";
  const made = isGood ? (state.behaviours.get(job.name)?.artifacts ?? []) : [];
  updateBuild(call, build.uuid, {
    result,
    end_time: nowMs,
    final,
    held,
    log_url,
    artifacts: made.map((artifact) => ({ ...artifact, url: `${log_url}${artifact.url}` })),
    provides: isGood ? frozen(call, item, job.name).provides.map((name) => ({ name })) : [],
  });
}

function markFailing(call: Context, item: Item): void {
  if (item.failing_reasons.length > 0) return;
  call.state.items.update(item.id, { failing_reasons: ["at least one job failed"] });
  restartBehind(call, item);
}

/** What the control `nextOutcome` has planned, or what always becomes of the job. */
function outcome({ state }: Context, { tenant, job_name }: Build): string {
  const key = keyOf(tenant, job_name);
  const planned = state.plannedOutcomes.get(key);
  if (!planned) return state.behaviours.get(job_name)?.result ?? "SUCCESS";
  if (planned.times > 1) state.plannedOutcomes.update(key, { times: planned.times - 1 });
  else state.plannedOutcomes.delete(key);
  return planned.result;
}

function frozen(
  { state }: Context,
  { tenant, ref }: Item,
  job: string,
): JobDefaults & { nodeset?: { name: string } } {
  return freeze(inheritancePath(job, ref.branch, variantsIn(state, tenant)));
}
