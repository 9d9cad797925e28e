export type RepositoryRole = "read" | "write" | "admin";
export type RepositoryState = "NORMAL" | "READ_ONLY" | "MIRROR";

export interface Repository {
  id: number;
  namespace: number;
  name: string;
  kind: "image" | "application";
  public: boolean;
  state: RepositoryState;
  description: string | null;
  /** Shown for private repositories; lets badges be read. */
  status_token: string;
  created: number;
}

/** What a user, robot or team may do with a repository. Exactly one of `account` and `team` is not null. */
export interface Permission {
  repository: number;
  account: number | null;
  team: number | null;
  role: RepositoryRole;
}

/** A blob that manifests of a repository have. */
export interface Blob {
  repository: number;
  namespace: number;
  digest: string;
  bytes: number;
  /** How many manifests of the repository have it. */
  manifests: number;
}

/** How many bytes a repository's blobs take. */
export interface Storage {
  repository: number;
  namespace: number;
  bytes: number;
}

/** The same of a namespace, where a blob that several of its repositories have counts once. */
export interface NamespaceStorage {
  namespace: number;
  bytes: number;
}

/** What somebody did with a repository's images on a day; counts for statistics. */
export interface ActionCount {
  repository: number;
  /** `YYYY-MM-DD`. */
  date: string;
  count: number;
}

export type NotificationEvent =
  | "repo_push"
  | "build_queued"
  | "build_start"
  | "build_success"
  | "build_failure"
  | "build_cancelled"
  | "vulnerability_found"
  | "repo_mirror_sync_started"
  | "repo_mirror_sync_success"
  | "repo_mirror_sync_failed"
  | "repo_image_expiry";

export type NotificationMethod = "quay_notification" | "email" | "webhook" | "flowdock" | "hipchat" | "slack";

export interface Notification {
  uuid: string;
  repository: number;
  event: NotificationEvent;
  method: NotificationMethod;
  config: Record<string, unknown>;
  event_config: Record<string, unknown>;
  title: string | null;
  number_of_failures: number;
  /** What is sent does not arrive; only a control makes it so. */
  unreachable: boolean;
}

/** An e-mail address that agreed to get notifications of a repository. */
export interface AuthorizedEmail {
  repository: number;
  email: string;
  confirmed: boolean;
}

/** A notification that was sent, or failed to be. */
export interface Delivery {
  id: number;
  notification: string;
  event: string;
  /** Epoch milliseconds. */
  sent: number;
  failed: boolean;
}
