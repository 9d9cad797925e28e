import type { ApiCoverage } from "../coverage/coverage.ts";
import { releasesText } from "../release/judged-release.ts";
import type { CaseResult, Failure, StepResult, SuiteResult } from "../model/result.ts";
import { coverageTable } from "./coverage-text.ts";
import { curl } from "./curl.ts";
import { didNotRun, isBad } from "./severity.ts";
import { waiverText } from "./waiver-text.ts";

/** A step summary above this size is lost whole, so failures are left out, and counted, before it is reached. */
const mostBytes = 1024 * 1024;

/** A summary for people: the verdict, then what failed and how to repeat it, then what the run covers. */
export function markdownReport(result: SuiteResult, apis: readonly ApiCoverage[] = []): string {
  const head = [`**${text(result.verdictLine)}**`, "", ...about(result), ""].join("\n");
  const foot = [
    ...waivers(result),
    ...others(result),
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
  const bad = cases.filter(isBad);
  if (bad.length === 0) return "";
  const parts = ["## Failures\n"];
  let left = budget;
  for (const [i, result] of bad.entries()) {
    const part = caseText(result);
    left -= bytes(part);
    if (left < 0) {
      parts.push(`\n… and ${bad.length - i} more: see result.json\n`);
      break;
    }
    parts.push(part);
  }
  return `${parts.join("\n")}\n`;
}

function caseText(result: CaseResult): string {
  return [
    `### ${result.verdict.toUpperCase()} ${result.id}${result.required ? "" : " (not required)"}`,
    "",
    `${text(result.summary)} ${code(`${result.file}:${result.line}`)}`.trimStart(),
    "",
    ...(result.waiver ? [`**${text(waiverText(result.waiver))}**`, ""] : []),
    text(result.reason),
    "",
    ...result.steps.filter((s) => s.failures.length > 0).map(stepText),
  ].join("\n");
}

function stepText(step: StepResult): string {
  return [
    `- step ${code(`${step.workflow}/${step.id}`)}${step.operation === undefined ? "" : `, operation ${code(step.operation)}`}`,
    ...step.failures.map(failureText),
    ...(step.exchange ? ["", fenced(curl(step.exchange), "sh")] : []),
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
  const line = value.replaceAll(/\s+/g, " ");
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map((m) => m[0].length));
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}

function fenced(value: string, language: string): string {
  const longest = Math.max(2, ...[...value.matchAll(/`+/g)].map((m) => m[0].length));
  const fence = "`".repeat(longest + 1);
  return [`${fence}${language}`, value, fence].map((line) => `  ${line.replaceAll("\n", "\n  ")}`).join("\n");
}

/** Prose that cannot turn into markup. */
function text(value: string): string {
  return value.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_[\]<>|#]/g, "\\$&");
}

function bytes(value: string): number {
  return Buffer.byteLength(value);
}
