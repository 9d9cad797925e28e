/** A message to everybody. */
export interface GlobalMessage {
  uuid: string;
  content: string;
  severity: "info" | "warning" | "error";
  media_type: "text/plain" | "text/markdown";
}

export interface Quota {
  id: number;
  namespace: number;
  limit_bytes: number;
}

export interface QuotaLimit {
  id: number;
  quota: number;
  type: "Warning" | "Reject";
  limit_percent: number;
}

/** Which tags are pruned. The owner is a namespace or a repository; the other one is null. */
export interface AutoPrunePolicy {
  uuid: string;
  namespace: number | null;
  repository: number | null;
  method: "number_of_tags" | "creation_date";
  value: number | string;
}

/** Times are epoch milliseconds. */
export interface ServiceKey {
  kid: string;
  name: string;
  service: string;
  /** The public half; the other one is nowhere. */
  jwk: { kty: "RSA"; n: string; e: string; kid: string };
  metadata: Record<string, unknown>;
  created: number;
  expiration: number | null;
  /** Seconds. */
  rotation_duration: number | null;
  approval: ServiceKeyApproval | null;
}

export interface ServiceKeyApproval {
  approver: number | null;
  approval_type: "SUPERUSER" | "KEY_ROTATION" | "AUTOMATIC";
  approved: number;
  notes: string;
}

/** What is known of the size of the whole registry; one row. */
export interface RegistrySize {
  id: "registry";
  size_bytes: number;
  /** Epoch milliseconds. */
  last_ran: number | null;
  queued: boolean;
  running: boolean;
}
