import { escapeMarkup } from "../../../contracts/lib/markup.ts";
import type { CaseResult, Failure, SuiteResult } from "../model/result.ts";
import { placeOf } from "./failure-place.ts";
import { repeatLines } from "./repeat.ts";
import { shownDirections } from "./plain-text.ts";
import { failedSteps, isBad } from "./severity.ts";
import { waiverText } from "./waiver-text.ts";

/**
 * JUnit XML in the dialect that CI servers share: FAIL is `failure`, ERROR and BLOCKED `error`, not applicable `skipped`.
 * What was not run is an `error`: servers call a suite of skipped cases a success. A case that is not required decides
 * nothing, so it counts as `skipped` when it did not pass; `system-out` tells what it found. GitLab shows
 * `classname` as the suite and tells cases apart by it and `name`; `file` and `line` lead to the scenario.
 */
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
    property("level", result.level),
    property("verdict", result.verdict),
    property("required", String(result.required)),
    ...result.requirements.map((id) => property("requirement", id)),
    ...(result.waiver ? [property("waiver", waiverText(result.waiver))] : []),
    "      </properties>",
    ...outcome(result),
    ...systemOut(result),
    "    </testcase>",
  ];
}

function property(name: string, value: string): string {
  return `        <property name="${name}" value="${escape(value)}"/>`;
}

function outcome(result: CaseResult): string[] {
  const kind = element(result);
  if (kind === undefined) return [];
  const message = escape([...(result.waiver ? [waiverText(result.waiver)] : []), result.reason].join("; "));
  const word = isBad(result) ? `${result.verdict} (not required)` : result.verdict;
  if (kind === "skipped") return [`      <skipped message="${escape(`${word}: `)}${message}"/>`];
  const type = result.waiver ? "waived" : result.verdict;
  return [`      <${kind} type="${type}" message="${message}">${escape(details(result))}</${kind}>`];
}

function element({
  verdict,
  required,
}: Pick<CaseResult, "verdict" | "required">): "failure" | "error" | "skipped" | undefined {
  if (!required && verdict !== "pass") return "skipped";
  switch (verdict) {
    case "pass":
      return undefined;
    case "fail":
      return "failure";
    case "error":
    case "blocked":
      return "error";
    case "not-run":
      return "error";
    case "not-applicable":
      return "skipped";
  }
}

function details(result: CaseResult): string {
  return failedSteps(result)
    .flatMap((step) => [
      `${step.workflow}/${step.id} ${step.operation ?? ""}`.trimEnd(),
      ...step.failures.map(failureLine),
      ...repeatLines(result, step).map((line) => `  ${line}`),
    ])
    .join("\n");
}

function failureLine(failure: Failure): string {
  const { message, expected, got } = failure;
  return `  ${message}\n    at ${placeOf(failure)}, expected ${expected}, got ${got}`;
}

function systemOut(result: CaseResult): string[] {
  const found = element(result) === "skipped" ? details(result) : "";
  const text = [...(found === "" ? [] : [found]), ...result.warnings].join("\n");
  return text === "" ? [] : [`      <system-out>${escape(text)}</system-out>`];
}

function totals(cases: readonly CaseResult[]): string {
  const count = (wanted: string) => cases.filter((c) => element(c) === wanted).length;
  const time = seconds(cases.reduce((sum, c) => sum + c.durationMs, 0));
  return `tests="${cases.length}" failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}" time="${time}"`;
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

/** XML 1.0 forbids most control characters even as references, so they go, and so do lone surrogates. */
function escape(text: string): string {
  return escapeMarkup(
    shownDirections(text)
      // eslint-disable-next-line no-control-regex -- control characters are what this removes
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replace(/\p{Surrogate}/gu, ""),
  ).replaceAll("\n", "&#10;");
}
