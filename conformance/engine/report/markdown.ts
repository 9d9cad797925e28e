import type { ApiCoverage } from "../coverage/coverage.ts";
import { releasesText } from "../release/judged-release.ts";
import type { CaseResult, Failure, StepResult, SuiteResult } from "../model/result.ts";
import { coverageTable } from "./coverage-text.ts";
import type { Cause } from "./causes.ts";
import { causesLine, causesOf } from "./causes.ts";
import { repeatLines } from "./repeat.ts";
import { shownDirections } from "./plain-text.ts";
import { didNotRun } from "./severity.ts";
import { waiverText } from "./waiver-text.ts";

const mostFailures = 5;

/** A step summary above this size is lost whole, so failures are left out, and counted, before it is reached. */
const mostBytes = 1024 * 1024;

/** A summary for people: the verdict, then what failed and how to repeat it, then what the run covers. */
export function markdownReport(
  result: SuiteResult,
  apis: readonly ApiCoverage[] = [],
  left: readonly string[] = [],
): string {
  const head = [`**${text(result.verdictLine)}**`, "", ...about(result), ""].join("\n");
  const foot = [
    ...waivers(result),
    ...others(result),
    ...(left.length === 0 ? [] : ["## Left behind by a run", "", ...left.map((l) => `- ${text(l)}`), ""]),
    ...(apis.length === 0 ? [] : ["## Coverage", "", coverageTable(apis)]),
  ].join("\n");
  const budget = mostBytes - bytes(head) - bytes(foot) - 1000;
  return within(`${head}\n${failures(result, budget)}${foot}`);
}

/** The last resort, when other lists than that of the failures are too long: whole lines, and word of the rest. */
function within(whole: string): string {
  if (bytes(whole) <= mostBytes) return whole;
  const word = "\n\n… and more: see result.json\n";
  const kept = Buffer.from(whole)
    .subarray(0, mostBytes - bytes(word))
    .toString();
  return `${kept.slice(0, kept.lastIndexOf("\n"))}${word}`;
}

function about({ target, selection, startedAt, durationMs, counts }: SuiteResult): string[] {
  const urls = Object.entries(target.baseUrls).map(([api, url]) => `${api} at ${code(url)}`);
  const left = [
    selection.grep === undefined ? "" : `, grep ${code(selection.grep)}`,
    selection.cases ? `, cases ${selection.cases.map(code).join(", ")}` : "",
    selection.shard ? `, shard ${selection.shard.index}/${selection.shard.total}` : "",
  ].join("");
  const all = Object.entries(counts).flatMap(([verdict, n]) => (n > 0 ? [`${n} ${verdict}`] : []));
  const releases = releasesText(selection.releases);
  return [
    `Target: ${text(target.name)} (${urls.join(", ")}). Level: ${selection.level}${left}.`,
    ...(releases === "" ? [] : [`Release: ${text(releases)}.`]),
    `Cases: ${all.join(", ") || "none"}. Started ${startedAt}, took ${(durationMs / 1000).toFixed(1)} s.`,
  ];
}

function failures({ cases }: SuiteResult, budget: number): string {
  const causes = causesOf(cases);
  if (causes.length === 0) return "";
  const parts = [`## Failures\n`, `${causesLine(causes)}.\n`];
  let left = budget;
  for (const [i, cause] of causes.entries()) {
    const part = causeText(cause);
    left -= bytes(part);
    if (left < 0) {
      parts.push(`\n… and ${causes.length - i} more: see result.json\n`);
      break;
    }
    parts.push(part);
  }
  return `${parts.join("\n")}\n`;
}

function causeText({ what, requirements, operations, cases, example }: Cause): string {
  const { of, step } = example;
  const others = cases.filter((c) => c !== of);
  return [
    `### ${cases.length} × ${text(what)}`,
    "",
    ...(requirements.length === 0 ? [] : [`Requirements: ${shortened(requirements)}`, ""]),
    ...(operations.length === 0 ? [] : [`Operations: ${shortened(operations.map(code))}`, ""]),
    `${of.verdict.toUpperCase()} ${code(of.id)}${of.required ? "" : " (not required)"} ${text(of.summary)} ${code(`${of.file}:${of.line}`)}`,
    "",
    ...(of.waiver ? [`**${text(waiverText(of.waiver))}**`, ""] : []),
    ...(step ? [stepText(of, step)] : [text(of.reason), ""]),
    ...(others.length === 0 ? [] : [`And so: ${shortened(others.map(caseName))}`, ""]),
  ].join("\n");
}

function caseName(of: CaseResult): string {
  return `${code(of.id)}${of.waiver ? ` (${text(waiverText(of.waiver))})` : ""}`;
}

/** The example of a cause, with what else is wrong with the same answer. */
function stepText(of: CaseResult, step: StepResult): string {
  const repeat = repeatLines(of, step);
  return [
    `- step ${code(`${step.workflow}/${step.id}`)}${step.operation === undefined ? "" : `, operation ${code(step.operation)}`}`,
    ...step.failures.slice(0, mostFailures).map(failureText),
    ...(repeat.length > 0 ? ["", fenced(repeat.join("\n"), "sh")] : []),
    "",
  ].join("\n");
}

function failureText({ message, pointer, expected, got, requirements }: Failure): string {
  const cited = requirements.length === 0 ? "" : `\n    - requirements: ${requirements.join(", ")}`;
  return [
    `  - ${text(message)}`,
    `    - pointer: ${code(pointer === "" ? "(root)" : pointer)}`,
    `    - expected: ${code(expected)}`,
    `    - got: ${code(got)}${cited}`,
  ].join("\n");
}

function waivers({ waivers: given }: SuiteResult): string[] {
  if (given.length === 0) return [];
  const rows = given.map((w) => `- ${code(w.case)} ${w.used ? "" : "**not used** "}${text(waiverText(w))}`);
  return ["## Waivers", "", ...rows, ""];
}

/** What did not run, by its reason: a reader must not take it for passed. */
function others({ cases }: SuiteResult): string[] {
  const byReason = new Map<string, string[]>();
  for (const { id, verdict, reason } of cases.filter(didNotRun)) {
    const key = `${verdict}: ${reason}`;
    byReason.set(key, [...(byReason.get(key) ?? []), id]);
  }
  if (byReason.size === 0) return [];
  const rows = [...byReason].map(([reason, ids]) => `- ${ids.length} × ${text(reason)} (${shortened(ids)})`);
  return ["## Not applicable and not run", "", ...rows, ""];
}

function shortened(ids: readonly string[]): string {
  return ids.length > 20 ? `${ids.slice(0, 20).join(", ")}, …` : ids.join(", ");
}

/** Inline code that survives backticks and line ends in what a server sent. */
function code(value: string): string {
  const line = shownDirections(value).replaceAll(/\s+/g, " ");
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map((m) => m[0].length));
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}

function fenced(raw: string, language: string): string {
  const value = shownDirections(raw);
  const longest = Math.max(2, ...[...value.matchAll(/`+/g)].map((m) => m[0].length));
  const fence = "`".repeat(longest + 1);
  return [`${fence}${language}`, value, fence].map((line) => `  ${line.replaceAll("\n", "\n  ")}`).join("\n");
}

/** Prose that cannot turn into markup. */
function text(value: string): string {
  return shownDirections(value)
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[\\`*_[\]<>|#]/g, "\\$&");
}

function bytes(value: string): number {
  return Buffer.byteLength(value);
}
