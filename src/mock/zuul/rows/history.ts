import type { Schema } from "../types.ts";

export type Ref = Schema<"Ref">;

/** Times are epoch milliseconds. */
export interface Build {
  /** Shown as `_id`. */
  id: number;
  uuid: string;
  tenant: string;
  buildset_uuid: string;
  pipeline: string;
  job_name: string;
  result: string | null;
  held: boolean;
  start_time: number | null;
  end_time: number | null;
  voting: boolean;
  log_url: string | null;
  nodeset: string | null;
  error_detail: string | null;
  final: boolean;
  artifacts: Schema<"BuildArtifact">[];
  provides: { name: string }[];
  ref: Ref;
}

export interface Buildset {
  id: number;
  uuid: string;
  tenant: string;
  pipeline: string;
  result: string | null;
  message: string | null;
  event_id: string | null;
  event_timestamp: number | null;
  first_build_start_time: number | null;
  last_build_end_time: number | null;
  refs: Ref[];
  events: Schema<"BuildsetEvent">[];
}

/** What builds have in common: each that there is, is a row. */
export interface BuildKind {
  tenant: string;
  project: string;
  pipeline: string;
  branch: string;
  job_name: string;
  result: string | null;
}
