import type { CaseResult, Failure, SuiteResult } from "../result.ts";
import { curl } from "./curl.ts";

/** JUnit XML in the dialect that CI servers share: FAIL is `failure`, ERROR and BLOCKED `error`, the rest `skipped`. */
export function junitReport(result: SuiteResult): string {
  const apis = [...new Set(result.cases.map((c) => c.api))];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${escape(result.verdictLine)}" ${totals(result.cases)}>`,
    ...apis.flatMap((api) =>
      suiteElement(
        api,
        result.cases.filter((c) => c.api === api),
        result.startedAt,
      ),
    ),
    "</testsuites>",
    "",
  ].join("\n");
}

function suiteElement(api: string, cases: readonly CaseResult[], startedAt: string): string[] {
  return [
    `  <testsuite name="${escape(api)}" ${totals(cases)} timestamp="${escape(startedAt.slice(0, 19))}">`,
    ...cases.flatMap(caseElement),
    "  </testsuite>",
  ];
}

function caseElement(result: CaseResult): string[] {
  const name = escape(`${result.id} ${result.summary}`.trim());
  const place = `file="${escape(result.file)}" line="${result.line}"`;
  return [
    `    <testcase classname="${escape(`${result.api}.${result.level}`)}" name="${name}" time="${seconds(result.durationMs)}" ${place}>`,
    "      <properties>",
    `        <property name="level" value="${result.level}"/>`,
    ...result.requirements.map((id) => `        <property name="requirement" value="${escape(id)}"/>`),
    "      </properties>",
    ...outcome(result),
    ...systemOut(result),
    "    </testcase>",
  ];
}

function outcome(result: CaseResult): string[] {
  const message = escape(result.reason);
  switch (result.verdict) {
    case "pass":
      return [];
    case "fail":
      return [`      <failure message="${message}">${escape(details(result))}</failure>`];
    case "error":
    case "blocked":
      return [
        `      <error type="${result.verdict}" message="${message}">${escape(details(result))}</error>`,
      ];
    case "not-applicable":
    case "not-run":
      return [`      <skipped message="${escape(`${result.verdict}: ${result.reason}`)}"/>`];
  }
}

function details(result: CaseResult): string {
  return result.steps
    .filter((step) => step.failures.length > 0)
    .flatMap((step) => [
      `${step.workflow}/${step.id} ${step.operation ?? ""}`.trimEnd(),
      ...step.failures.map(failureLine),
      ...(step.exchange ? [`  ${curl(step.exchange)}`] : []),
    ])
    .join("\n");
}

function failureLine({ message, pointer, expected, got }: Failure): string {
  return `  ${message}\n    at ${pointer === "" ? "(root)" : pointer}, expected ${expected}, got ${got}`;
}

function systemOut({ warnings }: CaseResult): string[] {
  return warnings.length === 0 ? [] : [`      <system-out>${escape(warnings.join("\n"))}</system-out>`];
}

function totals(cases: readonly CaseResult[]): string {
  const count = (...wanted: readonly string[]) => cases.filter((c) => wanted.includes(c.verdict)).length;
  const time = seconds(cases.reduce((sum, c) => sum + c.durationMs, 0));
  const skipped = count("not-applicable", "not-run");
  return `tests="${cases.length}" failures="${count("fail")}" errors="${count("error", "blocked")}" skipped="${skipped}" time="${time}"`;
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

/** XML 1.0 forbids most control characters even as references, so they go, and so do lone surrogates. */
function escape(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- control characters are what this removes
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replace(/\p{Surrogate}/gu, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      .replaceAll("\n", "&#10;")
  );
}
