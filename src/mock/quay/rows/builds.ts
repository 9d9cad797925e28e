export type BuildPhase =
  | "waiting"
  | "build-scheduled"
  | "unpacking"
  | "pulling"
  | "building"
  | "pushing"
  | "complete"
  | "error"
  | "internalerror"
  | "cancelled";

/** Times are epoch milliseconds. */
export interface Build {
  uuid: string;
  repository: number;
  namespace: number;
  phase: BuildPhase;
  started: number;
  display_name: string;
  /** Progress, as the worker reports it; `{}` when there is none. */
  status: Record<string, unknown>;
  subdirectory: string;
  dockerfile_path: string;
  context: string;
  tags: string[];
  /** Who started it by hand. */
  manual_user: string | null;
  trigger: string | null;
  trigger_metadata: Record<string, unknown> | null;
  resource_key: string | null;
  archive_url: string | null;
  pull_robot: number | null;
  error: string | null;
  retries_remaining: number;
  logs_archived: boolean;
}

export interface BuildLogEntry {
  id: number;
  build: string;
  message: string;
  type: "phase" | "command" | "error" | null;
  datetime: number;
  data: Record<string, unknown> | null;
}

export interface Trigger {
  uuid: string;
  repository: number;
  service: "github" | "gitlab" | "bitbucket" | "custom-git";
  is_active: boolean;
  build_source: string | null;
  repository_url: string | null;
  config: Record<string, unknown>;
  enabled: boolean;
  disabled_reason: "user_toggled" | "successive_build_failures" | "successive_build_internal_errors" | null;
  /** Who made it; only they can activate it. */
  connected_user: number;
  pull_robot: number | null;
  successive_failures: number;
  successive_internal_errors: number;
}
