import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { stepsText, suiteOf } from "../testing/judge.ts";
import type { ReportFormat } from "./format-names.ts";
import { isReportFormat, reportFormats, wantsEvidence } from "./format-names.ts";
import { readResult } from "./read-result.ts";
import { caseWith, every, resultWith } from "./testing/results.ts";
import { clearReports, writeReports } from "./write-reports.ts";

const suite = suiteOf(
  stepsText(`
      - stepId: list
        operationId: listThings
        successCriteria: [{ condition: $statusCode == 200 }]
`),
);

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), "touchstone-reports-"));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

/** Writes into a folder of its own; what was printed comes along. */
function write(formats: readonly ReportFormat[], env: Record<string, string> = {}) {
  const dir = path.join(folder(), "made", "as needed");
  const printed: string[] = [];
  const files = writeReports(every, suite, { dir, formats, env, print: (text) => printed.push(text) });
  return { files, printed, dir };
}

test("every format has a file of its own, but the one for GitHub's output", () => {
  const { files, printed, dir } = write(reportFormats);
  expect(files.map((f) => path.basename(f))).toEqual([
    "result.json",
    "junit.xml",
    "summary.md",
    "report.html",
    "evidence.har.gz",
    "ctrf.json",
    "results.tap",
  ]);
  expect(readdirSync(dir)).toHaveLength(7);
  expect(printed).toHaveLength(1);
  expect(printed[0]).toMatch(/^::error /);
});

test("the exchanges of what passed are in the compressed HAR, and not in the result", () => {
  const exchange = { request: { method: "GET", url: "http://h/passed", headers: {} } };
  const passed = caseWith("pass");
  const withExchange = { ...passed, steps: passed.steps.map((s) => ({ ...s, exchange })) };
  const dir = folder();
  const order = { dir, formats: ["json", "har"] as const, env: {}, print: () => undefined };
  const result = resultWith([withExchange, caseWith("fail")]);
  const [json = "", har = ""] = writeReports(result, suite, order);
  const told = readFileSync(json, "utf8");
  expect(told).not.toContain("http://h/passed");
  expect(told).toContain("http://h/things");
  expect(gunzipSync(readFileSync(har)).toString()).toContain("http://h/passed");
});

test("the shards of a run can share a folder", () => {
  const dir = folder();
  const order = { dir, formats: ["json", "har"] as const, env: {}, print: () => undefined };
  const selection = { ...every.selection, shard: { index: 2, total: 4 } };
  const files = writeReports({ ...every, selection }, suite, order).map((f) => path.basename(f));
  expect(files).toEqual(["result.2-of-4.json", "evidence.2-of-4.har.gz"]);
  writeFileSync(path.join(dir, "result.json"), "");
  clearReports(dir, { shard: selection.shard });
  expect(readdirSync(dir)).toEqual(["result.json"]);
});

test("on GitHub annotations and summary come unasked, after what the job's page holds already", () => {
  const summary = path.join(folder(), "summary.md");
  writeFileSync(summary, "before\n");
  const { printed } = write(["json"], { GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: summary });
  expect(printed[0]).toMatch(/^::error /);
  expect(readFileSync(summary, "utf8")).toMatch(/^before\n\*\*ERROR/);
});

test("elsewhere nothing is printed or appended", () => {
  const summary = path.join(folder(), "summary.md");
  writeFileSync(summary, "");
  expect(write(["json"], { GITHUB_STEP_SUMMARY: summary }).printed).toEqual([]);
  expect(readFileSync(summary, "utf8")).toBe("");
});

test("without a folder no file is written", () => {
  const order = { formats: ["json", "html"] as const, env: {}, print: () => undefined };
  expect(writeReports(every, suite, order)).toEqual([]);
});

test("a written result reads back as it was", () => {
  const [file = ""] = write(["json"]).files;
  expect(readResult(file)).toEqual(JSON.parse(JSON.stringify(every)));
});

test.each([
  ["no file", undefined, "there is no file"],
  ["no JSON", "{", "is no JSON"],
  ["no result", "{}", "is no result of this version: must have required property"],
  [
    "an older result",
    JSON.stringify({ ...every, schemaVersion: 1 }),
    "schemaVersion must be equal to constant",
  ],
  ["a result with more", JSON.stringify({ ...every, more: 1 }), 'additional properties: "more"'],
])("%s is refused", (_, text, message) => {
  const file = path.join(folder(), "result.json");
  if (text !== undefined) writeFileSync(file, text);
  expect(() => readResult(file)).toThrow(message);
});

test("formats are known by name, and two of them show what passed", () => {
  expect(isReportFormat("html")).toBe(true);
  expect(isReportFormat("pdf")).toBe(false);
  expect(reportFormats.filter((f) => wantsEvidence([f]))).toEqual(["html", "har"]);
});
