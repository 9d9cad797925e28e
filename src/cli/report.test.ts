import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import type { CaseResult, SuiteResult } from "../../conformance/engine/model/result.ts";
import { caseWith, resultWith } from "../../conformance/engine/report/testing/results.ts";
import { expectedSuite, loadPins } from "../../conformance/engine/model/pin.ts";
import { caseHead } from "../../conformance/engine/run/run-case.ts";
import { select } from "../../conformance/engine/model/selection.ts";
import { loadSuite } from "../../conformance/engine/model/suite.ts";
import { reportCommand } from "./report.ts";

const api = "gitlab-agents";
const target = { name: "a GitLab", baseUrls: { [api]: "http://h" } };

/** The result of a shard of the real suite in which every case passed, without running it. */
function shardResult(index: number, total: number): SuiteResult {
  const { scenarios } = loadSuite([api]);
  const shard = { index, total };
  const { chosen, requiredLeftOut } = select(scenarios, [], { level: "core", shard });
  const cases = chosen.map((s): CaseResult => ({
    ...caseWith("pass"),
    ...caseHead(s, true),
    summary: s.summary,
    steps: [],
  }));
  return resultWith(cases, {
    target,
    selection: { apis: [api], level: "core", shard, requiredLeftOut },
    suite: expectedSuite(loadPins([api]), "core"),
    verdict: "passed",
  });
}

/** Runs the command in a folder of its own that holds these results; what it printed and its exit code. */
async function report(results: Readonly<Record<string, SuiteResult>>, ...args: readonly string[]) {
  const folder = mkdtempSync(path.join(tmpdir(), "touchstone-report-"));
  for (const [name, result] of Object.entries(results))
    writeFileSync(path.join(folder, name), JSON.stringify(result));
  const printed: string[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((text: string) => void printed.push(text));
  const write = vi
    .spyOn(process.stdout, "write")
    .mockImplementation((text) => printed.push(String(text)) > 0);
  const before = process.exitCode;
  onTestFinished(() => {
    log.mockRestore();
    write.mockRestore();
    process.exitCode = before;
    rmSync(folder, { recursive: true });
  });
  const inFolder = args.map((a) => (/\.(json|html)$|^out$/.test(a) ? path.join(folder, a) : a));
  try {
    await reportCommand().parseAsync(inFolder, { from: "user" });
  } finally {
    log.mockRestore();
    write.mockRestore();
  }
  return { text: printed.join("\n"), exitCode: process.exitCode, folder };
}

test("merge writes the reports of the whole, and exits as the whole would", async () => {
  const shards = { "1.json": shardResult(1, 2), "2.json": shardResult(2, 2) };
  const { text, exitCode, folder } = await report(shards, "merge", "2.json", "1.json", "--out", "out");
  expect(text.split("\n").at(-1)).toMatch(/^CONFORMANT at level core: of \d+ required cases \d+ passed$/);
  expect(exitCode).toBe(0);
  expect(readdirSync(path.join(folder, "out")).sort()).toEqual(["junit.xml", "result.json", "summary.md"]);
});

test("merge tells of a missing shard and exits with 4, or with 0 for a caller who allows that", async () => {
  const merge = ["merge", "1.json", "--out", "out"];
  const { text, exitCode } = await report({ "1.json": shardResult(1, 2) }, ...merge);
  expect(text.split("\n").at(-1)).toMatch(/^INCOMPLETE at level core: .* NOT RUN$/);
  expect(exitCode).toBe(4);
  const allowed = await report({ "1.json": shardResult(1, 2) }, ...merge, "--allow-incomplete");
  expect(allowed.exitCode).toBe(0);
  expect(allowed.text.split("\n").at(-1)).toMatch(/^INCOMPLETE at level core: /);
});

test("merge refuses what does not belong together as the caller's mistake", async () => {
  const other = { ...shardResult(2, 2), target: { name: "another", baseUrls: {} } };
  const merging = report(
    { "1.json": shardResult(1, 2), "2.json": other },
    "merge",
    "1.json",
    "2.json",
    "--out",
    "out",
  );
  await expect(merging).rejects.toMatchObject({
    name: "UsageError",
    message: expect.stringContaining("target") as string,
  });
});

test("show writes one format to the standard output, several into a folder", async () => {
  const results = { "r.json": shardResult(1, 1) };
  const tap = await report(results, "show", "r.json", "--format", "tap");
  expect(tap.text).toMatch(/^TAP version 14\n/);
  const { folder } = await report(results, "show", "r.json", "--format", "html,junit", "--out", "out");
  expect(readdirSync(path.join(folder, "out")).sort()).toEqual(["junit.xml", "report.html"]);
});

test("show refuses a file that is no result", async () => {
  await expect(report({}, "show", "absent.json", "--format", "tap")).rejects.toThrow("there is no file");
});

test("compare tells what changed, writes its page, and exits with 1 only when asked to", async () => {
  const whole = shardResult(1, 1);
  const [first, ...rest] = whole.cases;
  if (!first) throw new Error("the suite is empty");
  const worse: SuiteResult = {
    ...whole,
    startedAt: "2026-02-01T00:00:00.000Z",
    cases: [{ ...first, verdict: "fail", reason: "broke" }, ...rest],
  };
  const results = { "old.json": whole, "new.json": worse };
  const calm = await report(results, "compare", "old.json", "new.json", "--out", "page.html");
  expect(calm.text).toContain(`REGRESSION ${first.id} pass → fail: broke`);
  expect(calm.exitCode).not.toBe(1);
  expect(readFileSync(path.join(calm.folder, "page.html"), "utf8")).toMatch(/^<!doctype html>/);
  const strict = await report(results, "compare", "old.json", "new.json", "--fail-on-regression");
  expect(strict.exitCode).toBe(1);
});
