import { expect, test } from "vitest";
import { caseOf, documentText, judge, stepsText, stepVerdicts, stillClock } from "../testing/judge.ts";
import type { Reply } from "../testing/server.ts";
import { closedUrl, healthy, serve } from "../testing/server.ts";

const thing = { id: "t1", name: "a", state: "done" };
const getStep = `
      - stepId: get
        operationId: getThing
        parameters: [{ name: id, in: path, value: t1 }]
        successCriteria: [{ condition: $statusCode == 200 }]
`;
const createStep = `
      - stepId: create
        operationId: createThing
        requestBody: { payload: { name: a } }
        successCriteria: [{ condition: $statusCode == 201 }]
        outputs: { id: $response.body#/id }
`;
const readBack = `
      - stepId: get
        operationId: getThing
        parameters: [{ name: id, in: path, value: $steps.create.outputs.id }]
        successCriteria:
          - { context: $response.body#/name, condition: ^a$, type: regex, x-touchstone: { requirements: [THI-R-002] } }
`;
const cleanup = `
      - stepId: cleanUp
        x-touchstone: { phase: cleanup }
        operationId: deleteThing
        parameters: [{ name: id, in: path, value: $steps.create.outputs.id }]
        successCriteria: [{ condition: $statusCode == 204 }]
`;

test("a healthy server passes", async () => {
  const server = await serve(healthy());
  const result = await judge(stepsText(createStep + readBack + cleanup), server);
  expect(result.verdict).toBe("conformant");
  expect(stepVerdicts(caseOf(result))).toEqual(["create pass", "get pass", "cleanUp pass"]);
  expect(server.calls.map((c) => `${c.method} ${c.url}`)).toEqual([
    "POST /things",
    "GET /things/t1",
    "DELETE /things/t1",
  ]);
});

const broken: readonly (readonly [string, Reply, string])[] = [
  ["an undeclared status", { status: 500, json: {} }, "response status: status 500 is not declared"],
  [
    "a missing field",
    { status: 200, json: { id: "t1", state: "done" } },
    "response body: must have required property 'name'",
  ],
  ["a wrong type", { status: 200, json: { ...thing, name: 1 } }, "response body /name: must be string"],
  [
    "an unknown member",
    { status: 200, json: { ...thing, colour: "red" } },
    'response body: must NOT have additional properties: "colour"',
  ],
  [
    "a value that is not among those allowed",
    { status: 200, json: { ...thing, state: "gone" } },
    'response body /state: must be equal to one of the allowed values: ["queued","done"]',
  ],
  [
    "HTML",
    { status: 200, text: "<html>" },
    "response content-type: content type text/html is not one of application/json",
  ],
  [
    "JSON that is none",
    { status: 200, text: "{", headers: { "content-type": "application/json" } },
    "the body is not the JSON that its content type promises",
  ],
  [
    "a redirect",
    { status: 302, headers: { location: "/elsewhere" } },
    "response status: status 302 is not declared",
  ],
  [
    "another declared status",
    { status: 404, json: { code: "x" } },
    "expected $statusCode == 200, got $statusCode = 404",
  ],
];

test.each(broken)("%s fails", async (_, reply, message) => {
  const result = await judge(stepsText(getStep), await serve(() => reply));
  expect(result).toMatchObject({ verdict: "not conformant", exitCode: 1 });
  expect(caseOf(result).steps[0]?.failures.map((f) => f.message)).toContain(message);
});

test("a missing header that is required fails", async () => {
  const server = await serve(() => ({ status: 201, json: { ...thing, state: "queued" } }));
  const failed = caseOf(await judge(stepsText(createStep), server));
  expect(failed.reason).toBe("W/create: response header: must have required property 'Location'");
});

test("a server that hangs fails after the timeout", async () => {
  const server = await serve(() => "hang");
  const failed = caseOf(await judge(stepsText(getStep), server, { target: { timeoutMs: 50 } }));
  expect(failed).toMatchObject({
    verdict: "fail",
    reason: "W/get: no valid answer: no complete answer within 50 ms",
  });
});

test("the timeout of a step wins over that of the target", async () => {
  const server = await serve(() => "hang");
  const text = stepsText(getStep.replace("operationId", "timeout: 40\n        operationId"));
  expect(caseOf(await judge(text, server)).reason).toContain("within 40 ms");
});

test("a connection that is reset fails", async () => {
  const failed = caseOf(await judge(stepsText(getStep), await serve(() => "reset")));
  expect(failed).toMatchObject({ verdict: "fail" });
  expect(failed.steps[0]?.failures[0]?.kind).toBe("transport");
});

