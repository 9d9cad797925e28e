/** One period in which a name stood for a manifest. Times are epoch milliseconds. */
export interface Tag {
  id: number;
  repository: number;
  name: string;
  digest: string;
  start: number;
  /** null: no end is planned; in the future: it expires then. */
  end: number | null;
  /** False from its end on. */
  alive: boolean;
  /** It was restored. */
  reversion: boolean;
}

export interface Layer {
  /** null in a layer that adds no blob to fetch. */
  compressed_size: number | null;
  is_remote: boolean;
  urls: string[] | null;
  command: string[] | null;
  comment: string | null;
  author: string | null;
  blob_digest: string;
  created: number | null;
}

export interface Manifest {
  repository: number;
  digest: string;
  media_type: string;
  /** The text that was pushed. */
  manifest_data: string;
  config_media_type: string | null;
  /** Base first; null for a manifest list. */
  layers: Layer[] | null;
  /** Digests of a list's manifests. */
  children: string[];
  /** Bytes of its layers; 0 for a list. */
  layers_compressed_size: number;
}

export interface Label {
  uuid: string;
  repository: number;
  digest: string;
  key: string;
  value: string;
  source_type: "manifest" | "api" | "internal";
  media_type: "text/plain" | "application/json";
}

export interface Vulnerability {
  name: string;
  severity: "Unknown" | "Negligible" | "Low" | "Medium" | "High" | "Critical";
  description: string;
  link: string;
  fixed_by: string;
  distro_name: string;
  distro_version: string;
  cvss_score: number | null;
  cvss_vectors: string | null;
}

export interface Feature {
  name: string;
  version: string;
  /** Digest of the layer. */
  added_by: string;
  vulnerabilities: Vulnerability[];
}

export interface SecurityReport {
  repository: number;
  digest: string;
  status: "scanned" | "queued" | "failed" | "unsupported" | "manifest_layer_too_large";
  /** Of a scanned manifest, else empty. */
  features: Feature[];
}

/** How a mirror reaches its source. */
export interface RegistryConfig {
  verify_tls?: boolean;
  unsigned_images?: boolean;
  proxy?: { http_proxy?: string | null; https_proxy?: string | null; no_proxy?: string | null };
}

export interface Mirror {
  repository: number;
  is_enabled: boolean;
  external_reference: string;
  external_registry_username: string | null;
  external_registry_password: string | null;
  external_registry_config: RegistryConfig;
  /** Seconds. */
  sync_interval: number;
  sync_start_date: number | null;
  sync_expiration_date: number | null;
  sync_retries_remaining: number;
  sync_status: "FAIL" | "NEVER_RUN" | "SUCCESS" | "SYNCING" | "SYNC_NOW";
  /** Globs of tag names. */
  rules: string[];
  /** The robot that writes. */
  robot: number | null;
}
