import { expect, test } from "vitest";
import { caseOf, judge, stepsText, stepVerdicts } from "../testing/judge.ts";
import { healthy, serve } from "../testing/server.ts";
import { getStep, createStep, readBack, cleanup } from "../testing/thing-steps.ts";

test("clean-up runs after a failure", async () => {
  const server = await serve(healthy());
  const failed = caseOf(
    await judge(stepsText(createStep + readBack.replace("^a$", "^b$") + cleanup), server),
  );
  expect(stepVerdicts(failed)).toEqual(["create pass", "get fail", "cleanUp pass"]);
});

test("clean-up finds what a refused request wrongly created", async () => {
  const server = await serve(healthy());
  const text = stepsText(createStep.replace("== 201", "== 401") + cleanup);
  expect(stepVerdicts(caseOf(await judge(text, server)))).toEqual(["create fail", "cleanUp pass"]);
});

test("clean-up with nothing to clean is skipped", async () => {
  const server = await serve(() => ({ status: 400, json: { code: "no" } }));
  const text = stepsText(createStep.replace("== 201", "== 400") + cleanup);
  const passed = caseOf(await judge(text, server));
  expect(passed.verdict).toBe("pass");
  expect(stepVerdicts(passed)).toEqual(["create pass", "cleanUp skipped"]);
});

const brokenDelete = async () => {
  const answer = healthy();
  return serve((call) => (call.method === "DELETE" ? { status: 404, json: { code: "no" } } : answer(call)));
};

test("a failed clean-up only warns", async () => {
  const passed = caseOf(await judge(stepsText(createStep + cleanup), await brokenDelete()));
  expect(passed.verdict).toBe("pass");
  expect(passed.warnings).toEqual(["clean-up cleanUp: expected $statusCode == 204, got $statusCode = 404"]);
});

test("a failed clean-up that cites a requirement fails", async () => {
  const text = stepsText(
    createStep + cleanup.replace("phase: cleanup", "phase: cleanup, requirements: [THI-R-002]"),
  );
  expect(caseOf(await judge(text, await brokenDelete())).verdict).toBe("fail");
});

test("a clean-up step in the middle runs where it stands, once", async () => {
  const gone = getStep.replace("value: t1", "value: $steps.create.outputs.id").replace("== 200", "== 404");
  const server = await serve(healthy());
  const passed = caseOf(await judge(stepsText(createStep + cleanup + gone), server));
  expect(stepVerdicts(passed)).toEqual(["create pass", "cleanUp pass", "get pass"]);
});
