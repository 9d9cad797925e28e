import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { runSuite } from "../run/run-suite.ts";
import type { RunOptions } from "../run/run-suite.ts";
import { loadSuite } from "./suite.ts";
import { SuiteProblems } from "./suite-problems.ts";
import { documentText, stillClock, suiteOf, targetOf } from "../testing/judge.ts";
import { healthy, serve } from "../testing/server.ts";
import type { Target } from "./target.ts";

const workflow = (id: string, changes: { level?: string; step?: string; status?: number } = {}) => `
  - workflowId: ${id}
    summary: Lists things for ${id}.
    x-touchstone: { level: ${changes.level ?? "core"}, requirements: [THI-R-001] }
    steps:
      - stepId: list
        ${changes.step ?? ""}
        operationId: listThings
        parameters: [{ name: X-Requested-With, in: header, value: ${id} }]
        successCriteria: [{ condition: $statusCode == ${changes.status ?? 200} }]
`;
const ids = ["A", "B", "C", "D", "E", "F"];
const suite = suiteOf(documentText(`workflows:${ids.map((id) => workflow(id)).join("")}`));
const mixed = suiteOf(
  documentText(
    `workflows:${workflow("A")}${workflow("B", { level: "extended", status: 201 })}${workflow("C", { level: "informational", status: 201 })}`,
  ),
);

async function run(options: Partial<RunOptions> = {}, target: Partial<Target> = {}, of = suite) {
  const server = await serve(healthy());
  const result = await runSuite({
    suite: of,
    target: targetOf(server, target),
    options: { run: "r1", clock: stillClock(), ...options },
  });
  const order = server.calls.map((c) => c.headers["x-requested-with"]);
  return { result, order, verdicts: result.cases.map((c) => `${c.id} ${c.verdict}`) };
}

test("results stand in the suite's order, whatever the order of running", async () => {
  const { result, order } = await run({ seed: 7, concurrency: 3 });
  expect(result.cases.map((c) => c.id)).toEqual(ids);
  expect(order).not.toEqual(ids);
  expect([...order].sort()).toEqual(ids);
});

test("the same seed gives the same order", async () => {
  const [first, second, other] = [await run({ seed: 7 }), await run({ seed: 7 }), await run({ seed: 8 })];
  expect(first.order).toEqual(second.order);
  expect(first.order).not.toEqual(other.order);
});

test("the shards of a suite are the whole suite, each case once", async () => {
  const shards = await Promise.all([1, 2, 3, 4].map((index) => run({ shard: { index, total: 4 } })));
  expect(shards.flatMap((s) => s.order).sort()).toEqual(ids);
});

test("a part of the suite is no verdict of the target, and no failure either", async () => {
  const { result } = await run({ shard: { index: 1, total: 2 } });
  expect(result).toMatchObject({ verdict: "passed", exitCode: 0, selection: { requiredLeftOut: 3 } });
  expect(result.verdictLine).toBe("PASSED: all 3 selected cases; 3 required cases were left out (--shard)");
});

test("grep finds a text in id, summary and requirements, whatever its case", async () => {
  expect((await run({ grep: "things FOR b" })).order).toEqual(["B"]);
  expect((await run({ grep: "thi-r-001" })).order).toEqual(ids);
});

test("a selection of nothing is the caller's mistake, and nothing is sent; an empty shard is none", async () => {
  await expect(run({ grep: "nope" })).rejects.toThrow(
    "no case of level extended is selected by --grep: no id, file, summary or requirement contains nope",
  );
  await expect(run({ derived: "only" })).rejects.toThrow("is selected by --derived only");
  const { result } = await run({ grep: "for a", shard: { index: 2, total: 2 } });
  expect(result).toMatchObject({ verdict: "passed", exitCode: 0, cases: [] });
});

test.each([
  ["core", ["A pass"], "conformant"],
  ["extended", ["A pass", "B fail"], "not conformant"],
  ["informational", ["A pass", "B fail", "C fail"], "not conformant"],
] as const)("level %s", async (level, expected, verdict) => {
  const { verdicts, result } = await run({ level }, {}, mixed);
  expect(verdicts).toEqual(expected);
  expect(result.verdict).toBe(verdict);
});

test("bail stops at the first required failure; what did not run says so", async () => {
  const failing = suiteOf(documentText(`workflows:${workflow("A", { status: 201 })}${workflow("B")}`));
  const { verdicts, result } = await run({ bail: true }, {}, failing);
  expect(verdicts).toEqual(["A fail", "B not-run"]);
  expect(result.cases[1]?.reason).toBe("the run stopped at an earlier failure");
});

test("progress is told after each case", async () => {
  const server = await serve(healthy());
  const told: string[] = [];
  await runSuite({
    suite,
    target: targetOf(server),
    options: { run: "r1", clock: stillClock() },
    onProgress: (result, done, total) => told.push(`${result.id} ${done}/${total}`),
  });
  expect(told).toEqual(ids.map((id, i) => `${id} ${i + 1}/6`));
});

describe("cases at a time", () => {
  /** The most requests that were open at once, on a server that answers when `wanted` are, or else in its own time. */
  async function most(wanted: number, target: Partial<Target>, of = suite): Promise<number> {
    const answer = healthy();
    let open = 0;
    let highest = 0;
    const server = await serve(async (call) => {
      highest = Math.max(highest, ++open);
      for (let turn = 0; turn < 200 && highest < wanted; turn++) await nextTurn();
      open--;
      return answer(call);
    });
    const options = { run: "r1", clock: stillClock() };
    await runSuite({ suite: of, target: targetOf(server, target), options });
    return highest;
  }
  const isolated = suiteOf(
    documentText(
      `workflows:${ids.map((id) => workflow(id, { step: "x-touchstone: { isolated: true }" })).join("")}`,
    ),
  );

  test("are as many as the target allows", async () => {
    expect(await most(3, { concurrency: 3 })).toBe(3);
  });
  test("are one in a shared world", async () => {
    expect(await most(2, { concurrency: 3, shared: true })).toBe(1);
  });
  test("are one when they must be alone", async () => {
    expect(await most(2, { concurrency: 3 }, isolated)).toBe(1);
  });
  test("may be alone together when each has a world of its own", async () => {
    expect(await most(3, { concurrency: 3, headers: { "X-World": "{case}" } }, isolated)).toBe(3);
  });
});

test("malformed scenarios are refused with all their problems", () => {
  const refused = new SuiteProblems([
    { file: "a.yaml", line: 3, message: "x" },
    { file: "b.yaml", line: 1, message: "y" },
  ]);
  expect(refused.message).toBe("a.yaml:3: x\nb.yaml:1: y");
});

test("an API without scenarios has no cases", () => {
  expect(loadSuite(["nothing-here"]).scenarios).toEqual([]);
});
