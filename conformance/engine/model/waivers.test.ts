import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Waiver } from "./result.ts";
import { runSuite } from "../run/run-suite.ts";
import type { RunOptions } from "../run/run-suite.ts";
import { documentText, stillClock, suiteOf, targetOf } from "../testing/judge.ts";
import { serve } from "../testing/server.ts";
import { unusedWaivers, loadWaivers } from "./waivers.ts";

const workflow = (id: string, status: number, level = "core") => `
  - workflowId: ${id}
    x-touchstone: { level: ${level}, requirements: [THI-R-001, THI-R-002] }
    steps:
      - stepId: list
        operationId: listThings
        successCriteria:
          - { condition: $statusCode == ${status}, x-touchstone: { requirements: [THI-R-001] } }
`;
const suite = suiteOf(
  documentText(
    `workflows:${workflow("GOOD", 200)}${workflow("BAD", 201)}${workflow("EXTRA", 201, "informational")}`,
  ),
);
const waiver: Waiver = {
  case: "BAD",
  requirement: "THI-R-001",
  reason: "known",
  issue: "#1",
  owner: "somebody",
  expiry: "2026-01-01",
};

/** Runs the suite on 1 January 2026 against a server that answers every list with 200. */
async function run(waivers: readonly Waiver[], options: Partial<RunOptions> = {}) {
  const server = await serve(() => ({ status: 200, json: [] }));
  const result = await runSuite({
    suite,
    target: targetOf(server),
    options: { run: "r1", clock: stillClock(), waivers, ...options },
  });
  return { result, calls: server.calls };
}

test("a waiver makes a failure bearable and the verdict conditional; the case still failed", async () => {
  const { result } = await run([waiver]);
  expect(result).toMatchObject({
    verdict: "conditional",
    exitCode: 0,
    waivers: [{ case: "BAD", used: true }],
  });
  expect(result.cases[1]).toMatchObject({ id: "BAD", verdict: "fail", waiver });
});

test.each<[string, Partial<Waiver>, string]>([
  ["ends on a day that is none", { expiry: "2027-02-31" }, "2027-02-31 is no day"],
  ["ends on a leap day of another year", { expiry: "2027-02-29" }, "2027-02-29 is no day"],
  ["has expired", { expiry: "2025-12-31" }, "it expired on 2025-12-31"],
  ["names a case that is not there", { case: "WORSE" }, "there is no such case"],
  [
    "names a requirement that the case does not cite",
    { requirement: "THI-R-003" },
    "the case does not cite THI-R-003; it cites THI-R-001, THI-R-002",
  ],
  ["is of a case that does not decide", { case: "EXTRA" }, "the case is not required in this run"],
])("a waiver that %s is refused before anything is sent", async (_, changes, message) => {
  const server = await serve(() => ({ status: 200, json: [] }));
  const { case: id } = { ...waiver, ...changes };
  const judged = runSuite({
    suite,
    target: targetOf(server),
    options: { run: "r1", clock: stillClock(), level: "informational", waivers: [{ ...waiver, ...changes }] },
  });
  await expect(judged).rejects.toThrow(`waiver of ${id}: ${message}`);
  expect(server.calls).toEqual([]);
});

test("a waiver may end on a leap day", async () => {
  const { result } = await run([{ ...waiver, expiry: "2028-02-29" }]);
  expect(result.verdict).toBe("conditional");
});

test("a waiver of a case that the caller left out is refused", async () => {
  await expect(run([waiver], { grep: "GOOD" })).rejects.toThrow("the case is not required in this run");
});

test("two waivers of one case are refused", async () => {
  await expect(run([waiver, { ...waiver, requirement: "THI-R-002" }])).rejects.toThrow("another one already");
});

test("a waiver of a case that passed is a fault of the caller", async () => {
  const { result } = await run([waiver, { ...waiver, case: "GOOD" }]);
  expect(result).toMatchObject({ verdict: "conditional", exitCode: 2 });
  expect(unusedWaivers(result.waivers, result.cases)).toEqual([
    "waiver of GOOD is not used: the case passed",
  ]);
});

test("a waiver does not cover the failure of another requirement", async () => {
  const { result } = await run([{ ...waiver, requirement: "THI-R-002" }]);
  expect(result).toMatchObject({ verdict: "not conformant", exitCode: 1, waivers: [{ used: false }] });
  expect(unusedWaivers(result.waivers, result.cases)[0]).toContain(
    "failed other requirements than THI-R-002",
  );
});

test("a waiver covers nothing but failures", async () => {
  const server = await serve(() => "reset");
  const blocked = suiteOf(
    documentText(
      `workflows:${workflow("BAD", 200).replace("operationId", "x-touchstone: { phase: setup }\n        operationId")}`,
    ),
  );
  const result = await runSuite({
    suite: blocked,
    target: targetOf(server),
    options: { run: "r1", clock: stillClock(), waivers: [waiver] },
  });
  expect(result).toMatchObject({ verdict: "incomplete", exitCode: 4 });
  expect(unusedWaivers(result.waivers, result.cases)[0]).toContain("blocked, which no waiver covers");
});

test("the shards of a run share a file of waivers", async () => {
  const [first, second] = [
    await run([waiver], { shard: { index: 1, total: 2 } }),
    await run([waiver], { shard: { index: 2, total: 2 } }),
  ];
  expect([first, second].map(({ result }) => [result.waivers[0]?.used, result.exitCode])).toEqual([
    [false, 0],
    [true, 0],
  ]);
});

test.each([
  ["waivers: []", "waivers must NOT have fewer than 1 items"],
  ["waivers: [{ case: A }]", "must have required property 'requirement'"],
  [`waivers: [${JSON.stringify({ ...waiver, expiry: "soon" })}]`, "waivers.0.expiry must match pattern"],
  [`waivers: [${JSON.stringify({ ...waiver, reason: " " })}]`, "waivers.0.reason must match pattern"],
  ["waivers: [", "waivers.yaml:"],
])("a file of waivers is refused for %s", (text, message) => {
  expect(() => loadWaivers(fileWith(text))).toThrow(message);
});

test("a file of waivers is read", () => {
  expect(loadWaivers(fileWith(`waivers:\n  - ${JSON.stringify(waiver)}`))).toEqual([waiver]);
});

function fileWith(text: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), "touchstone-waivers-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const file = path.join(folder, "waivers.yaml");
  writeFileSync(file, text);
  return file;
}
