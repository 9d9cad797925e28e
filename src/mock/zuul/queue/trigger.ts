import { newHex } from "../shared/lookup.ts";
import type { TriggerEvent } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Context, Jobs } from "../types.ts";
import { enqueue } from "./enqueue.ts";

const triggerDelayMs = 100;

/** An event arrives at the tenant. Real server: while it discards its trigger events, nothing is kept. */
export function receiveTrigger(
  call: Context,
  event: Pick<TriggerEvent, "tenant" | "kind" | "what">,
): boolean {
  const { state, nextNumber, schedule } = call;
  if (state.tenants.get(event.tenant)?.state.trigger_queue_discarding) return false;
  const id = nextNumber("triggerEvents");
  state.triggerEvents.insert({ ...event, id, event_id: newHex(call) });
  schedule("takeTriggerEvent", triggerDelayMs, { id });
  return true;
}

/** Shows an event to the pipelines that wait for its kind; it stays where it is while the tenant's queue is paused. */
export function takeTriggerEvent(call: Context, { id }: Jobs["takeTriggerEvent"]): void {
  const { state } = call;
  const event = state.triggerEvents.get(id);
  if (!event || state.tenants.get(event.tenant)?.state.trigger_queue_paused) return;
  state.triggerEvents.delete(id);
  const { tenant, kind, what } = event;
  for (const { name, events } of state.pipelines.by("tenant", tenant)) {
    const takesPart = state.projectPipelines.get(keyOf(tenant, what.project, name)) !== undefined;
    if (events.includes(kind) && takesPart) enqueue(call, { ...what, pipeline: name });
  }
}
