import { promotionOf } from "./promotion.ts";
import { branchOf, enqueuedChange, refUrl } from "./refs.ts";
import type { ChangeQueue, Enqueuing, Item, QueueRequest, Ref } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Context, Jobs } from "../types.ts";
import { endBuildset } from "../builds/buildsets.ts";
import { enqueue } from "./enqueue.ts";
import { removeItem, stopJobs } from "../builds/restart.ts";
import { itemsOf } from "./run-item.ts";

const queueDelayMs = 100;

type Asked = Pick<QueueRequest, "tenant" | "kind" | "project" | "pipeline"> &
  Partial<Pick<QueueRequest, "change" | "ref" | "oldrev" | "newrev" | "changes">>;

/** Accepts a call that acts on the queues: it is done a moment later, in the order of the calls. */
export function acceptRequest({ state, nowMs, nextNumber, schedule }: Context, asked: Asked): void {
  const none = { change: null, ref: null, oldrev: null, newrev: null, changes: [] };
  const id = nextNumber("queueRequests");
  state.queueRequests.insert({ ...none, ...asked, id, requested_time: nowMs, done: false });
  schedule("actOnQueue", queueDelayMs, { id });
}

export function actOnQueue(call: Context, { id }: Jobs["actOnQueue"]): void {
  const { state } = call;
  const request = state.queueRequests.get(id);
  if (!request) return;
  state.queueRequests.update(id, { done: true });
  if (request.kind === "promote") promote(call, request);
  else if (request.kind === "dequeue") dequeue(call, request);
  else {
    // Real server: an unknown change or ref is accepted, and nothing comes of it.
    const what = whatToEnqueue(call, request);
    if (what) enqueue(call, { ...what, pipeline: request.pipeline });
  }
}

type Named = Pick<QueueRequest, "tenant" | "project" | "change" | "ref" | "oldrev" | "newrev">;

/** The change or ref that a call or an event is about, as something to enqueue; undefined when there is none. */
export function whatToEnqueue({ state }: Context, named: Named): Omit<Enqueuing, "pipeline"> | undefined {
  const { tenant, change, ref, oldrev, newrev } = named;
  const project = named.project ?? "";
  const about = { tenant, project, image: null, image_upload: null };
  if (change !== null) {
    const found = state.changes.get(keyOf(project, change));
    const name = state.projects.get(keyOf(tenant, project))?.name ?? project;
    return found && { ...about, ...enqueuedChange(found, name) };
  }
  const row = state.projects.get(keyOf(tenant, project));
  const branch = branchOf(ref ?? "");
  if (!row || ref === null || (branch !== "" && !row.branches.includes(branch))) return undefined;
  const told: Ref = {
    project: row.name,
    branch,
    change: null,
    patchset: null,
    ref,
    oldrev,
    newrev,
    ref_url: refUrl(project, newrev ?? ref),
  };
  return { ...about, ref: told, change_id: newrev, owner: null, obstacle: null };
}

/** The first live item of the change or ref leaves the pipeline. */
function dequeue(call: Context, { tenant, project, pipeline, change, ref }: QueueRequest): void {
  const isMeant = (item: Item): boolean =>
    item.project === project && (change === null ? item.ref.ref === ref : item.change_id === change);
  const item = queuesOf(call, tenant, pipeline)
    .flatMap(({ id }) => itemsOf(call, id))
    .find((candidate) => candidate.live && isMeant(candidate));
  if (item) removeItem(call, item);
}

/** The changes come first in their queue, and the queue first in the pipeline; they keep their time. */
function promote(call: Context, { tenant, pipeline, changes }: QueueRequest): void {
  const { state } = call;
  const queues = queuesOf(call, tenant, pipeline);
  const queue = queues.find(({ id }) => itemsOf(call, id).some((item) => item.change_id === changes[0]));
  const promotion = queue && promotionOf(itemsOf(call, queue.id), changes);
  if (!queue || !promotion) return;
  state.changeQueues.update(queue.id, { position: (queues[0]?.position ?? 0) - 1 });
  for (const item of promotion.requeued) {
    stopJobs(call, item);
    endBuildset(call, item.buildset_uuid, "DEQUEUED");
    state.items.delete(item.id);
  }
  for (const item of promotion.requeued) enqueue(call, { ...item, obstacle: null }, item.enqueue_time);
}

function queuesOf({ state }: Context, tenant: string, pipeline: string): readonly ChangeQueue[] {
  return state.changeQueues.by("pipeline", keyOf(tenant, pipeline)).slice();
}
