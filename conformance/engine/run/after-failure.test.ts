import { expect, test } from "vitest";
import { caseOf, judge, stepsText, stepVerdicts } from "../testing/judge.ts";
import { healthy, serve } from "../testing/server.ts";
import { createStep, readBack, cleanup, listStep } from "../testing/thing-steps.ts";

test("a failed criterion does not hide what the steps after it find", async () => {
  const answer = healthy();
  const server = await serve((call) =>
    call.url === "/things" && call.method === "GET" ? { status: 500 } : answer(call),
  );
  const wrongName = createStep.replace("== 201", "== 400");
  const found = caseOf(await judge(stepsText(wrongName + readBack + listStep + cleanup), server));
  expect(stepVerdicts(found)).toEqual(["create fail", "get pass", "list fail", "cleanUp pass"]);
  expect(found.reason).toContain("W/create");
});

test("a step that needs what a failed one did not give is skipped, and so is one that waits for it", async () => {
  const answer = healthy();
  const server = await serve((call) => (call.method === "POST" ? { status: 500 } : answer(call)));
  const inCriterion = listStep
    .replace("stepId: list", "stepId: compare")
    .replace("$statusCode == 200", "$response.body.length() == $steps.create.outputs.id")
    .replace(".length()", "#/0/id");
  const waits = listStep.replace("stepId: list", "stepId: waits\n        dependsOn: [create]");
  const steps = createStep + readBack + inCriterion + waits + listStep + cleanup;
  const text = stepsText(steps).replace("arazzo: 1.0.1", "arazzo: 1.1.0");
  const found = caseOf(await judge(text, server));
  expect(Object.fromEntries(found.steps.map((s) => [s.id, s.verdict]))).toEqual({
    create: "fail",
    get: "skipped",
    compare: "skipped",
    waits: "skipped",
    list: "pass",
    cleanUp: "skipped",
  });
  expect(server.calls.map((c) => c.method)).toEqual(["POST", "GET"]);
});
