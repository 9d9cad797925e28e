import { chainsOf, isActive, itemAhead, itemsBehind } from "../queue/chains.ts";
import type { ChangeQueue, Item, Pipeline, ZuulState } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Schema } from "../types.ts";
import { presentStatusJob } from "./present-job.ts";

export function presentPipeline(state: ZuulState, row: Pipeline, nowMs: number): Schema<"PipelineStatus"> {
  const { tenant, name, description, manager, triggers } = row;
  const place = keyOf(tenant, name);
  return {
    name,
    description,
    state: "normal",
    manager,
    triggers: triggers.map(({ driver }) => ({ driver })),
    change_queues: state.changeQueues
      .by("pipeline", place)
      .slice()
      .map((queue) => presentQueue(state, queue, nowMs)),
    trigger_events: 0,
    result_events: state.resultEvents.by("pipeline", place).length,
    management_events: state.queueRequests.by("pending", place).length,
  };
}

function presentQueue(state: ZuulState, queue: ChangeQueue, nowMs: number): Schema<"ChangeQueue"> {
  const { id, name, branch, window } = queue;
  const items = state.items.by("queue", id).slice();
  const heads = chainsOf(items).map((chain) => presentChain(state, chain, { items, window, nowMs }));
  return { name, branch, window, heads };
}

interface Place {
  /** All items of the queue. */
  readonly items: readonly Item[];
  readonly window: number;
  readonly nowMs: number;
}

/** Real server: what remains for an item is never less than for the one ahead of it. */
function presentChain(state: ZuulState, chain: readonly Item[], place: Place): Schema<"Item">[] {
  let least = 0;
  return chain.map((item) => {
    const shown = presentItem(state, item, place);
    if (shown.remaining_time === null) return shown;
    least = Math.max(least, shown.remaining_time);
    return { ...shown, remaining_time: least };
  });
}

/** An item where it stands in its queue. */
export function presentItem(state: ZuulState, item: Item, { items, window, nowMs }: Place): Schema<"Item"> {
  const jobs = item.jobs.map((job) => presentStatusJob(state, { item, job }, nowMs));
  const remaining = jobs.map(({ remaining_time }) => remaining_time);
  return {
    id: item.id,
    active: isActive(items, item, window),
    live: item.live,
    refs: [presentRef(item)],
    item_ahead: itemAhead(items, item)?.id ?? null,
    items_behind: itemsBehind(items, item).map(({ id }) => id),
    failing_reasons: item.failing_reasons,
    zuul_ref: `Z${item.buildset_uuid}`,
    enqueue_time: item.enqueue_time,
    // Real server: null until every job has started.
    remaining_time: remaining.some((time) => time === null) ? null : Math.max(0, ...remaining.map(Number)),
    jobs,
  };
}

function presentRef({ change_id, ref, project, owner }: Item): Schema<"StatusRef"> {
  return {
    id: change_id,
    ref: ref.ref,
    url: ref.ref_url,
    project: ref.project,
    project_canonical: project,
    owner,
  };
}

/** The items of a tenant that are about a change, wherever they stand. */
export function presentChange(
  state: ZuulState,
  { tenant, change }: { readonly tenant: string; readonly change: string },
  nowMs: number,
): Schema<"Item">[] {
  const found = state.items.by("tenant", tenant).filter(({ change_id }) => change_id === change);
  return found.map((item) => {
    const items = state.items.by("queue", item.queue).slice();
    return presentItem(state, item, {
      items,
      window: state.changeQueues.get(item.queue)?.window ?? 0,
      nowMs,
    });
  });
}
