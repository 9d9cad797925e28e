import { styleText } from "node:util";
import { counted } from "../../../contracts/lib/counted.ts";
import type { CaseResult, SuiteResult, Verdict } from "../model/result.ts";
import { curl } from "./curl.ts";
import { oneLine } from "./plain-text.ts";
import { failedSteps, isBad } from "./severity.ts";
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

/** The end of a run: what failed and how to repeat it; the last line is the verdict. */
export function summaryText(result: SuiteResult, { color }: ConsoleOptions): string {
  const bad = result.cases.filter(isBad);
  const left = [...new Set(result.cases.filter((c) => c.verdict === "not-applicable").map((c) => c.reason))];
  return [
    ...bad.flatMap((c) => caseLines(c, color)),
    ...left.map((reason) => `not applicable: ${oneLine(reason)}`),
    ...(bad.length + left.length > 0 ? [""] : []),
    `${counted(result.cases.length, "case")} against ${result.target.name} in ${(result.durationMs / 1000).toFixed(1)} s`,
    paint(result.verdictLine, worst(result), color),
  ].join("\n");
}

function caseLines(result: CaseResult, color: boolean): string[] {
  const steps = failedSteps(result);
  return [
    `${paint(result.verdict.toUpperCase(), result.verdict, color)} ${result.id} (${result.file}:${result.line}) ${oneLine(result.summary)}`.trimEnd(),
    ...(result.waiver ? [`  ${oneLine(waiverText(result.waiver))}`] : []),
    ...(steps.length === 0 ? [`  ${oneLine(result.reason)}`] : []),
    ...steps.flatMap((step) => [
      `  step ${step.workflow}/${step.id}${step.operation === undefined ? "" : ` ${step.operation}`}`,
      ...step.failures.map((f) => {
        const cited = f.requirements.length === 0 ? "" : ` [${f.requirements.join(", ")}]`;
        return `    ${oneLine(f.message)} (at ${f.pointer === "" ? "root" : f.pointer}, got ${oneLine(f.got)})${cited}`;
      }),
      ...(step.exchange ? [`    ${oneLine(curl(step.exchange))}`] : []),
    ]),
    "",
  ];
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
