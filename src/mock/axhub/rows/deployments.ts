/** The statuses in progress; each is the `current_stage` of its time. */
export type Stage = "pending" | "building" | "pushing" | "deploying";
export type DeploymentStatus = Stage | "succeeded" | "failed" | "cancelled";

export interface FailureReason {
  /** The orchestrator's step: resolve, ci, build, push, apply or healthcheck. */
  stage: string;
  code: string;
  message: string;
}

export interface Deployment {
  id: string;
  app_id: string;
  tenant_id: string;
  /** Where the commit comes from, as the app was connected when it started. */
  repo_full_name: string;
  commit_sha: string;
  status: DeploymentStatus;
  trigger_source: "webhook" | "manual";
  image_uri: string | null;
  failure_reason: FailureReason | null;
  started_at: string;
  completed_at: string | null;
  cancel_requested_at: string | null;
  force_rebuild: boolean;
  /** The failure that the control `nextOutcome` planned for it. */
  planned_failure: FailureReason | null;
}

/** A failure that the control `nextOutcome` has planned. */
export interface PlannedFailure {
  app_id: string;
  reason: FailureReason;
}

/** A service behind AxHub that is down. */
export interface Outage {
  service: "github" | "logs" | "promotions";
}
