import { expect, test } from "vitest";
import type { ApiCoverage } from "./coverage.ts";
import { gateFaults } from "./coverage-gate.ts";
import type { Requirement } from "../model/library.ts";

const requirement = (number: number, changes: Partial<Requirement> = {}): Requirement => ({
  id: `THI-R-${number}`,
  text: "A thing is a thing.",
  level: "core",
  testable: true,
  ...changes,
});
const pair = { operation: "getThing", status: 503, reason: "no outage can be caused" };

const enough: ApiCoverage = {
  api: "things",
  cases: { written: 10, derived: 20, uncited: [] },
  requirements: { testable: 100, cited: 100, uncited: [], untestable: [], stale: [] },
  operations: { total: 4, withoutPositive: [], withoutNegative: [], excused: [] },
  statuses: {
    reachable: 20,
    reached: 20,
    unreached: [],
    excused: [pair],
    stale: [],
    documented: { total: 20, reached: 18 },
  },
};
const faults = (changes: Partial<ApiCoverage>) => gateFaults([{ ...enough, ...changes }], { whole: true });
const requirements = (changes: Partial<ApiCoverage["requirements"]>) =>
  faults({ requirements: { ...enough.requirements, ...changes } });
const statuses = (changes: Partial<ApiCoverage["statuses"]>) =>
  faults({ statuses: { ...enough.statuses, ...changes } });
const operations = (changes: Partial<ApiCoverage["operations"]>) =>
  faults({ operations: { ...enough.operations, ...changes } });

test("enough is enough", () => {
  expect(gateFaults([enough], { whole: true })).toEqual([]);
});

test("a case that cites no requirement fails", () => {
  expect(faults({ cases: { ...enough.cases, uncited: ["THI-1"] } })).toEqual([
    "things: THI-1 cites no requirement",
  ]);
});

test("a requirement that no case cites needs a reason", () => {
  const reason = "the reference is about to drop it";
  expect(requirements({ cited: 99, uncited: [requirement(1, { reason })] })).toEqual([]);
  expect(requirements({ cited: 99, uncited: [requirement(1)] })).toEqual([
    "things: no case cites THI-R-1, and it gives no reason",
  ]);
});

test("fewer than 95 % of the testable requirements are too few, whatever the reasons", () => {
  const uncited = [1, 2, 3, 4, 5, 6].map((n) => requirement(n, { reason: "later" }));
  expect(requirements({ cited: 95, uncited: uncited.slice(1) })).toEqual([]);
  expect(requirements({ cited: 94, uncited })).toEqual([
    "things: only 94 of 100 testable requirements are cited, of which 95 % are wanted",
  ]);
});

test("a requirement whose reason does not hold fails", () => {
  expect(requirements({ stale: [requirement(3, { testable: false, reason: "needs a flood" })] })).toEqual([
    "things: THI-R-3 is cited: its reason does not hold (needs a flood)",
  ]);
});

test("every operation needs a positive and a negative case", () => {
  expect(operations({ withoutPositive: ["getThing"], withoutNegative: ["listThings"] })).toEqual([
    "things: getThing has no positive case",
    "things: listThings has no negative case",
  ]);
});

test("a status that was not met needs a reason", () => {
  expect(statuses({ reached: 19, unreached: [{ operation: "getThing", status: 404 }] })).toEqual([
    "things: getThing 404 was not met, and the contract gives no reason",
  ]);
});

test("an excused status that was met fails", () => {
  expect(statuses({ stale: [pair] })).toEqual([
    "things: getThing 503 was met: its reason does not hold (no outage can be caused)",
  ]);
});

test("fewer than 90 % of the documented statuses are too few, whatever the reasons", () => {
  expect(statuses({ documented: { total: 20, reached: 17 } })).toEqual([
    "only 17 of 20 documented statuses are met, of which 90 % are wanted",
  ]);
});

test("an API whose document names no status is not held to a share of them", () => {
  expect(statuses({ documented: { total: 0, reached: 0 } })).toEqual([]);
});

test("one API alone may document few statuses that can be met", () => {
  const few = { ...enough, statuses: { ...enough.statuses, documented: { total: 15, reached: 12 } } };
  expect(gateFaults([few], { whole: false })).toEqual([]);
  expect(gateFaults([few], { whole: true })).toEqual([
    "only 12 of 15 documented statuses are met, of which 90 % are wanted",
  ]);
});
