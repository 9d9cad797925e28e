import type { App, AxhubState, Deployment, FailureReason } from "../state.ts";
import type { Schema } from "../types.ts";

type Reason = Schema<"DiagnosisReason">;

/** What kind of cause each step of the orchestrator fails for. */
const categories: Readonly<Record<string, Reason["category"]>> = {
  resolve: "configuration",
  ci: "build",
  build: "build",
  push: "infrastructure",
  apply: "configuration",
  healthcheck: "timeout",
};

export type Health =
  /** There is no rollout: a static app, or one that never got that far. */
  | { readonly kind: "not-applicable" }
  | { readonly kind: "healthy" }
  /** Pods are being replaced. */
  | { readonly kind: "in-progress" }
  | { readonly kind: "failed"; readonly reason: Reason };

/** Reads the app's current rollout: its newest deployment, unless production was changed after that failed. */
export function healthOf(state: AxhubState, app: App): Health {
  const [newest] = state.deployments.by("app", app.id).newest(0, 1);
  if (app.kind === "static" || !newest) return { kind: "not-applicable" };
  if (newest.status === "deploying") return { kind: "in-progress" };
  if (newest.failure_reason && !changedSince(app, newest))
    return { kind: "failed", reason: diagnose(newest.failure_reason) };
  const isRunning = app.production_deployment_id !== null || app.staging_deployment_id !== null;
  return { kind: isRunning ? "healthy" : "not-applicable" };
}

function changedSince({ production_changed }: App, { completed_at }: Deployment): boolean {
  return production_changed !== null && completed_at !== null && production_changed.at > completed_at;
}

function diagnose(failure: FailureReason): Reason {
  return { ...failure, category: categories[failure.stage] ?? "infrastructure" };
}
