import type { Notification } from "../state.ts";

/** A notification as the API shows it. */
export function presentNotification({
  uuid,
  title,
  event,
  method,
  config,
  event_config,
  ...row
}: Notification) {
  const { number_of_failures } = row;
  return { uuid, title, event, method, config, event_config, number_of_failures };
}
