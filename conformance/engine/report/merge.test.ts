import { expect, onTestFinished, test } from "vitest";
import { createMock } from "../../../src/mock/app.ts";
import { mergeShards } from "./merge.ts";
import { loadPins } from "../model/pin.ts";
import type { CaseResult, SuiteResult } from "../model/result.ts";
import type { RunOptions } from "../run/run-suite.ts";
import { runSuite } from "../run/run-suite.ts";
import { loadSuite } from "../model/suite.ts";
import { loadTarget } from "../model/target.ts";
import { documentText, judge, suiteOf } from "../testing/judge.ts";
import { healthy, serve } from "../testing/server.ts";

/** What tells one run from another. */
const timeless = ({ cases, ...result }: SuiteResult) => ({
  ...result,
  run: "",
  startedAt: "",
  durationMs: 0,
  cases: cases.map((c) => ({ ...c, durationMs: 0 })),
});

test.each([{}, { grep: "token" }, { derived: "only" } as const])(
  "the shards of a real run are the run: %o",
  async (options) => {
    const api = "gitlab-agents";
    const mock = await createMock({ log: () => undefined });
    onTestFinished(() => mock.close());
    const url = await mock.listen(0);
    const suite = loadSuite([api]);
    const pins = loadPins([api]);
    const target = loadTarget("mock", {}, { baseUrls: [url] });
    const run = (more: Partial<RunOptions>) =>
      runSuite({ suite, pins, target, options: { run: "r", ...options, ...more } });
    const whole = await run({});
    const shards = [];
    for (const index of [3, 1, 2]) shards.push(await run({ run: `r${index}`, shard: { index, total: 3 } }));
    expect(timeless(mergeShards(shards, { suite, pins }))).toEqual(timeless(whole));
    expect(whole.counts.pass).toBeGreaterThan(50);
  },
);

const ids = ["A", "B", "C", "D", "E"];
const text = documentText(
  `workflows:${ids
    .map(
      (id) => `
  - workflowId: ${id}
    summary: Lists things for ${id}.
    x-touchstone: { level: core, requirements: [THI-R-001] }
    steps:
      - stepId: list
        operationId: listThings
        successCriteria: [{ condition: $statusCode == 200 }]`,
    )
    .join("")}\n`,
);
const suite = suiteOf(text);

/** Shards of the small suite, of a healthy target. */
async function shardsOf(total: number, options: Partial<RunOptions> = {}): Promise<SuiteResult[]> {
  const server = await serve(healthy());
  const made = [];
  for (let index = 1; index <= total; index++)
    made.push(
      await judge(text, server, { options: { ...options, run: `r${index}`, shard: { index, total } } }),
    );
  return made;
}

const merged = (shards: readonly SuiteResult[]) => mergeShards(shards, { suite });

/** The shards with one of them changed. */
function changed(shards: readonly SuiteResult[], at: number, changes: Partial<SuiteResult>): SuiteResult[] {
  return shards.map((s, i) => (i === at ? { ...s, ...changes } : s));
}

test("all shards, in any order, are conformant together, though none is alone", async () => {
  const shards = await shardsOf(3);
  expect(shards.map((s) => s.verdict)).toEqual(["passed", "passed", "passed"]);
  const result = merged([...shards].reverse());
  expect(result.verdict).toBe("conformant");
  expect(result.cases.map((c) => c.id)).toEqual(ids);
  expect(result.selection).toEqual({ apis: ["things"], level: "extended", requiredLeftOut: 0 });
  expect(result.run).toBe("r3+r2+r1");
});

test("a missing shard's cases are not run, and the whole is not conformant", async () => {
  const [first, , third] = await shardsOf(3);
  const result = merged([first, third].filter((s) => s !== undefined));
  expect(result).toMatchObject({ verdict: "incomplete", exitCode: 4 });
  const missing = result.cases.filter((c) => c.verdict === "not-run");
  expect(missing.map((c) => `${c.id} ${c.reason}`)).toEqual([
    "B shard 2/3 is missing",
    "E shard 2/3 is missing",
  ]);
});

test("a case that its shard's result lacks is not run", async () => {
  const shards = await shardsOf(2);
  const lacking = changed(shards, 0, { cases: shards[0]?.cases.slice(1) ?? [] });
  const result = merged(lacking);
  expect(result.verdict).toBe("incomplete");
  expect(result.cases[0]).toMatchObject({
    id: "A",
    verdict: "not-run",
    reason: "the result of its shard does not hold it",
  });
});

