import type { OutgoingMessage } from "../../core/service/outgoing.ts";
import type { Outgoing } from "../../core/service/service.ts";
import type { Delivery, Mail, Notification, QuayState } from "../state.ts";
import type { Jobs } from "../types.ts";
import { findAccount } from "../shared/lookup.ts";
import { slackMessage } from "./slack.ts";
import { applyTemplate } from "./template.ts";
import { wordEvent } from "./wording.ts";

/** A failed delivery is tried again so often, when so many milliseconds have passed (Quay's work queue). */
const mostRetries = 4;
const retryMs = 30_000;

/** What is sent of a delivery, and what becomes of its notification. Flowdock and HipChat are no more. */
export const outgoing: Outgoing<QuayState, Jobs> = {
  of({ table, row }, state) {
    if (row === undefined) return undefined;
    if (table === "mails") return mailOf(row as Mail); // the table's rows
    if (table !== "deliveries") return undefined;
    const delivery = row as Delivery; // the table's rows
    const notification = state.notifications.get(delivery.notification);
    return notification && !delivery.failed ? messageOf(state, notification, delivery) : undefined;
  },
  done({ state, schedule }, { table, row }, hasArrived) {
    if (table !== "deliveries") return;
    const { id, notification: uuid, event, data, performer, retries = mostRetries } = row as Delivery;
    const notification = state.notifications.get(uuid);
    if (!notification || !state.deliveries.get(id)) return;
    if (hasArrived) {
      if (notification.number_of_failures > 0) state.notifications.update(uuid, { number_of_failures: 0 });
      return;
    }
    state.deliveries.update(id, { failed: true });
    state.notifications.update(uuid, { number_of_failures: notification.number_of_failures + 1 });
    const by = performer === undefined ? {} : { performer };
    const job = { notification: uuid, event, ...(data && { data }), ...by, retries: retries - 1 };
    if (retries > 0) schedule("deliver", retryMs, job);
  },
};

function messageOf(
  state: QuayState,
  { method, config }: Notification,
  { event, data = {}, performer }: Delivery,
): OutgoingMessage | undefined {
  const { url, template, email } = config;
  const wording = wordEvent({ event, data, performer }, (name) => findAccount(state, name));
  if (method === "webhook" && isWeb(url)) {
    const body = typeof template === "string" && template !== "" ? applyTemplate(template, data) : data;
    return { kind: "http", url, body };
  }
  if (method === "slack" && isWeb(url)) return { kind: "http", url, body: slackMessage(wording) };
  if (method === "email" && typeof email === "string")
    return { kind: "mail", to: email, subject: wording.summary, html: wording.html };
  return undefined;
}

function mailOf({ to, subject, html }: Mail): OutgoingMessage {
  return { kind: "mail", to, subject, html };
}

/** Slack's URL is never judged when it is set. */
function isWeb(url: unknown): url is string {
  return typeof url === "string" && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
