import type { Schema } from "../types.ts";

/** Canonical names of what a provider offers. */
export interface Provider {
  tenant: string;
  name: string;
  canonical_name: string;
  /** Where its images are uploaded to. */
  endpoint: string;
  cloud: string;
  region: string;
  images: string[];
  labels: string[];
  flavors: string[];
}

export interface Label {
  /** Empty: of nodepool. */
  tenant: string;
  name: string;
  canonical_name: string;
  description: string | null;
}

export interface Flavor {
  tenant: string;
  name: string;
  canonical_name: string;
  description: string | null;
}

export interface Image {
  canonical_name: string;
  name: string;
  project_canonical_name: string;
  branch: string;
  type: Schema<"ImageType">;
  build_job: string | null;
  validate_job: string | null;
}

export interface Artifact {
  uuid: string;
  canonical_name: string;
  tenant: string;
  build_uuid: string;
  format: string;
  md5sum: string;
  sha256: string;
  url: string;
  /** Epoch milliseconds. */
  timestamp: number;
  state: Schema<"ImageArtifact">["state"];
  state_time: number;
  lock_holder: string | null;
}

export interface Upload {
  uuid: string;
  artifact_uuid: string;
  canonical_name: string;
  endpoint_name: string;
  external_id: string | null;
  timestamp: number;
  validated: boolean;
  state: Schema<"ImageUpload">["state"];
  state_time: number;
  lock_holder: string | null;
}
