import { expect, test } from "vitest";
import { githubAnnotations } from "./github.ts";
import { caseWith, every, resultWith, waiver } from "./testing/results.ts";

const lines = (...cases: Parameters<typeof resultWith>[0]) =>
  githubAnnotations(resultWith(cases)).split("\n");
const ofKind = (kind: string, all: readonly string[]) => all.filter((l) => l.startsWith(`::${kind} `));

test("every line is a command, so no text of a server can be one", () => {
  for (const line of githubAnnotations(every).split("\n"))
    expect(line).toMatch(/^::(error|warning|notice) [^\n\r]*::/);
});

test("a required failure is an error at its scenario's line", () => {
  const [error] = ofKind("error", lines(caseWith("fail")));
  expect(error).toContain(
    "::error file=conformance/suites/things/scenarios/x.arazzo.yaml,line=7,title=FAIL fail::",
  );
  expect(error).toContain("(expected a, got ");
});

test("a property escapes what would end it, a message what would end the line", () => {
  const [error] = ofKind(
    "error",
    lines(caseWith("fail", { id: "a:b,c", reason: "100%", summary: "first\nsecond" })),
  );
  expect(error).toContain("title=FAIL a%3Ab%2Cc::first second%0A100%25");
});

test("what is waived, not required, or did not run is a warning", () => {
  const all = lines(
    caseWith("fail", { waiver }),
    caseWith("error", { required: false }),
    caseWith("not-run"),
    caseWith("not-applicable"),
    caseWith("pass", { warnings: ["clean-up x: no"] }),
  );
  expect(ofKind("error", all)).toEqual([]);
  expect(ofKind("warning", all)).toHaveLength(5);
  expect(all.join("\n")).toContain("title=WAIVED fail::");
});

test("at most ten errors and ten warnings, the last of which counts the rest", () => {
  const many = (verdict: "fail" | "blocked", required: boolean) =>
    Array.from({ length: 25 }, (_, i) => caseWith(verdict, { id: `${verdict}${i}`, required }));
  const all = lines(...many("fail", true), ...many("blocked", false));
  for (const kind of ["error", "warning"]) {
    expect(ofKind(kind, all)).toHaveLength(10);
    expect(ofKind(kind, all).at(-1)).toContain("%0A… and 15 more: see the reports");
    expect(ofKind(kind, all).at(-2)).not.toContain("more");
  }
});

test("the worst come first", () => {
  const all = lines(caseWith("blocked"), caseWith("error"), caseWith("fail"));
  expect(ofKind("error", all).map((l) => /title=(\w+)/.exec(l)?.[1])).toEqual(["FAIL", "ERROR", "BLOCKED"]);
});

test("cases that did not run for one reason are one warning", () => {
  const idle = Array.from({ length: 30 }, (_, i) => caseWith("not-run", { id: `N${i}`, reason: "stopped" }));
  expect(ofKind("warning", lines(...idle))).toEqual([
    "::warning title=30 cases not-run::not-run%3A stopped".replace("%3A", ":"),
  ]);
});

test("the verdict is the last line", () => {
  expect(githubAnnotations(every).split("\n").at(-1)).toBe(
    `::notice title=${every.verdict}::${every.verdictLine}`,
  );
});

test("a clean run has nothing but its verdict", () => {
  expect(lines(caseWith("pass"))).toHaveLength(1);
});
