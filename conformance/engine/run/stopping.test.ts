import { expect, test } from "vitest";
import { caseOf, documentText, judge, stepVerdicts } from "../testing/judge.ts";
import type { ServerReply } from "../testing/server.ts";
import { healthy, serve } from "../testing/server.ts";

function workflow(id: string): string {
  return `
  - workflowId: ${id}
    x-touchstone: { level: core, requirements: [THI-R-001] }
    steps:
      - stepId: create
        operationId: createThing
        requestBody: { payload: { name: a } }
        successCriteria: [{ condition: $statusCode == 201 }]
        outputs: { id: $response.body#/id }
      - stepId: get
        operationId: getThing
        parameters: [{ name: id, in: path, value: $steps.create.outputs.id }]
        successCriteria: [{ condition: $response.body#/state == 'done' }]
        onFailure: [{ name: again, type: retry, retryAfter: 3600, retryLimit: 5 }]
      - stepId: cleanUp
        x-touchstone: { phase: cleanup }
        operationId: deleteThing
        parameters: [{ name: id, in: path, value: $steps.create.outputs.id }]
        successCriteria: [{ condition: $statusCode == 204 }]
`;
}
const two = documentText(`workflows:${workflow("A")}${workflow("B")}`);

test("a run that is broken off cleans up the case that runs, and says of the others why they did not", async () => {
  const stopper = new AbortController();
  const answer = healthy();
  const server = await serve((call) => {
    if (call.method === "POST") stopper.abort("the run was broken off by SIGINT");
    return answer(call);
  });
  const result = await judge(two, server, { options: { stop: stopper.signal } });
  expect(server.calls.map((c) => c.method)).toEqual(["POST", "DELETE"]);
  expect(stepVerdicts(caseOf(result, "A"))).toEqual(["create pass", "cleanUp pass", "get skipped"]);
  for (const id of ["A", "B"])
    expect(caseOf(result, id)).toMatchObject({
      verdict: "not-run",
      reason: "the run was broken off by SIGINT",
    });
  expect(result).toMatchObject({ verdict: "incomplete", exitCode: 4 });
});

test("a run that is broken off does not wait for a retry, and what the step found so far is no failure", async () => {
  const stopper = new AbortController();
  const queued: ServerReply = { status: 200, json: { id: "t1", name: "a", state: "queued" } };
  const answer = healthy();
  const server = await serve((call) => (call.method === "GET" ? queued : answer(call)));
  const clock = {
    now: () => 0,
    sleep: (_ms: number, stop?: AbortSignal) =>
      new Promise<void>((resolve) => {
        stop?.addEventListener("abort", () => resolve());
        stopper.abort("enough");
      }),
  };
  const result = await judge(two, server, { options: { stop: stopper.signal, clock } });
  expect(server.calls.map((c) => c.method)).toEqual(["POST", "GET", "DELETE"]);
  expect(caseOf(result, "A")).toMatchObject({ verdict: "not-run", reason: "enough" });
});

test("a failure that was seen before the run was broken off stays one", async () => {
  const stopper = new AbortController();
  const server = await serve(() => {
    stopper.abort("enough");
    return { status: 500 };
  });
  const result = await judge(two, server, { options: { stop: stopper.signal } });
  expect(caseOf(result, "A").verdict).toBe("fail");
  expect(caseOf(result, "B").verdict).toBe("not-run");
  expect(result.exitCode).toBe(1);
});

test("a target that hangs is given up after so many requests in a row, and is sent nothing more", async () => {
  const server = await serve(() => "reset");
  const many = Array.from({ length: 10 }, (_, i) => workflow(`W${i}`)).join("");
  const result = await judge(documentText(`workflows:${many}`), server, { options: { maxErrors: 3 } });
  expect(server.calls).toHaveLength(3);
  expect(result.cases.map((c) => c.verdict)).toEqual([
    ...["fail", "fail", "fail"],
    ...Array<string>(7).fill("not-run"),
  ]);
  expect(result.cases.at(-1)?.reason).toBe("the run was broken off: 3 requests in a row had no answer");
  expect(result.exitCode).toBe(1);
});

test("an answer in between starts the count anew", async () => {
  const server = await serve((_, nth) => (nth % 3 === 0 ? { status: 500 } : "reset"));
  const many = Array.from({ length: 6 }, (_, i) => workflow(`W${i}`)).join("");
  const result = await judge(documentText(`workflows:${many}`), server, { options: { maxErrors: 3 } });
  expect(result.counts).toMatchObject({ fail: 6, "not-run": 0 });
});
