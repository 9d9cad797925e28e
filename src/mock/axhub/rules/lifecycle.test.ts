import { expect, test } from "vitest";
import type { Deployment, Stage } from "../state.ts";
import { currentStage, failureIn, nextStatus, steps } from "./lifecycle.ts";

const deployment: Deployment = {
  id: "d",
  app_id: "a",
  tenant_id: "t",
  repo_full_name: "octo/blog",
  commit_sha: "c".repeat(40),
  status: "pending",
  trigger_source: "manual",
  image_uri: null,
  failure_reason: null,
  started_at: "2026-01-15T09:00:00.000Z",
  completed_at: null,
  cancel_requested_at: null,
  force_rebuild: false,
  planned_failure: null,
};

test("a deployment passes pending, building, pushing, deploying and succeeds", () => {
  expect(nextStatus("pending")).toBe("building");
  expect(nextStatus("building")).toBe("pushing");
  expect(nextStatus("pushing")).toBe("deploying");
  expect(nextStatus("deploying")).toBe("succeeded");
});

test("the current stage is the status until the deployment ends", () => {
  expect(currentStage("pushing")).toBe("pushing");
  expect(currentStage("succeeded")).toBeNull();
  expect(currentStage("cancelled")).toBeNull();
});

test.each<[step: string, stage: Stage]>([
  ["resolve", "pending"],
  ["ci", "building"],
  ["build", "building"],
  ["push", "pushing"],
  ["apply", "deploying"],
  ["healthcheck", "deploying"],
])("a failure planned in %s happens in %s and nowhere else", (step, stage) => {
  const planned_failure = { stage: step, code: "code", message: "" };
  const all: readonly Stage[] = ["pending", "building", "pushing", "deploying"];
  const failing = all.filter((s) => failureIn(s, { ...deployment, planned_failure }, true));
  expect(failing).toEqual([stage]);
  expect(steps).toContain(step);
});

test("an unknown commit fails in resolve", () => {
  expect(failureIn("pending", deployment, false)).toMatchObject({
    stage: "resolve",
    code: "commit_not_found",
  });
  expect(failureIn("pending", deployment, true)).toBeUndefined();
});
