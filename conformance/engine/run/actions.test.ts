import { expect, test } from "vitest";
import { caseOf, documentText, judge, stepsText, stepVerdicts, stillClock } from "../testing/judge.ts";
import { busy, gives, ok, queued, reads, retry } from "../testing/retries.ts";
import type { ServerReply } from "../testing/server.ts";

test("a retry asks again until the criteria hold", async () => {
  const clock = stillClock();
  const text = stepsText(reads("get", retry("retryAfter: 0.2, retryLimit: 5")));
  const result = await judge(text, await gives(queued, queued, ok), { options: { clock } });
  expect(result.verdict).toBe("conformant");
  expect(caseOf(result).steps[0]?.statuses).toEqual([200, 200, 200]);
  expect(clock.slept).toEqual([200, 200]);
});

test("without a retryLimit there is one retry", async () => {
  const server = await gives(queued);
  expect(caseOf(await judge(stepsText(reads("get", retry("retryAfter: 1"))), server)).verdict).toBe("fail");
  expect(server.calls).toHaveLength(2);
});

test("a retry whose criteria do not hold is not taken", async () => {
  const server = await gives(busy());
  const criteria = "criteria: [{ condition: $statusCode == 200 }]";
  await judge(stepsText(reads("get", retry(`retryLimit: 5, ${criteria}`))), server);
  expect(server.calls).toHaveLength(1);
});

test.each([
  ["seconds", { "Retry-After": "7" }],
  ["a date", { "Retry-After": "Thu, 01 Jan 2026 00:00:07 GMT", Date: "Thu, 01 Jan 2026 00:00:00 GMT" }],
])("Retry-After as %s overrules retryAfter", async (_, headers) => {
  const clock = stillClock();
  const text = stepsText(reads("get", retry("retryAfter: 1")));
  await judge(text, await gives(busy(headers), ok), { options: { clock } });
  expect(clock.slept).toEqual([7000]);
});

test("a contract violation counts in every attempt, not only in the last", async () => {
  const server = await gives({ status: 200, json: { id: "t1", state: "queued" } }, ok);
  const failed = caseOf(await judge(stepsText(reads("get", retry("retryAfter: 1"))), server));
  expect(failed.steps[0]?.failures.map((f) => f.message)).toEqual([
    "response body: must have required property 'name'",
  ]);
});

test("a later failure action runs when the retries are used up", async () => {
  const actions = `onFailure:
          - { name: again, type: retry, retryLimit: 2 }
          - { name: other, type: goto, stepId: last }`;
  const server = await gives(queued, queued, queued, ok);
  const text = stepsText(reads("get", actions) + reads("between", "") + reads("last", ""));
  expect(stepVerdicts(caseOf(await judge(text, server)))).toEqual([
    "get fail",
    "last pass",
    "between skipped",
  ]);
});

test("a failure action with goto does not turn a failure into a pass", async () => {
  const actions = "onFailure: [{ name: on, type: goto, stepId: last }]";
  const result = await judge(stepsText(reads("get", actions) + reads("last", "")), await gives(queued, ok));
  expect(caseOf(result).verdict).toBe("fail");
});

test("a retry with a stepId runs that step first", async () => {
  const server = await gives(ok, queued, ok, ok);
  const text = stepsText(reads("first", "") + reads("get", retry("stepId: first")));
  await judge(text, server);
  expect(server.calls.map((c) => c.url)).toEqual([
    "/things/first",
    "/things/get",
    "/things/first",
    "/things/get",
  ]);
});

const withOther = (action: string) =>
  documentText(`workflows:
  - workflowId: W
    x-touchstone: { level: core, requirements: [THI-R-001] }
    steps:${reads("get", action)}${reads("after", "")}
  - workflowId: OTHER
    x-touchstone: { level: core, requirements: [THI-R-001] }
    steps:${reads("other", "")}`);

test("a retry with a workflowId runs that workflow and comes back", async () => {
  const server = await gives(queued, ok);
  await judge(withOther(retry("workflowId: OTHER")), server, { options: { grep: "W" } });
  expect(server.calls.slice(0, 4).map((c) => c.url)).toEqual([
    "/things/get",
    "/things/other",
    "/things/get",
    "/things/after",
  ]);
});

test("a goto to a workflow is one-way", async () => {
  const action = "onSuccess: [{ name: go, type: goto, workflowId: OTHER }]";
  const passed = caseOf(await judge(withOther(action), await gives(ok)));
  expect(passed.verdict).toBe("pass");
  expect(stepVerdicts(passed)).toEqual(["get pass", "other pass", "after skipped"]);
});

test("end stops the workflow where it stands", async () => {
  const text = stepsText(reads("get", "onSuccess: [{ name: enough, type: end }]") + reads("after", ""));
  expect(stepVerdicts(caseOf(await judge(text, await gives(ok))))).toEqual(["get pass", "after skipped"]);
});

test("the first action whose criteria hold wins", async () => {
  const actions = `onSuccess:
          - { name: no, type: end, criteria: [{ condition: $statusCode == 404 }] }
          - { name: yes, type: goto, stepId: last }
          - { name: late, type: end }`;
  const text = stepsText(reads("get", actions) + reads("between", "") + reads("last", ""));
  const passed = caseOf(await judge(text, await gives(ok)));
  expect(stepVerdicts(passed)).toEqual(["get pass", "last pass", "between skipped"]);
});

