import { expect, test } from "vitest";
import { coverage } from "./coverage.ts";
import { judge, stepsText, suiteOf } from "./testing/judge.ts";
import { healthy, serve } from "./testing/server.ts";

const text = stepsText(`
      - stepId: create
        operationId: createThing
        requestBody: { payload: { name: a } }
        successCriteria: [{ condition: $statusCode == 201 }]
        outputs: { id: $response.body#/id }
      - stepId: get
        operationId: getThing
        parameters: [{ name: id, in: path, value: $steps.create.outputs.id }]
        successCriteria: [{ context: $statusCode, condition: "^(200|404)$", type: regex }]
      - stepId: missing
        operationId: deleteThing
        parameters: [{ name: id, in: path, value: nope }]
        successCriteria: [{ condition: $statusCode == 404 || $statusCode == 204 }]
`);
const found = (result?: Parameters<typeof coverage>[1]) => {
  const [api] = coverage(suiteOf(text), result);
  if (!api) throw new Error("no coverage");
  return api;
};

test("requirements are cited, not cited, or cannot be tested", () => {
  const { requirements } = found();
  expect(requirements).toMatchObject({ testable: 2, cited: 1 });
  expect(requirements.uncited.map((r) => r.id)).toEqual(["THI-R-002"]);
  expect(requirements.untestable.map((r) => r.id)).toEqual(["THI-R-003"]);
  expect(requirements.proven).toBeUndefined();
});

test("without a result an operation counts by the statuses that its steps expect", () => {
  expect(found().operations).toEqual({
    total: 4,
    withoutPositive: ["listThings"],
    withoutNegative: ["listThings", "createThing"],
  });
  expect(found().statuses).toMatchObject({ reachable: 8, reached: 5 });
});

test("with a result an operation counts by the statuses that were met", async () => {
  const result = await judge(text, await serve(healthy()));
  expect(found(result).operations).toEqual({
    total: 4,
    withoutPositive: ["listThings", "deleteThing"],
    withoutNegative: ["listThings", "createThing", "getThing"],
  });
  expect(found(result).requirements.proven).toBe(1);
});

test("what a failing target happens to answer proves nothing", async () => {
  const result = await judge(text, await serve(() => ({ status: 400, json: { code: "x" } })));
  expect(found(result).statuses.reached).toBe(0);
  expect(found(result).requirements.proven).toBe(0);
});

test("a status that no client can cause is excused with its reason", () => {
  expect(found().statuses.excused).toEqual([
    { operation: "createThing", status: 401, reason: "nobody needs to sign in" },
  ]);
});