test("a server that is not there is an error, not a failure", async () => {
  const result = await judge(stepsText(getStep), { url: await closedUrl() });
  expect(result).toMatchObject({ verdict: "error", exitCode: 2 });
  expect(caseOf(result)).toMatchObject({ verdict: "error", unreachable: true });
});

test("a malformed request of ours is an error, and is not sent", async () => {
  const server = await serve(healthy());
  const text = stepsText(
    createStep.replace("name: a", "name: a, size: $inputs.size"),
    `    inputs: { type: object, properties: { size: { type: string, default: big } } }\n`,
  );
  const result = await judge(text, server);
  expect(result).toMatchObject({ verdict: "error", exitCode: 3 });
  expect(caseOf(result).reason).toBe("W/create: request body /size: must be integer");
  expect(server.calls).toEqual([]);
});

test("a step that sends malformed input on purpose may", async () => {
  const text = stepsText(
    `
      - stepId: create
        x-touchstone: { schema: { request: off } }
        operationId: createThing
        requestBody: { payload: { size: big } }
        successCriteria: [{ condition: $statusCode == 400 }]
`.replace("off", '"off"'),
  );
  expect((await judge(text, await serve(healthy()))).verdict).toBe("conformant");
});

test("a contract violation fails the case, and the flow goes on by the criteria alone", async () => {
  const answer = healthy();
  const server = await serve((call) => {
    const reply = answer(call);
    return call.method === "POST" && typeof reply === "object" ? { ...reply, headers: {} } : reply;
  });
  const failed = caseOf(await judge(stepsText(createStep + readBack + cleanup), server));
  expect(failed.verdict).toBe("fail");
  expect(stepVerdicts(failed)).toEqual(["create fail", "get pass", "cleanUp pass"]);
});

test("a failed criterion names the requirements it was to prove", async () => {
  const server = await serve(healthy());
  const failed = caseOf(await judge(stepsText(createStep + readBack.replace("^a$", "^b$")), server));
  expect(failed.steps[1]?.failures[0]).toMatchObject({
    requirements: ["THI-R-002"],
    pointer: "/name",
    expected: "$response.body#/name regex ^b$",
    got: '"a"',
  });
});

test("a failure in the set-up blocks the case", async () => {
  const text = stepsText(
    createStep.replace("operationId", "x-touchstone: { phase: setup }\n        operationId") + readBack,
  );
  const result = await judge(text, await serve(() => ({ status: 400, json: { code: "no" } })));
  expect(result).toMatchObject({ verdict: "incomplete", exitCode: 4 });
  expect(stepVerdicts(caseOf(result))).toEqual(["create fail", "get skipped"]);
  expect(caseOf(result).verdict).toBe("blocked");
});

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

test("an output that the response lacks fails the step that needs it", async () => {
  const text = stepsText(createStep.replace("#/id", "#/token") + readBack);
  const server = await serve(() => ({ status: 201, json: thing, headers: { Location: "/" } }));
  const failed = caseOf(await judge(text, server));
  expect(failed.verdict).toBe("fail");
  expect(failed.reason).toBe("W/get: $steps.create.outputs.id was not in the response");
});

test("headers of the target carry the case and the run", async () => {
  const server = await serve(healthy());
  await judge(stepsText(createStep), server, { target: { headers: { "X-World": "{case}-{run}" } } });
  expect(server.calls[0]?.headers["x-world"]).toBe("W-r1");
});

test("a case whose inputs the target does not give is not applicable, and never passes", async () => {
  const server = await serve(healthy());
  const inputs = `    inputs: { type: object, required: [user], properties: { user: { type: string } } }\n`;
  const result = await judge(stepsText(createStep, inputs), server);
  expect(caseOf(result)).toMatchObject({
    verdict: "not-applicable",
    reason: "the target gives no input user",
  });
  expect(result.verdict).toBe("incomplete");
  expect(server.calls).toEqual([]);
});

test("a case that uses a source without a base URL is not applicable", async () => {
  const text = stepsText(`
      - stepId: read
        operationId: $sourceDescriptions.clock.readClock
        successCriteria: [{ condition: $statusCode == 204 }]
`).replace("workflows:", "  - { name: clock, url: ../contracts/clock/openapi.yaml }\nworkflows:");
  const result = await judge(text, await serve(healthy()));
  expect(caseOf(result).reason).toBe("the target gives no base URL of clock");
});

test("an input of the wrong type is an error before anything is sent", async () => {
  const inputs = `    inputs: { type: object, properties: { size: { type: integer } } }\n`;
  const result = await judge(stepsText(createStep, inputs), await serve(healthy()), {
    target: { inputs: { size: "x" } },
  });
  expect(caseOf(result)).toMatchObject({ verdict: "error", reason: "input size must be integer" });
});

