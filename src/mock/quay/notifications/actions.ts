import { isUnreachable } from "./delivery.ts";
import { eventData } from "./event-data.ts";
import type { EventData } from "./wanted-event.ts";
import { isSilenced, wantsEvent } from "./wanted-event.ts";
import type { NotificationEvent } from "../state.ts";
import type { Context, Jobs } from "../types.ts";

export interface Happened {
  readonly event: NotificationEvent;
  readonly data?: EventData;
  /** What Quay tells of it besides the repository. */
  readonly told?: Readonly<Record<string, unknown>>;
  /** Where it is shown, below the repository's page: `/build/<uuid>`. */
  readonly subpage?: string;
}

/** Tells an event of a repository to those who want it. */
export function notify(call: Context, { id }: { readonly id: number }, happened: Happened): void {
  const { state, schedule } = call;
  const { event, data = {}, told = {}, subpage } = happened;
  for (const notification of state.notifications.by("repository", id)) {
    if (notification.event !== event || isSilenced(notification) || !wantsEvent(notification, data)) continue;
    const whole = eventData(state, id, { told, subpage });
    schedule("deliver", deliveryMs, { notification: notification.uuid, event, data: whole });
  }
}

/** How long a delivery waits for a worker. */
export const deliveryMs = 1_000;

/** A worker sends what was queued; a failure counts, and one that has failed too often sends nothing. */
export function deliver(call: Context, job: Jobs["deliver"]): void {
  const { notification: uuid, event, data, retries } = job;
  const { state, nowMs, nextNumber } = call;
  const notification = state.notifications.get(uuid);
  if (!notification || isSilenced(notification)) return;
  const failed = isUnreachable(notification);
  const told = { ...(data && { data }), ...(retries !== undefined && { retries }) };
  const id = nextNumber("deliveries");
  state.deliveries.insert({ id, notification: uuid, event, sent: nowMs, failed, ...told });
  if (failed) state.notifications.update(uuid, { number_of_failures: notification.number_of_failures + 1 });
}
