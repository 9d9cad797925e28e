import type { CaseResult, SuiteResult } from "../model/result.ts";
import { isWaived } from "../model/result.ts";
import { verdictName } from "../model/verdict-line.ts";
import { cut, oneLine } from "./plain-text.ts";
import { bySeverity, failedSteps, isBad } from "./severity.ts";
import { waiverText } from "./waiver-text.ts";

/** GitHub shows at most so many annotations of each kind for a step, and drops the rest without a word. */
const mostOfAKind = 10;
/** Longer messages are cut by GitHub's page; the reports hold the whole text. */
const longestMessage = 1000;

/**
 * Workflow commands that annotate the scenario lines whose cases did not pass, the worst first. Required cases are
 * errors; the others, the waived and all that did not run are warnings. What does not fit is counted in the last one shown.
 */
export function githubAnnotations(result: SuiteResult): string {
  const told = bySeverity(result.cases.filter((c) => c.verdict !== "pass"));
  const isErrorLine = (c: CaseResult) => c.required && isBad(c) && !isWaived(c);
  const errors = told.filter(isErrorLine);
  const warnings = told.filter((c) => !isErrorLine(c));
  const passedWithWarning = result.cases.filter((c) => c.verdict === "pass" && c.warnings.length > 0);
  return [
    ...limited("error", errors.map(problem)),
    ...limited("warning", [...groupedByReason(warnings), ...passedWithWarning.map(problem)]),
    `::notice title=${property(verdictName(result))}::${data(result.verdictLine)}`,
  ].join("\n");
}

interface Annotation {
  readonly file?: string;
  readonly line?: number;
  readonly title: string;
  readonly message: string;
}

function problem(of: CaseResult): Annotation {
  const failures = failedSteps(of).flatMap((s) =>
    s.failures.map((f) => `${s.operation ?? s.id}: ${f.message} (expected ${f.expected}, got ${f.got})`),
  );
  const borne = of.waiver ? [waiverText(of.waiver)] : [];
  const lines = [of.summary, ...borne, of.reason, ...failures, ...of.warnings];
  return {
    file: of.file,
    line: of.line,
    title: `${isWaived(of) ? "WAIVED" : of.verdict.toUpperCase()} ${of.id}`,
    message: [...new Set(lines.filter((l) => l !== "").map(oneLine))].join("\n"),
  };
}

/** Cases that did not run for the same reason are one annotation, so that they do not push out what failed. */
function groupedByReason(cases: readonly CaseResult[]): Annotation[] {
  const bad = cases.filter(isBad).map(problem);
  const silent = new Map<string, readonly [CaseResult, ...CaseResult[]]>();
  for (const c of cases.filter((of) => !isBad(of))) {
    const reason = `${c.verdict}: ${c.reason}`;
    silent.set(reason, [c, ...(silent.get(reason) ?? [])]);
  }
  return [...bad, ...[...silent].map(([reason, of]) => didNotRun(reason, of))];
}

function didNotRun(reason: string, of: readonly [CaseResult, ...CaseResult[]]): Annotation {
  const [first] = of;
  if (of.length === 1) return problem(first);
  return { title: `${of.length} cases ${first.verdict}`, message: oneLine(reason) };
}

function limited(kind: "error" | "warning", all: readonly Annotation[]): string[] {
  const rest = all.length - mostOfAKind;
  return all.slice(0, mostOfAKind).map((a, i) => {
    const more = i === mostOfAKind - 1 && rest > 0 ? `\n… and ${rest} more: see the reports` : "";
    return command(kind, { ...a, message: `${cut(a.message, longestMessage)}${more}` });
  });
}

function command(kind: "error" | "warning", { file, line, title, message }: Annotation): string {
  const place = file === undefined ? [] : [`file=${property(file)}`, `line=${line ?? 1}`];
  return `::${kind} ${[...place, `title=${property(oneLine(title))}`].join(",")}::${data(message)}`;
}

/** The escapes that GitHub's runner undoes in a message. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** The escapes that it undoes in a property. */
function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