test("the verdict is of the cases, whatever the shards say of themselves", async () => {
  const shards = await shardsOf(2);
  const failed = (c: CaseResult): CaseResult => ({ ...c, verdict: "fail", reason: "no" });
  const lying = changed(shards, 0, { cases: shards[0]?.cases.map(failed) ?? [], verdict: "conformant" });
  expect(merged(lying)).toMatchObject({
    verdict: "not conformant",
    exitCode: 1,
    counts: { fail: 3, pass: 2 },
  });
});

test("the times span all shards", async () => {
  const shards = await shardsOf(2);
  const result = merged(
    shards.map((s, i) => ({ ...s, startedAt: `2026-01-01T00:0${i}:00.000Z`, durationMs: 5000 })),
  );
  expect(result).toMatchObject({ startedAt: "2026-01-01T00:00:00.000Z", durationMs: 65_000 });
});

test("a waiver holds for the whole, and one that nothing used is told", async () => {
  const waiver = {
    case: "B",
    requirement: "THI-R-001",
    reason: "r",
    issue: "1",
    owner: "o",
    expiry: "2099-01-01",
  };
  const shards = await shardsOf(2, { waivers: [waiver] });
  expect(merged(shards)).toMatchObject({ exitCode: 2, waivers: [{ case: "B", used: false }] });
  const failed = (c: CaseResult): CaseResult => (c.id === "B" ? { ...c, verdict: "fail", reason: "no" } : c);
  const failing = shards.map((s) => ({ ...s, cases: s.cases.map(failed) }));
  expect(merged(failing)).toMatchObject({ verdict: "conditional", exitCode: 0, waivers: [{ used: true }] });
});

test("shards that met the target elsewhere are merged when the caller says so", async () => {
  const elsewhere = changed(await shardsOf(2), 1, {
    target: { name: "test server", baseUrls: { things: "http://elsewhere" } },
  });
  expect(() => merged(elsewhere)).toThrow("the shards differ in their target");
  expect(() => merged(elsewhere)).toThrow("say --other-urls");
  const own = elsewhere.map((s) => ({ ...s, target: { ...s.target, startedForRun: true as const } }));
  expect(merged(own).verdict).toBe("conformant");
  expect(mergeShards(elsewhere, { suite, otherUrls: true }).verdict).toBe("conformant");
  const nameless = elsewhere.map((s) => {
    const { things = "" } = s.target.baseUrls;
    return { ...s, target: { ...s.target, name: things } };
  });
  expect(() => merged(nameless)).toThrow("say --other-urls");
  expect(mergeShards(nameless, { suite, otherUrls: true }).verdict).toBe("conformant");
});

test.each<[string, (shards: SuiteResult[]) => readonly SuiteResult[], string]>([
  ["nothing", () => [], "there is nothing to merge"],
  ["one shard twice", ([a]) => (a ? [a, a] : []), "shard 1/2 is given twice"],
  [
    "another target",
    (s) => changed(s, 1, { target: { name: "other", baseUrls: {} } }),
    "the shards differ in their target",
  ],
  [
    "another suite",
    (s) => changed(s, 1, { suite: { digest: "f".repeat(64), expected: 5 } }),
    "the shards differ in their suite",
  ],
  [
    "shards of a suite that is not here",
    (s) => s.map((of) => ({ ...of, suite: { digest: "f".repeat(64), expected: 5 } })),
    "another suite than this one",
  ],
  [
    "another level",
    (s) => changed(s, 1, { selection: { ...selectionOf(s, 1), level: "core" } }),
    "the shards differ in their selection",
  ],
  [
    "another number of shards",
    (s) => changed(s, 1, { selection: { ...selectionOf(s, 1), shard: { index: 2, total: 3 } } }),
    "the shards differ in their selection",
  ],
  [
    "a whole run",
    (s) => {
      const { apis, level, requiredLeftOut } = selectionOf(s, 1);
      return changed(s, 1, { selection: { apis, level, requiredLeftOut } });
    },
    "a result is of a whole run",
  ],
  [
    "a case of the other shard",
    (s) => changed(s, 0, { cases: s[1]?.cases ?? [] }),
    "shard 1/2 holds things B, which is not a case of that shard",
  ],
  [
    "a case twice",
    (s) => changed(s, 0, { cases: [...(s[0]?.cases ?? []), ...(s[0]?.cases ?? [])] }),
    "shard 1/2 holds things A twice",
  ],
])("refuses %s", async (_, change, message) => {
  const shards = change(await shardsOf(2));
  expect(() => merged(shards)).toThrow(message);
});

function selectionOf(shards: readonly SuiteResult[], at: number): SuiteResult["selection"] {
  const found = shards[at];
  if (!found) throw new Error(`there is no shard ${at}`);
  return found.selection;
}
