import { expect, test } from "vitest";
import { coverage } from "./coverage.ts";
import { deriveFrom } from "../derive/derive.ts";
import { judge, stepsText, suiteOf } from "../testing/judge.ts";
import { parcels, parcelsDerivation, parcelsLibrary } from "../testing/parcels-contract.ts";
import { healthy, serve } from "../testing/server.ts";

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
const found = (result?: Parameters<typeof coverage>[1], of = text) => {
  const [api] = coverage(suiteOf(of), result);
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

test("written and derived cases are counted apart", () => {
  const { scenarios } = deriveFrom(parcelsDerivation, parcels, parcelsLibrary);
  const [api] = coverage({ apis: ["parcels"], scenarios, library: parcelsLibrary });
  expect(api?.cases).toEqual({ written: 0, derived: scenarios.length, uncited: [] });
  expect(found().cases).toEqual({ written: 1, derived: 0, uncited: [] });
});

test("a case that cites no requirement is named", () => {
  const suite = suiteOf(text);
  const [api] = coverage({ ...suite, scenarios: suite.scenarios.map((s) => ({ ...s, requirements: [] })) });
  expect(api?.cases.uncited).toEqual(["W"]);
});

test("a requirement that cannot be tested and is cited gives a reason that does not hold", () => {
  const citing = text.replace("[THI-R-001]", "[THI-R-003]");
  expect(found(undefined, citing).requirements.stale.map((r) => r.id)).toEqual(["THI-R-003"]);
});

test("what a target only shows when it is told to keeps its reason", () => {
  const told = text
    .replace("[THI-R-001]", "[THI-R-003]")
    .replace(
      "parameters: [{ name: id, in: path, value: nope }]",
      "parameters: [{ name: id, in: path, value: nope }, { name: Prefer, in: header, value: code=404 }]",
    );
  expect(found(undefined, told).requirements.stale).toEqual([]);
});

test("without a result an operation counts by the statuses that its steps expect", () => {
  expect(found().operations).toEqual({
    total: 4,
    withoutPositive: ["listThings"],
    withoutNegative: ["listThings", "createThing"],
    excused: [],
  });
  expect(found().statuses).toMatchObject({ reachable: 8, reached: 5 });
});

test("with a result an operation counts by the statuses that were met", async () => {
  const result = await judge(text, await serve(healthy()));
  expect(found(result).operations).toEqual({
    total: 4,
    withoutPositive: ["listThings", "deleteThing"],
    withoutNegative: ["listThings", "createThing", "getThing"],
    excused: [],
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

const refused = stepsText(`
      - stepId: create
        operationId: createThing
        requestBody: { payload: { name: a } }
        successCriteria: [{ condition: $statusCode == 401 }]
`);
const refusing = () => serve(() => ({ status: 401, json: { code: "x" } }));

test("an excused status that a client caused has a reason that does not hold", async () => {
  const result = await judge(refused, await refusing());
  expect(found(result, refused).statuses.stale).toEqual([
    { operation: "createThing", status: 401, reason: "nobody needs to sign in" },
  ]);
});

test("an excused status that the target was told to answer stays excused", async () => {
  const told = refused.replace(
    "operationId: createThing",
    "operationId: createThing\n        parameters: [{ name: Prefer, in: header, value: code=401 }]",
  );
  const { statuses } = found(await judge(told, await refusing()), told);
  expect(statuses.stale).toEqual([]);
  expect(statuses.reached).toBe(0);
});
