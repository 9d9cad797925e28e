import { Ajv2020 } from "ajv/dist/2020.js";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import type { Verdict } from "../model/result.ts";
import { verdicts } from "../model/result.ts";
import { ctrfReport } from "./ctrf.ts";
import { caseWith, every, resultWith, waiver } from "./testing/results.ts";

const file = path.join(packageRoot, "conformance/engine/report/testing/ctrf.schema.json");
const valid = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(file, "utf8")) as object);

interface Ctrf {
  readonly results: {
    readonly summary: Readonly<Record<string, number>>;
    readonly tests: readonly {
      readonly status: string;
      readonly rawStatus: string;
      readonly message?: string;
      readonly labels: { readonly requirement?: readonly string[] };
      readonly extra: { readonly waiver?: object };
    }[];
    readonly environment: { readonly healthy: boolean };
  };
}

const parse = (text: string) => JSON.parse(text) as Ctrf;

test("follows the specification, with and without requirements and waivers", () => {
  const odd = resultWith([caseWith("fail", { requirements: [], waiver }), caseWith("pass", { summary: "" })]);
  for (const result of [every, odd]) {
    valid(JSON.parse(ctrfReport(result)));
    expect(valid.errors).toBeNull();
  }
});

test.each<[Verdict, string]>([
  ["pass", "passed"],
  ["fail", "failed"],
  ["error", "failed"],
  ["blocked", "failed"],
  ["not-applicable", "skipped"],
  ["not-run", "pending"],
])("%s is %s, and keeps its own name", (verdict, status) => {
  const [test] = parse(ctrfReport(resultWith([caseWith(verdict)]))).results.tests;
  expect(test).toMatchObject({ status, rawStatus: verdict });
});

test("counts every case once", () => {
  const { summary } = parse(ctrfReport(every)).results;
  expect(summary).toMatchObject({ tests: 6, passed: 1, failed: 3, skipped: 1, pending: 1, other: 0 });
});

test("what did not pass says why", () => {
  const { tests } = parse(ctrfReport(every)).results;
  expect(tests.filter((t) => t.message === undefined).map((t) => t.rawStatus)).toEqual(["pass"]);
});

test("a waived failure is failed, and carries its waiver", () => {
  const [test] = parse(ctrfReport(resultWith([caseWith("fail", { waiver })]))).results.tests;
  expect(test?.status).toBe("failed");
  expect(test?.extra.waiver).toEqual(waiver);
  expect(test?.message).toContain("waived until 2027-01-31");
});

test.each(verdicts)("only what is conformant is healthy: %s", (verdict) => {
  const result = resultWith([caseWith(verdict)]);
  expect(parse(ctrfReport(result)).results.environment.healthy).toBe(verdict === "pass");
});

test("requirements are labels", () => {
  expect(parse(ctrfReport(every)).results.tests[0]?.labels.requirement).toEqual(["THI-R-001"]);
});
