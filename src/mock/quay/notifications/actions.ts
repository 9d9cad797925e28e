import { tellUsers } from "./tell-users.ts";
import { isUnreachable } from "./delivery.ts";
import { eventData } from "./event-data.ts";
import type { EventData } from "./wanted-event.ts";
import { isSilenced, wantsEvent } from "./wanted-event.ts";
import type { NotificationEvent } from "../state.ts";
import type { Acting, Context, Jobs } from "../types.ts";

export interface Happened {
  readonly event: NotificationEvent;
  readonly data?: EventData;
  /** What Quay tells of it besides the repository. */
  readonly told?: Readonly<Record<string, unknown>>;
  /** Where it is shown, below the repository's page: `/build/<uuid>`. */
  readonly subpage?: string;
  /** Who did it, by name; default: who calls. */
  readonly performer?: string | undefined;
}

/** Tells an event of a repository to those who want it. */
export function notify(call: Acting, { id }: { readonly id: number }, happened: Happened): void {
  const { state, schedule, request, principal } = call;
  const { event, data = {}, told = {}, subpage, performer = principal?.user?.name } = happened;
  for (const notification of state.notifications.by("repository", id)) {
    if (notification.event !== event || isSilenced(notification) || !wantsEvent(notification, data)) continue;
    const whole = eventData(state, notification, { told, subpage, registry: request?.base });
    const by = performer === undefined ? {} : { performer };
    schedule("deliver", deliveryMs, { notification: notification.uuid, event, data: whole, ...by });
  }
}

/** How long a delivery waits for a worker. */
export const deliveryMs = 1_000;

/** A worker sends what was queued; a failure counts, and one that has failed too often sends nothing. */
export function deliver(call: Context, job: Jobs["deliver"]): void {
  const { notification: uuid, event, data, performer, retries } = job;
  const { state, nowMs, nextNumber } = call;
  const notification = state.notifications.get(uuid);
  if (!notification || isSilenced(notification)) return;
  const failed = isUnreachable(notification);
  const by = performer === undefined ? {} : { performer };
  const told = { ...(data && { data }), ...by, ...(retries !== undefined && { retries }) };
  const id = nextNumber("deliveries");
  state.deliveries.insert({ id, notification: uuid, event, sent: nowMs, failed, ...told });
  if (!failed && notification.method === "quay_notification") tellUsers(call, notification, { event, data });
  if (failed) state.notifications.update(uuid, { number_of_failures: notification.number_of_failures + 1 });
}
