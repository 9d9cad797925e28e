import { expect, test } from "vitest";
import type { Pin } from "./pin.ts";
import { assertPinned, assertPresent, expectedSuite, loadPins, pinnedSuites, pinOf, pinText } from "./pin.ts";
import { runSuite } from "../run/run-suite.ts";
import type { RunOptions } from "../run/run-suite.ts";
import { suiteApis } from "./suite-files.ts";
import { documentText, stillClock, suiteOf, targetOf } from "../testing/judge.ts";
import { healthy, serve } from "../testing/server.ts";

const workflow = (id: string, level = "core") => `
  - workflowId: ${id}
    x-touchstone: { level: ${level}, requirements: [THI-R-002, THI-R-001] }
    steps:
      - stepId: list
        operationId: listThings
        successCriteria: [{ condition: $statusCode == 200 }]
`;
const suite = suiteOf(documentText(`workflows:${workflow("B")}${workflow("A")}${workflow("C", "extended")}`));
const pin = pinOf("things", suite);

async function run(pins: readonly Pin[], options: Partial<RunOptions> = {}) {
  return runSuite({
    suite,
    pins,
    target: targetOf(await serve(healthy())),
    options: { run: "r1", clock: stillClock(), ...options },
  });
}

/** The pin of a suite that has one case more. */
function withMissing(level: "core" | "extended" = "core"): Pin {
  const cases = [...pin.cases, { id: "D", level, requirements: ["THI-R-001"], does: "D" }];
  return { ...pin, cases };
}

test("a pin does not depend on the order of cases or of requirements", () => {
  expect(pin.cases.map((c) => c.id)).toEqual(["A", "B", "C"]);
  expect(pin.cases[0]?.requirements).toEqual(["THI-R-001", "THI-R-002"]);
  expect(pinOf("things", { ...suite, scenarios: [...suite.scenarios].reverse() })).toEqual(pin);
});

test("a pinned case that is not in the suite did not run, so that the target is not conformant", async () => {
  const result = await run([withMissing()]);
  expect(result.cases.at(-1)).toMatchObject({ id: "D", verdict: "not-run", reason: "not in the suite" });
  expect(result).toMatchObject({ verdict: "incomplete", exitCode: 4, suite: { expected: 4 } });
});

test("a missing case of a level that was not asked for is not missed", async () => {
  const result = await run([withMissing("extended")], { level: "core" });
  expect(result).toMatchObject({ verdict: "conformant", suite: { expected: 2 } });
});

test("a missing case belongs to one shard", async () => {
  const shards = await Promise.all(
    [1, 2].map((index) => run([withMissing()], { shard: { index, total: 2 } })),
  );
  expect(shards.flatMap((r) => r.cases.map((c) => c.id)).sort()).toEqual(["A", "B", "C", "D"]);
});

test("the digest names the expected cases: another level, case or requirement gives another", () => {
  const others: readonly (readonly [readonly Pin[], "core" | "extended"])[] = [
    [[pin], "core"],
    [[withMissing()], "extended"],
    [[{ ...pin, cases: pin.cases.map((c) => ({ ...c, requirements: ["THI-R-001"] })) }], "extended"],
    [[{ ...pin, api: "stuff" }], "extended"],
    [[{ ...pin, contract: "f".repeat(64) }], "extended"],
    [[{ ...pin, cases: pin.cases.map((c) => ({ ...c, does: "else" })) }], "extended"],
  ];
  const digests = [expectedSuite([pin], "extended"), ...others.map((o) => expectedSuite(...o))];
  expect(new Set(digests.map((d) => d.digest)).size).toBe(7);
  expect(digests[0]?.digest).toMatch(/^[0-9a-f]{64}$/);
});

test("cases that nobody pinned are refused", () => {
  const [first, ...others] = pin.cases;
  expect(() => {
    assertPinned(suite, [{ ...pin, cases: others }]);
  }).toThrow(
    "A is not in conformance/suites/things/pins.json: the suite has changed, pin it with `npm run pin`",
  );
  expect(() => {
    assertPinned(suite, [{ ...pin, cases: first ? [{ ...first, level: "extended" }, ...others] : [] }]);
  }).toThrow("A is of another level, other requirements");
});

const doing = `
  - workflowId: A
    dependsOn: [B]
    x-touchstone: { level: core, requirements: [THI-R-001] }
    steps:
      - stepId: make
        operationId: createThing
        requestBody: { contentType: application/json, payload: { name: a } }
        successCriteria: [{ condition: $statusCode == 201 }, { context: $response.body, condition: $.name, type: jsonpath }]
${workflow("B")}`;
const digestOf = (text: string): string | undefined =>
  pinOf("things", suiteOf(documentText(`workflows:${text}`))).cases[0]?.does;

test.each([
  ["loosens a criterion", "$statusCode == 201", "$statusCode < 300"],
  ["deletes a criterion", ", { context: $response.body, condition: $.name, type: jsonpath }", ""],
  ["sends another payload", "name: a", "name: b"],
  ["depends on a workflow that does something else", "$statusCode == 200", "$statusCode < 300"],
])("a case that %s has another digest, and is refused", (_, from, to) => {
  const changed = doing.replace(from, to);
  expect(changed).not.toBe(doing);
  expect(digestOf(changed)).not.toBe(digestOf(doing));
  const [now, then] = [changed, doing].map((text) => suiteOf(documentText(`workflows:${text}`)));
  if (!now || !then) throw new Error("there are two suites");
  expect(() => {
    assertPinned(now, [pinOf("things", then)]);
  }).toThrow("does something else, than in conformance/suites/things/pins.json");
});

test("where a case stands and how it is summed up does not count", () => {
  const moved = `\n${doing.replace("workflowId: A", "workflowId: A\n    summary: Makes a thing.")}`;
  expect(digestOf(moved)).toBe(digestOf(doing));
});

test("another contract is refused", () => {
  expect(() => {
    assertPinned(suite, [{ ...pin, contract: "f".repeat(64) }]);
  }).toThrow("the contract of things is another than in");
});

test("the APIs whose suites must exist are pinned, and one that is gone is named", () => {
  expect(Object.keys(pinnedSuites())).toEqual(suiteApis());
  expect(() => {
    assertPresent([...suiteApis(), "nothing-here"]);
  }).toThrow("the suite of nothing-here is missing");
});

test("the text of a pin is JSON with a case on each line", () => {
  expect(JSON.parse(pinText(pin))).toEqual(pin);
  expect(pinText(pin).split("\n")).toHaveLength(pin.cases.length + 8);
});

test("every API that has scenarios is pinned", () => {
  expect(loadPins(suiteApis()).map((p) => p.api)).toEqual(suiteApis());
});

test("a pin that is missing is told", () => {
  expect(() => loadPins(["nothing-here"])).toThrow("conformance/suites/nothing-here/pins.json is missing");
});
