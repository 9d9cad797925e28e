import type { CaseResult, StepResult, SuiteResult } from "../model/result.ts";
import { repeatLines } from "./repeat.ts";
import { oneLine } from "./plain-text.ts";
import { failedSteps } from "./severity.ts";
import { waiverText } from "./waiver-text.ts";

/**
 * The result as TAP 14, each case one test point. A harness counts every `# SKIP` as a success, so only a case that does
 * not apply to the target is one; a case that was not run is `not ok`.
 */
export function tapReport(result: SuiteResult): string {
  return [
    "TAP version 14",
    `1..${result.cases.length}`,
    `# ${escape(result.verdictLine)}`,
    ...result.cases.flatMap((c, i) => testPoint(c, i + 1)),
    "",
  ].join("\n");
}

function testPoint(of: CaseResult, number: number): string[] {
  const description = `${number} - ${escape(`${of.id} ${of.summary}`.trimEnd())}`;
  if (of.verdict === "pass") return [`ok ${description}`];
  if (of.verdict === "not-applicable") return [`ok ${description} # SKIP ${escape(of.reason)}`];
  // TODO is TAP's word for a failure that is known and borne: a harness does not count it.
  const borne = of.waiver ? waiverText(of.waiver) : of.required ? "" : `not required: level ${of.level}`;
  const directive = borne === "" ? "" : ` # TODO ${escape(borne)}`;
  return [`not ok ${description}${directive}`, ...diagnostics(of)];
}

/** A YAML block whose values are JSON strings, which YAML 1.2 reads as they stand. */
function diagnostics(of: CaseResult): string[] {
  const failures = failedSteps(of).flatMap((step) => step.failures.map((f) => ({ step, f })));
  return [
    "  ---",
    `  message: ${json(of.reason)}`,
    `  severity: ${json(of.verdict)}`,
    `  at: { file: ${json(of.file)}, line: ${of.line} }`,
    `  required: ${String(of.required)}`,
    `  requirements: ${json(of.requirements)}`,
    ...(failures.length === 0 ? [] : ["  failures:"]),
    ...failures.flatMap(({ step, f }) => [
      `    - step: ${json(`${step.workflow}/${step.id}`)}`,
      `      message: ${json(f.message)}`,
      `      pointer: ${json(f.pointer)}`,
      `      expected: ${json(f.expected)}`,
      `      got: ${json(f.got)}`,
      ...(f === step.failures[0] ? repeated(of, step) : []),
    ]),
    "  ...",
  ];
}

function repeated(of: CaseResult, step: StepResult): string[] {
  const lines = repeatLines(of, step);
  return lines.length === 0 ? [] : [`      repeat: ${json(lines.join("\n"))}`];
}

/** JSON that is also printable YAML: the characters that YAML forbids stand as escapes. */
function json(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** In a description `#` would begin a directive, and a backslash escapes. */
function escape(text: string): string {
  return oneLine(text).replaceAll("\\", "\\\\").replaceAll("#", "\\#");
}
