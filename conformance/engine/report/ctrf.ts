import type { CaseResult, StepResult, SuiteResult, Verdict } from "../model/result.ts";
import { verdictName } from "../model/verdict-line.ts";
import { placeOf } from "./failure-place.ts";
import { repeatLines } from "./repeat.ts";
import { shownDirections } from "./plain-text.ts";
import { failedSteps } from "./severity.ts";
import { tool } from "./tool.ts";
import { waiverText } from "./waiver-text.ts";

type Status = "passed" | "failed" | "skipped" | "pending" | "other";

/** The edition of the CTRF specification that this follows (ctrf.io). */
const specVersion = "0.0.0";

/**
 * CTRF knows five outcomes. An error and a blocked case did not pass, so they count as failed; what was never run is
 * pending, never passed. One that is not required fails nothing: it is `other`. `rawStatus` keeps our own word.
 */
const statuses: Readonly<Record<Verdict, Status>> = {
  pass: "passed",
  fail: "failed",
  error: "failed",
  blocked: "failed",
  "not-applicable": "skipped",
  "not-run": "pending",
};

/** The result as Common Test Report Format. */
export function ctrfReport(result: SuiteResult): string {
  const { target, selection, startedAt, durationMs, cases } = result;
  const start = Date.parse(startedAt);
  const duration = Math.round(durationMs);
  const report = {
    reportFormat: "CTRF",
    specVersion,
    timestamp: startedAt,
    generatedBy: tool.name,
    results: {
      tool,
      summary: {
        tests: cases.length,
        ...totals(cases),
        suites: new Set(cases.map((c) => c.api)).size,
        start,
        stop: start + duration,
        duration,
      },
      tests: cases.map(testOf),
      environment: {
        reportName: result.verdictLine,
        appName: target.name,
        // "Healthy" would be read as conformant, so nothing less may say it.
        healthy: verdictName(result) === "conformant",
        extra: {
          baseUrls: target.baseUrls,
          selection,
          suite: result.suite,
          waivers: result.waivers,
          verdict: verdictName(result),
          ...(result.without ? { without: result.without } : {}),
          run: result.run,
        },
      },
    },
  };
  const shown = (_: string, value: unknown) => (typeof value === "string" ? shownDirections(value) : value);
  return `${JSON.stringify(report, shown, 2)}\n`;
}

function statusOf({ verdict, required }: Pick<CaseResult, "verdict" | "required">): Status {
  const status = statuses[verdict];
  return status === "failed" && !required ? "other" : status;
}

function totals(cases: readonly CaseResult[]): Record<Status, number> {
  const count = (status: Status) => cases.filter((c) => statusOf(c) === status).length;
  return {
    passed: count("passed"),
    failed: count("failed"),
    skipped: count("skipped"),
    pending: count("pending"),
    other: count("other"),
  };
}

function testOf(of: CaseResult): object {
  const message = [of.reason, ...(of.waiver ? [waiverText(of.waiver)] : [])]
    .filter((t) => t !== "")
    .join("; ");
  const trace = failedSteps(of)
    .flatMap((step) => stepTrace(of, step))
    .join("\n");
  return {
    name: `${of.id} ${of.summary}`.trimEnd(),
    status: statusOf(of),
    rawStatus: of.verdict,
    duration: Math.round(of.durationMs),
    suite: [of.api, of.level],
    ...(message === "" ? {} : { message }),
    ...(trace === "" ? {} : { trace }),
    type: "conformance",
    tags: [of.level, of.required ? "required" : "optional"],
    labels: { api: of.api, ...(of.requirements.length === 0 ? {} : { requirement: of.requirements }) },
    filePath: of.file,
    line: of.line,
    steps: of.steps.map(stepOf),
    extra: {
      id: of.id,
      required: of.required,
      ...(of.warnings.length === 0 ? {} : { warnings: of.warnings }),
      ...(of.waiver ? { waiver: of.waiver } : {}),
    },
  };
}

function stepOf({ id, workflow, operation, verdict, statuses: seen }: StepResult): object {
  const status: Status = verdict === "skipped" ? "skipped" : verdict === "pass" ? "passed" : "failed";
  return {
    name: `${workflow}/${id}${operation === undefined ? "" : ` ${operation}`}`,
    status,
    extra: { rawStatus: verdict, httpStatuses: seen },
  };
}

function stepTrace(of: CaseResult, step: StepResult): string[] {
  const { id, workflow, failures } = step;
  return [
    ...failures.map(
      (f) => `${workflow}/${id}: ${f.message} (at ${placeOf(f)}, expected ${f.expected}, got ${f.got})`,
    ),
    ...repeatLines(of, step),
  ];
}