test("a goto that never ends is an error of ours", async () => {
  const text = stepsText(`${getStep}        onSuccess: [{ name: again, type: goto, stepId: get }]\n`);
  const result = await judge(text, await serve(() => ({ status: 200, json: thing })));
  expect(caseOf(result)).toMatchObject({ verdict: "error" });
  expect(caseOf(result).reason).toContain("more than 1000 requests");
});

const two = documentText(`workflows:
  - workflowId: MAKE
    x-touchstone: { level: core, requirements: [THI-R-001] }
    inputs: { type: object, properties: { name: { type: string, default: a } } }
    steps:
      - stepId: create
        operationId: createThing
        requestBody: { payload: { name: $inputs.name } }
        successCriteria: [{ condition: $statusCode == 201 }]
        outputs: { id: $response.body#/id }
${cleanup}
    outputs: { id: $steps.create.outputs.id }
  - workflowId: W
    x-touchstone: { level: core, requirements: [THI-R-001] }
    FIRST
    steps:
      MORE
      - stepId: get
        operationId: getThing
        parameters: [{ name: id, in: path, value: ID }]
        successCriteria: [{ condition: $statusCode == 200 }, { context: $response.body#/name, condition: ^NAME$, type: regex }]
`);
const depending = two
  .replace("FIRST", "dependsOn: [MAKE]")
  .replace("      MORE\n", "")
  .replace("ID }", "$workflows.MAKE.outputs.id }")
  .replace("NAME", "a");
const calling = two
  .replace("    FIRST\n", "")
  .replace("MORE", "- { stepId: make, workflowId: MAKE, parameters: [{ name: name, value: b }] }")
  .replace("ID }", "$steps.make.outputs.id }")
  .replace("NAME", "b");

test.each([
  ["dependsOn", depending, ["create pass", "get pass", "cleanUp pass"]],
  ["a call", calling, ["create pass", "make pass", "get pass", "cleanUp pass"]],
])("what a workflow made by %s lives until the case ends", async (_, text, verdicts) => {
  const result = await judge(text, await serve(healthy()));
  expect(caseOf(result).verdict).toBe("pass");
  expect(stepVerdicts(caseOf(result))).toEqual(verdicts);
});

test("a failed dependsOn blocks the case; a failed call fails it", async () => {
  const refuse = () => serve(() => ({ status: 400, json: { code: "no" } }));
  expect(caseOf(await judge(depending, await refuse())).verdict).toBe("blocked");
  expect(caseOf(await judge(calling, await refuse())).verdict).toBe("fail");
});

test("no sleep happens when nothing asks for one", async () => {
  const clock = stillClock();
  await judge(stepsText(createStep), await serve(healthy()), { options: { clock } });
  expect(clock.slept).toEqual([]);
});

const listStep = `
      - stepId: list
        operationId: listThings
        successCriteria: [{ condition: $statusCode == 200 }]
`;

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

test("a failed set-up ends the case", async () => {
  const server = await serve(() => ({ status: 500 }));
  const setup = createStep.replace("operationId", "x-touchstone: { phase: setup }\n        operationId");
  expect(caseOf(await judge(stepsText(setup + listStep), server)).verdict).toBe("blocked");
  expect(server.calls).toHaveLength(1);
});

test("a preflight asks with OPTIONS at the operation's path, and its criteria alone judge the answer", async () => {
  const asking = `
      - stepId: ask
        x-touchstone: { method: OPTIONS, requirements: [THI-R-002] }
        operationId: deleteThing
        parameters:
          - { name: id, in: path, value: t1 }
          - { name: Origin, in: header, value: "https://elsewhere.example" }
        successCriteria:
          - { condition: $statusCode == 204 }
          - { context: $response.header.Access-Control-Allow-Methods, condition: DELETE, type: regex }
`;
  const allows = (methods: string) =>
    serve(() => ({ status: 204, headers: { "Access-Control-Allow-Methods": methods } }));
  const right = await allows("GET, DELETE");
  const good = await judge(stepsText(asking), right);
  expect(caseOf(good).verdict).toBe("pass");
  expect(right.calls.map((c) => `${c.method} ${c.url}`)).toEqual(["OPTIONS /things/t1"]);
  // It proves nothing of the operation itself.
  expect(caseOf(good).steps[0]).not.toHaveProperty("operation");
  expect(caseOf(await judge(stepsText(asking), await allows("GET"))).verdict).toBe("fail");
});
