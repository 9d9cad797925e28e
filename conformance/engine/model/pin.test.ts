import { expect, test } from "vitest";
import type { Pin } from "./pin.ts";
import { assertPinned, expectedSuite, loadPins, pinOf, pinText } from "./pin.ts";
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
const pin = pinOf("things", suite.scenarios);

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
  const cases = [...pin.cases, { id: "D", level, requirements: ["THI-R-001"] }];
  return { ...pin, cases };
}

test("a pin does not depend on the order of cases or of requirements", () => {
  expect(pin.cases.map((c) => c.id)).toEqual(["A", "B", "C"]);
  expect(pin.cases[0]?.requirements).toEqual(["THI-R-001", "THI-R-002"]);
  expect(pinOf("things", [...suite.scenarios].reverse())).toEqual(pin);
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
  ];
  const digests = [expectedSuite([pin], "extended"), ...others.map((o) => expectedSuite(...o))];
  expect(new Set(digests.map((d) => d.digest)).size).toBe(5);
  expect(digests[0]?.digest).toMatch(/^[0-9a-f]{64}$/);
});

test("cases that nobody pinned are refused", () => {
  const [first, ...others] = pin.cases;
  expect(() => {
    assertPinned(suite.scenarios, [{ ...pin, cases: others }]);
  }).toThrow(
    "A is not in conformance/suites/things/pins.json: the suite has changed, pin it with `npm run pin`",
  );
  expect(() => {
    assertPinned(suite.scenarios, [
      { ...pin, cases: [{ id: "A", level: "extended", requirements: first?.requirements ?? [] }, ...others] },
    ]);
  }).toThrow("A is of another level or other requirements");
});

test("the text of a pin is JSON with a case on each line", () => {
  expect(JSON.parse(pinText(pin))).toEqual(pin);
  expect(pinText(pin).split("\n")).toHaveLength(pin.cases.length + 7);
});

test("every API that has scenarios is pinned", () => {
  expect(loadPins(suiteApis()).map((p) => p.api)).toEqual(suiteApis());
});

test("a pin that is missing is told", () => {
  expect(() => loadPins(["nothing-here"])).toThrow("conformance/suites/nothing-here/pins.json is missing");
});
