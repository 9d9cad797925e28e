import { styleText } from "node:util";
import { counted } from "../../../contracts/lib/counted.ts";
import type { CaseResult, Failure, SuiteResult, Verdict } from "../model/result.ts";
import type { Cause, Told } from "./causes.ts";
import { alreadyTold, causesLine, causesOf } from "./causes.ts";
import { placeOf } from "./failure-place.ts";
import { oneLine } from "./plain-text.ts";
import { repeatLines } from "./repeat.ts";
import { waiverText } from "./waiver-text.ts";

export interface ConsoleOptions {
  readonly color: boolean;
  /** One line for every case, not only for those that did not pass. */
  readonly verbose?: boolean;
}

/** The line for a case that has just ended; undefined for one that needs none. */
export function progressLine(
  result: CaseResult,
  { done, total }: { readonly done: number; readonly total: number },
  { color, verbose = false }: ConsoleOptions,
): string | undefined {
  if (result.verdict === "pass" && result.warnings.length === 0 && !verbose) return undefined;
  const place = `[${String(done).padStart(String(total).length)}/${total}]`;
  const verdict = paint(result.verdict.toUpperCase(), result.verdict, color);
  const notes = [result.reason, ...result.warnings.map((w) => `warning: ${w}`)].filter((n) => n !== "");
  return `${place} ${verdict} ${result.id}${notes.length === 0 ? "" : ` ${oneLine(notes.join("; "))}`}`;
}

/** The end of a run: why cases failed, by their causes, and how to repeat one of each; the last line is the verdict. */
export function summaryText(result: SuiteResult, { color }: ConsoleOptions): string {
  const causes = causesOf(result.cases);
  const told = alreadyTold(causes);
  const left = [...new Set(result.cases.filter((c) => c.verdict === "not-applicable").map((c) => c.reason))];
  const rest = causes.length - mostCauses;
  return [
    ...(causes.length > 0 ? [`${causesLine(causes)}:`, ""] : []),
    ...causes.slice(0, mostCauses).flatMap((cause, i) => causeLines(cause, { told: told[i], color })),
    ...(rest > 0 ? [`… and ${counted(rest, "more cause")}: see the reports`, ""] : []),
    ...left.map((reason) => `not applicable: ${oneLine(reason)}`),
    ...(left.length > 0 ? [""] : []),
    `${counted(result.cases.length, "case")} against ${oneLine(result.target.name)} in ${(result.durationMs / 1000).toFixed(1)} s`,
    paint(result.verdictLine, worst(result), color),
  ].join("\n");
}

/** More do not help who reads a terminal. */
const mostCauses = 20;
const mostNamed = 5;

interface Shown {
  readonly told: Told;
  readonly color: boolean;
}

function causeLines({ what, requirements, operations, cases, example }: Cause, shown: Shown): string[] {
  const { of } = example;
  const cited = requirements.length === 0 ? "" : ` [${named(requirements)}]`;
  const others = cases.filter((c) => c !== of).map((c) => c.id);
  return [
    `${paint(`${cases.length} ×`, of.verdict, shown.color)} ${oneLine(what)}${cited}`,
    ...(operations.length === 0 ? [] : [`  operations: ${named(operations)}`]),
    ...caseLines(example, shown),
    ...(others.length === 0 ? [] : [`  also in ${named(others)}`]),
    "",
  ];
}

function named(names: readonly string[]): string {
  const rest = names.length - mostNamed;
  return `${names.slice(0, mostNamed).join(", ")}${rest > 0 ? `, … and ${rest} more` : ""}`;
}

function caseLines({ of, step, failure }: Cause["example"], { told, color }: Shown): string[] {
  const name = `  ${paint(of.verdict.toUpperCase(), of.verdict, color)} ${of.id}`;
  return [
    ...(told === undefined
      ? [`${name} (${of.file}:${of.line}) ${oneLine(of.summary)}`.trimEnd()]
      : [`${name}, as above`]),
    ...(told === undefined && of.waiver ? [`    ${oneLine(waiverText(of.waiver))}`] : []),
    ...(step && failure
      ? [
          `    step ${step.workflow}/${step.id}${step.operation === undefined ? "" : ` ${step.operation}`}`,
          `    ${failureLine(failure)}`,
          ...(told === "step" ? [] : repeatLines(of, step).map((line) => `    ${oneLine(line)}`)),
        ]
      : [`    ${oneLine(of.reason)}`]),
  ];
}

/** What a criterion or a broken connection got stands in its message. */
function failureLine(failure: Failure): string {
  const { message, got } = failure;
  const rest = message.endsWith(got) ? "" : ` (at ${placeOf(failure)}, got ${got})`;
  return oneLine(`${message}${rest}`);
}

function worst({ verdict }: SuiteResult): Verdict {
  if (verdict === "conformant") return "pass";
  return verdict === "not conformant" || verdict === "error" ? "fail" : "blocked";
}

const colors: Readonly<Record<Verdict, "green" | "red" | "yellow">> = {
  pass: "green",
  fail: "red",
  error: "red",
  blocked: "yellow",
  "not-applicable": "yellow",
  "not-run": "yellow",
};

/** Whether the output takes colors is the caller's to know, not this process's standard output's. */
function paint(text: string, verdict: Verdict, color: boolean): string {
  return color ? styleText(colors[verdict], text, { validateStream: false }) : text;
}
