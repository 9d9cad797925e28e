import type { NotificationEvent, NotificationMethod } from "../state.ts";
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

const methods: readonly NotificationMethod[] = [
  "quay_notification",
  "email",
  "webhook",
  "flowdock",
  "hipchat",
  "slack",
];

/** The event of a name; 400 for an unknown one. */
export function readEvent(name: string, refuse: Refuse<400>): NotificationEvent {
  const event = events.find((known) => known === name);
  if (!event) throw refuse(400, "invalid_request", `Unknown notification event ${name}`);
  return event;
}

/** The method of a name; 400 for an unknown one. */
export function readMethod(name: string, refuse: Refuse<400>): NotificationMethod {
  const method = methods.find((known) => known === name);
  if (!method) throw refuse(400, "invalid_request", `Unknown notification method ${name}`);
  return method;
}
