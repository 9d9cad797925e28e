import type { Schema } from "../types.ts";

export interface Project {
  tenant: string;
  name: string;
  connection: string;
  canonical_name: string;
  type: Schema<"ProjectSummary">["type"];
  branches: string[];
  default_branch: string;
  merge_mode: Schema<"ProjectMetadata">["merge_mode"];
  queue_name: string | null;
  /** False: no configuration names the project. */
  configured: boolean;
  templates: string[];
}

/** The keys of a project, which all tenants share. */
export interface ProjectKey {
  canonical_name: string;
  pem: string;
  ssh: string;
}

/** What can start an item besides a call. */
export type TriggerKind =
  "patchset-created" | "approved" | "ref-updated" | "timer" | "image-build" | "image-validate";

export interface Pipeline {
  tenant: string;
  name: string;
  description: string | null;
  manager: Schema<"PipelineStatus">["manager"];
  /** By connection, or by driver where there is none. */
  triggers: { name: string; driver: string }[];
  events: TriggerKind[];
  post_review: boolean;
  /** How many items of a queue run at a time; 0: all. */
  window: number;
}

/** A job as a project runs it in a pipeline. */
export interface ProjectJob {
  name: string;
  dependencies: Schema<"Dependency">[];
  voting: boolean;
}

/** What a project runs in a pipeline. */
export interface ProjectPipeline {
  tenant: string;
  canonical_name: string;
  pipeline: string;
  jobs: ProjectJob[];
}

/** What a job's configuration says; what it leaves open comes from its parent or is the default. */
export type JobAttributes = Partial<Omit<Schema<"Job">, "name">>;

export interface JobVariant {
  tenant: string;
  name: string;
  /** From 0, in the order of the configuration. */
  number: number;
  attributes: JobAttributes;
}

/** What becomes of a job's builds. */
export interface JobBehaviour {
  name: string;
  result: string;
  /** null: it runs until it is stopped. */
  run_ms: number | null;
  artifacts: Schema<"BuildArtifact">[];
}

export interface Semaphore {
  /** Empty: of all tenants. */
  tenant: string;
  name: string;
  max: number;
}

/** A job that has a semaphore. */
export interface SemaphoreHolder {
  semaphore: string;
  tenant: string;
  buildset_uuid: string;
  job_name: string;
}

/** A change that could be enqueued. */
export interface Change {
  connection: string;
  project: string;
  number: number;
  patchset: string;
  branch: string;
  ref: string;
  url: string;
  owner: string | null;
  obstacle: "MERGE_CONFLICT" | "CONFIG_ERROR" | null;
}
