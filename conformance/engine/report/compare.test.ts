import { expect, test } from "vitest";
import type { Comparison } from "./compare.ts";
import { compareResults, hasRegression } from "./compare.ts";
import { compareText } from "./compare-text.ts";
import { caseWith, resultWith, waiver } from "./testing/results.ts";
import type { CaseResult, SuiteResult, Verdict } from "../model/result.ts";
import { verdicts } from "../model/result.ts";
import { library } from "../testing/things-contract.ts";

const of = (id: string, verdict: Verdict, changes: Partial<CaseResult> = {}) =>
  caseWith(verdict, { id, summary: id, reason: verdict === "pass" ? "" : `why ${verdict}`, ...changes });
const suite = { digest: "0".repeat(64), expected: 3 };

/** A result of `name` on the n-th of January. */
function result(name: string, day: number, cases: readonly CaseResult[], changes: Partial<SuiteResult> = {}) {
  return resultWith(cases, {
    target: { name, baseUrls: { things: "http://h" } },
    startedAt: `2026-01-0${day}T00:00:00.000Z`,
    suite,
    ...changes,
  });
}

const compare = (...results: readonly SuiteResult[]) =>
  compareResults(results, (api) => library.requirements(api));
const cells = ({ rows }: Comparison, at = 0) => rows[at]?.cells.map((c) => c.verdict);
const change = ({ implementations }: Comparison) => implementations[0]?.changes[0];

test("a requirement is as good as the worst of the cases that cite it", () => {
  for (const [i, worst] of (["fail", "error", "blocked", "not-run", "not-applicable"] as const).entries()) {
    const better = verdicts.filter((v) => ["not-applicable", "pass"].slice(i < 4 ? 0 : 1).includes(v));
    const found = compare(result("a", 1, [of("W", worst), ...better.map((v) => of(v, v))]));
    expect(cells(found)).toEqual([worst]);
    expect(found.rows[0]?.cells[0]).toMatchObject({
      cases: 1 + better.length,
      worst: expect.arrayContaining(["W"]) as string[],
    });
  }
});

test("requirements without a case are counted, not shown", () => {
  const found = compare(result("a", 1, [of("A", "pass")]));
  expect(found.rows.map((r) => r.requirement.id)).toEqual(["THI-R-001"]);
  expect(found.uncited).toBe(2);
});

test("implementations stand side by side, and a case that only one has makes a difference", () => {
  const both = [of("A", "pass"), of("B", "pass", { requirements: ["THI-R-002"] })];
  const found = compare(result("a", 1, both), result("b", 1, [of("A", "fail")]), result("c", 1, both));
  expect(found.implementations.map((i) => i.name)).toEqual(["a", "b", "c"]);
  expect([cells(found, 0), cells(found, 1)]).toEqual([
    ["pass", "fail", "pass"],
    ["pass", "none", "pass"],
  ]);
  expect(found.rows.map((r) => r.differs)).toEqual([true, true]);
  expect(compare(result("a", 1, both), result("b", 1, both)).rows.some((r) => r.differs)).toBe(false);
});

test("a waived failure is not the same as a failure", () => {
  const waived = of("A", "fail", { waiver });
  const found = compare(result("a", 1, [waived]), result("b", 1, [of("A", "fail")]));
  expect(found.rows[0]?.cells.map((c) => c.waived)).toEqual([true, false]);
  expect(found.rows[0]?.differs).toBe(true);
});

test("results of one target are ordered by time, and the latest one counts", () => {
  const found = compare(result("a", 2, [of("A", "fail")]), result("a", 1, [of("A", "pass")]));
  expect(found.implementations).toHaveLength(1);
  expect(cells(found)).toEqual(["fail"]);
  expect(change(found)?.from.startedAt).toBe("2026-01-01T00:00:00.000Z");
});

test.each<[Verdict, Verdict, "regressions" | "fixed" | "other" | undefined]>([
  ["pass", "fail", "regressions"],
  ["pass", "error", "regressions"],
  ["pass", "blocked", "regressions"],
  ["pass", "not-run", "regressions"],
  ["pass", "not-applicable", "regressions"],
  ["fail", "pass", "fixed"],
  ["blocked", "pass", "fixed"],
  ["not-run", "pass", "other"],
  ["fail", "blocked", "other"],
  ["fail", "fail", undefined],
  ["pass", "pass", undefined],
])("from %s to %s: %s", (before, after, kind) => {
  const found = compare(result("a", 1, [of("A", before)]), result("a", 2, [of("A", after)]));
  const { regressions = [], fixed = [], other = [] } = change(found) ?? {};
  const told = Object.entries({ regressions, fixed, other }).flatMap(([name, all]) => all.map(() => name));
  expect(told).toEqual(kind === undefined ? [] : [kind]);
  expect(hasRegression(found)).toBe(kind === "regressions");
});

test("a case that passed and is gone is a regression, unless the suite changed", () => {
  const before = result("a", 1, [of("A", "pass"), of("B", "pass"), of("C", "fail")]);
  const same = compare(before, result("a", 2, [of("A", "pass")]));
  expect(change(same)).toMatchObject({ suiteChanged: false, gone: [{ id: "B" }, { id: "C" }] });
  expect(change(same)?.regressions.map((c) => c.before.id)).toEqual(["B"]);
  const other = compare(
    before,
    result("a", 2, [of("A", "pass")], { suite: { digest: "1".repeat(64), expected: 1 } }),
  );
  expect(change(other)).toMatchObject({ suiteChanged: true, regressions: [], gone: [{}, {}] });
});

test("a new case is no regression, whatever its verdict", () => {
  const found = compare(
    result("a", 1, [of("A", "pass")]),
    result("a", 2, [of("A", "pass"), of("B", "fail")]),
  );
  expect(change(found)?.added.map((c) => c.id)).toEqual(["B"]);
  expect(hasRegression(found)).toBe(false);
});

test("each result of a target is compared with the one before it", () => {
  const found = compare(
    result("a", 1, [of("A", "pass")]),
    result("a", 2, [of("A", "fail")]),
    result("a", 3, [of("A", "pass")]),
  );
  expect(found.implementations[0]?.changes.map((c) => [c.regressions.length, c.fixed.length])).toEqual([
    [1, 0],
    [0, 1],
  ]);
});

test("the terminal is told verdicts, changes and differences, on lines that no server can break", () => {
  const text = compareText(
    compare(
      result("a", 1, [of("A", "pass")]),
      result("a", 2, [of("A", "fail", { reason: "line\nbreak\u001b[31m" })]),
      result("b\n", 1, [of("A", "pass")]),
    ),
  );
  expect(text.split("\n")).toEqual([
    "a: NOT CONFORMANT: of 1 required cases 0 passed, 1 FAILED (2026-01-02 00:00)",
    "  2026-01-01 00:00 → 2026-01-02 00:00: 1 regressions, 0 fixed, 0 otherwise changed, 0 new cases, 0 gone",
    "    REGRESSION A pass → fail: line break [31m",
    "b : CONFORMANT: of 1 required cases 1 passed (2026-01-01 00:00)",
    "1 requirements compared, 1 differ; 2 have no case",
  ]);
});
