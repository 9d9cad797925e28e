import type { NotificationEvent, NotificationMethod, QuayState } from "../state.ts";
import type { Refuse } from "../types.ts";

const events: readonly NotificationEvent[] = [
  "repo_push",
  "build_queued",
  "build_start",
  "build_success",
  "build_failure",
  "build_cancelled",
  "vulnerability_found",
  "repo_mirror_sync_started",
  "repo_mirror_sync_success",
  "repo_mirror_sync_failed",
];

/** Facts on releases: the contract of later ones has it, and it is their contract that judges it. */
const laterEvent = "repo_image_expiry" as string as NotificationEvent;

const methods: readonly NotificationMethod[] = [
  "quay_notification",
  "email",
  "webhook",
  "flowdock",
  "hipchat",
  "slack",
];

/** The event of a name; 400 for an unknown one. */
export function readEvent(state: QuayState, name: string, refuse: Refuse<400>): NotificationEvent {
  const event = events.find((known) => known === name);
  if (name === laterEvent && state.changed("image-expiry-event")) return laterEvent;
  if (!event) throw refuse(400, "invalid_request", `Unknown notification event ${name}`);
  return event;
}

/** The method of a name; 400 for an unknown one. */
export function readMethod(name: string, refuse: Refuse<400>): NotificationMethod {
  const method = methods.find((known) => known === name);
  if (!method) throw refuse(400, "invalid_request", `Unknown notification method ${name}`);
  return method;
}
