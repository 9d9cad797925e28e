import type { Schema } from "../types.ts";

/** A node of a provider or of nodepool. Times are epoch milliseconds. */
export interface Node {
  id: string;
  kind: "provider" | "nodepool";
  /** null: assigned to none. */
  tenant: string | null;
  label: string;
  state: Schema<"NodeState"> | Schema<"NodepoolNode">["state"];
  state_time: number;
  comment: string | null;
  /** Canonical name of the provider. */
  provider: string | null;
  /** Number of its address. */
  address: number;
  hold_expiration: number | null;
  lock_holder: string | null;
  request_id: string | null;
  request_time: number | null;
}

export interface NodesetRequest {
  uuid: string;
  tenant: string;
  /** False: asked of nodepool, and not listed. */
  listed: boolean;
  state: Schema<"NodesetRequest">["state"];
  pipeline_name: string;
  buildset_uuid: string;
  job_name: string;
  labels: string[];
  request_time: number;
  zuul_event_id: string;
  lock_holder: string | null;
}

export type Autohold = Schema<"AutoholdRequest">;
