import type { Deployment, DeploymentStatus, FailureReason, Stage } from "../state.ts";

const stages: readonly Stage[] = ["pending", "building", "pushing", "deploying"];

/** The orchestrator's steps within each stage. */
const stepsOf: Readonly<Record<Stage, readonly string[]>> = {
  pending: ["resolve"],
  building: ["ci", "build"],
  pushing: ["push"],
  deploying: ["apply", "healthcheck"],
};

/** All steps in their order. */
export const steps: readonly string[] = stages.flatMap((stage) => stepsOf[stage]);

/** Reference: `current_stage` is set only while in progress, and then it is the status. */
export function currentStage(status: DeploymentStatus): Stage | null {
  return stages.find((stage) => stage === status) ?? null;
}

export function nextStatus(stage: Stage): Stage | "succeeded" {
  return stages[stages.indexOf(stage) + 1] ?? "succeeded";
}

/** Why the deployment fails in this stage, if it does: its commit is unknown, or a failure was planned. */
export function failureIn(
  stage: Stage,
  deployment: Deployment,
  commitExists: boolean,
): FailureReason | undefined {
  const { planned_failure, commit_sha, repo_full_name } = deployment;
  if (planned_failure && stepsOf[stage].includes(planned_failure.stage)) return planned_failure;
  if (stage !== "pending" || commitExists) return undefined;
  // The commit is not looked up when the deployment starts; resolving it fails, and that is final.
  const message = `${repo_full_name} has no commit ${commit_sha}.`;
  return { stage: "resolve", code: "commit_not_found", message };
}
