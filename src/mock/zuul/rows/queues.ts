import type { Ref } from "./history.ts";
import type { TriggerKind } from "./layout.ts";

/** Items that are gated together; in an independent pipeline each item has a queue of its own. */
export interface ChangeQueue {
  id: string;
  tenant: string;
  pipeline: string;
  name: string;
  branch: string | null;
  window: number;
  /** Queues of a pipeline stand in the order of this. */
  position: number;
}

export interface ItemJob {
  name: string;
  dependencies: string[];
  voting: boolean;
  /** How often it was started. */
  tries: number;
  /** Set while nodes are being asked for. */
  request: string | null;
  /** Semaphores that it waits for. */
  awaited_semaphores: string[];
  /** Its current build. */
  build: string | null;
  /** Set when it has ended for good. */
  result: string | null;
}

export interface Item {
  id: string;
  tenant: string;
  pipeline: string;
  queue: string;
  /** Items of a queue stand in the order of this. */
  position: number;
  live: boolean;
  project: string;
  /** What `refs[].id` shows. */
  change_id: string | null;
  ref: Ref;
  owner: string | null;
  buildset_uuid: string;
  event_id: string;
  /** Epoch milliseconds. */
  enqueue_time: number;
  failing_reasons: string[];
  jobs: ItemJob[];
  /** The upload that an image-validate item is about. */
  image_upload: string | null;
  /** The image that an image-build item is about. */
  image: string | null;
}

/** What shall be enqueued. */
export interface Enqueuing {
  tenant: string;
  pipeline: string;
  /** Canonical name. */
  project: string;
  ref: Ref;
  change_id: string | null;
  owner: string | null;
  obstacle: "MERGE_CONFLICT" | "CONFIG_ERROR" | null;
  image: string | null;
  image_upload: string | null;
}

/** An accepted call that acts on the queues. It is done a moment later, and kept. */
export interface QueueRequest {
  id: number;
  tenant: string;
  kind: "enqueue" | "dequeue" | "promote";
  /** Canonical name; null for promote. */
  project: string | null;
  pipeline: string;
  change: string | null;
  ref: string | null;
  oldrev: string | null;
  newrev: string | null;
  changes: string[];
  /** Epoch milliseconds. */
  requested_time: number;
  done: boolean;
}

/** Something that happened and that pipelines have not looked at yet. */
export interface TriggerEvent {
  id: number;
  tenant: string;
  event_id: string;
  kind: TriggerKind;
  what: Omit<Enqueuing, "pipeline">;
}

/** The end of a build that waits for the tenant's result queue. */
export interface ResultEvent {
  build_uuid: string;
  tenant: string;
  pipeline: string;
  result: string | null;
}

/** An outcome that the control `nextOutcome` has planned. */
export interface PlannedOutcome {
  tenant: string;
  job_name: string;
  result: string;
  /** How many more builds end so. */
  times: number;
}