test("the workflow's actions stand behind the step's, and the step overrides them by name", async () => {
  const shared = `    successActions: [{ name: jump, type: goto, stepId: last }]\n`;
  const steps =
    reads("get", "MORE") +
    reads("between", "onSuccess: [{ name: x, type: end }]") +
    reads("last", "onSuccess: [{ name: x, type: end }]");
  const run = async (more: string) =>
    stepVerdicts(caseOf(await judge(stepsText(steps.replace("MORE", more), shared), await gives(ok)))).slice(
      0,
      2,
    );
  expect(await run("")).toEqual(["get pass", "last pass"]);
  expect(await run("onSuccess: [{ name: jump, type: goto, stepId: between }]")).toEqual([
    "get pass",
    "between pass",
  ]);
  const never = "criteria: [{ condition: $statusCode == 1 }]";
  expect(await run(`onSuccess: [{ name: other, type: end, ${never} }]`)).toEqual(["get pass", "last pass"]);
});

test("a step that passes after a goto led back to it does not fail the case", async () => {
  const actions = "onFailure: [{ name: on, type: goto, stepId: mend }]";
  const text = stepsText(
    reads("get", `${actions}\n        onSuccess: [{ name: enough, type: end }]`) +
      reads("mend", "onSuccess: [{ name: back, type: goto, stepId: get }]"),
  );
  const found = caseOf(await judge(text, await gives(queued, ok, ok)));
  expect(found.verdict).toBe("pass");
  expect(found.steps.map(({ id, verdict, handled }) => ({ id, verdict, handled }))).toEqual([
    { id: "get", verdict: "fail", handled: true },
    { id: "mend", verdict: "pass", handled: undefined },
    { id: "get", verdict: "pass", handled: undefined },
  ]);
});

test("what the contract forbids stays a failure, also when a goto led back to the step", async () => {
  const actions = "onFailure: [{ name: on, type: goto, stepId: mend }]";
  const text = stepsText(
    reads("get", `${actions}\n        onSuccess: [{ name: enough, type: end }]`) +
      reads("mend", "onSuccess: [{ name: back, type: goto, stepId: get }]"),
  );
  const wrong: ServerReply = { status: 200, json: { id: "t1", state: "queued" } };
  expect(caseOf(await judge(text, await gives(wrong, ok, ok))).verdict).toBe("fail");
});

test("the failure of a workflow that a retry runs first is forgiven when the step then passes", async () => {
  const server = await gives(queued, busy(), ok, ok);
  const result = await judge(withOther(retry("workflowId: OTHER")), server, { options: { cases: ["W"] } });
  expect(caseOf(result).verdict).toBe("pass");
  expect(stepVerdicts(caseOf(result))).toEqual(["other fail", "get pass", "after pass"]);
});

test("it is not forgiven when the step fails in the end", async () => {
  const server = await gives(queued, busy(), queued);
  const result = await judge(withOther(retry("workflowId: OTHER")), server, { options: { cases: ["W"] } });
  expect(caseOf(result).verdict).toBe("fail");
});

const withInput = (action: string, components = "") =>
  documentText(`workflows:
  - workflowId: W
    x-touchstone: { level: core, requirements: [THI-R-001] }
    steps:${reads("get", action)}
  - workflowId: OTHER
    x-touchstone: { level: core, requirements: [THI-R-001] }
    inputs: { type: object, required: [which], properties: { which: { type: string } } }
    steps:${reads("other", "").replace("value: other", "value: $inputs.which")}${components}`);

test.each([
  ["a retry", retry("workflowId: OTHER, parameters: [{ name: which, value: $response.body#/id }]"), ""],
  [
    "a goto",
    "onFailure: [{ name: on, type: goto, workflowId: OTHER, parameters: [{ name: which, value: t1 }] }]",
    "",
  ],
  [
    "a retry, by reference",
    retry("workflowId: OTHER, parameters: [{ reference: $components.parameters.which }]"),
    "components: { parameters: { which: { name: which, value: t1 } } }",
  ],
  [
    "a retry, by reference with another value",
    retry("workflowId: OTHER, parameters: [{ reference: $components.parameters.which, value: t1 }]"),
    "components: { parameters: { which: { name: which, value: nothing } } }",
  ],
])("the parameters of %s reach the workflow", async (_, action, components) => {
  const server = await gives(queued, ok);
  await judge(withInput(action, components), server, { options: { cases: ["W"] } });
  expect(server.calls[1]?.url).toBe("/things/t1");
});

const refusal = { status: 503, json: { code: "busy" }, headers: { "Retry-After": "3" } };

test.each([
  ["429", { ...refusal, status: 429 }],
  ["503", refusal],
])("a server that is busy (%s) and says when to come back is given that once in a case", async (_, reply) => {
  const clock = stillClock();
  const server = await gives(reply, ok, reply);
  const result = await judge(stepsText(reads("get", "") + reads("again", "")), server, {
    options: { clock },
  });
  expect(clock.slept).toEqual([3000]);
  expect(stepVerdicts(caseOf(result))).toEqual(["get pass", "again fail"]);
  expect(caseOf(result).steps[0]?.statuses).toHaveLength(2);
});

test("a server that is busy and does not say when to come back has answered", async () => {
  const server = await gives(busy(), ok);
  expect(caseOf(await judge(stepsText(reads("get", "")), server)).verdict).toBe("fail");
});
