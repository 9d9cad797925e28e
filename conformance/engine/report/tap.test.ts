import { expect, test } from "vitest";
import { parse } from "yaml";
import { tapReport } from "./tap.ts";
import { caseWith, every, resultWith, waiver } from "./testing/results.ts";

const points = (text: string) => text.split("\n").filter((l) => /^(not )?ok /.test(l));
/** The YAML blocks of a TAP stream. */
const blocks = (text: string) =>
  [...text.matchAll(/^ {2}---\n([\s\S]*?)^ {2}\.\.\.$/gm)].map((m) => parse(m[1] ?? "") as object);

test("is TAP 14 with a plan for every case", () => {
  const lines = tapReport(every).split("\n");
  expect(lines.slice(0, 2)).toEqual(["TAP version 14", "1..6"]);
  expect(points(tapReport(every)).map((p) => /\d+/.exec(p)?.[0])).toEqual(["1", "2", "3", "4", "5", "6"]);
});

test.each([
  ["pass", "ok 1 - pass"],
  ["fail", "not ok 1 - fail"],
  ["error", "not ok 1 - error"],
  ["blocked", "not ok 1 - blocked"],
  ["not-run", "not ok 1 - not-run"],
] as const)("%s", (verdict, point) => {
  const text = tapReport(resultWith([caseWith(verdict, { summary: "" })]));
  expect(points(text)).toEqual([point]);
});

test("only what does not apply is skipped, with its reason", () => {
  const of = caseWith("not-applicable", { summary: "reads", reason: "no token" });
  expect(points(tapReport(resultWith([of])))).toEqual(["ok 1 - not-applicable reads # SKIP no token"]);
  expect(tapReport(every).match(/# SKIP/g)).toHaveLength(1);
});

test("a waived failure is a known one", () => {
  expect(points(tapReport(resultWith([caseWith("fail", { waiver })])))[0]).toMatch(
    /^not ok 1 - .* # TODO waived until 2027-01-31: /,
  );
});

test("a description cannot begin a directive, a line or an escape", () => {
  const [point] = points(tapReport(resultWith([caseWith("pass", { summary: "a # SKIP \\ b\nnot ok 2" })])));
  expect(point).toBe("ok 1 - pass a \\# SKIP \\\\ b not ok 2");
});

test("the block of a failure is YAML that tells place, requirement, expected, got and how to repeat it", () => {
  const all = blocks(tapReport(every));
  expect(all).toHaveLength(4);
  expect(all[0]).toMatchObject({
    message: caseWith("fail").reason,
    severity: "fail",
    at: { file: "conformance/suites/things/scenarios/x.arazzo.yaml", line: 7 },
    requirements: ["THI-R-001"],
    failures: [{ step: "fail/s", pointer: "/name", expected: "a", repeat: /^curl -i -X POST/ }].map((f) => ({
      ...f,
      repeat: expect.stringMatching(f.repeat) as string,
    })),
  });
});
