import { isUnreachable } from "./delivery.ts";
import type { EventData } from "./wanted-event.ts";
import { isSilenced, wantsEvent } from "./wanted-event.ts";
import type { NotificationEvent } from "../state.ts";
import type { Context, Jobs } from "../types.ts";

export interface Happened {
  readonly event: NotificationEvent;
  readonly data?: EventData;
}

/** Tells an event of a repository to those who want it. */
export function notify(call: Context, { id }: { readonly id: number }, { event, data = {} }: Happened): void {
  const { state, schedule } = call;
  for (const notification of state.notifications.by("repository", id)) {
    if (notification.event !== event || isSilenced(notification) || !wantsEvent(notification, data)) continue;
    schedule("deliver", deliveryMs, { notification: notification.uuid, event });
  }
}

/** How long a delivery waits for a worker. */
export const deliveryMs = 1_000;

/** A worker sends what was queued; a failure counts, and one that has failed too often sends nothing. */
export function deliver(call: Context, { notification: uuid, event }: Jobs["deliver"]): void {
  const { state, nowMs, nextNumber } = call;
  const notification = state.notifications.get(uuid);
  if (!notification || isSilenced(notification)) return;
  const failed = isUnreachable(notification);
  state.deliveries.insert({ id: nextNumber("deliveries"), notification: uuid, event, sent: nowMs, failed });
  if (failed) state.notifications.update(uuid, { number_of_failures: notification.number_of_failures + 1 });
}
