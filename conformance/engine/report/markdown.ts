import type { ApiCoverage } from "../coverage/coverage.ts";
import { releasesText } from "../release/judged-release.ts";
import type { SuiteResult } from "../model/result.ts";
import { coverageTable } from "./coverage-text.ts";
import { markdownCauses } from "./markdown-causes.ts";
import { bytes, code, shortened, text } from "./markdown-text.ts";
import type { RequirementTexts } from "./requirement-texts.ts";
import { selectionText } from "./selection-text.ts";
import { didNotRun } from "./severity.ts";
import { waiverText } from "./waiver-text.ts";

/** A step summary above this size is lost whole, so failures are left out, and counted, before it is reached. */
const mostBytes = 1024 * 1024;

/** What a summary tells besides the result. */
export interface Besides {
  readonly apis?: readonly ApiCoverage[];
  /** What a run leaves behind in its target. */
  readonly left?: readonly string[];
  readonly requirements?: RequirementTexts;
}

/** A summary for people: the verdict, then what failed and how to repeat it, then what the run covers. */
export function markdownReport(
  result: SuiteResult,
  { apis = [], left = [], requirements = {} }: Besides = {},
): string {
  const head = [`**${text(result.verdictLine)}**`, "", ...about(result), ""].join("\n");
  const foot = [
    ...waivers(result),
    ...others(result),
    ...(left.length === 0 ? [] : ["## Left behind by a run", "", ...left.map((l) => `- ${text(l)}`), ""]),
    ...(apis.length === 0 ? [] : ["## Coverage", "", coverageTable(apis)]),
  ].join("\n");
  const budget = mostBytes - bytes(head) - bytes(foot) - 1000;
  return within(`${head}\n${markdownCauses(result.cases, requirements, budget)}${foot}`);
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
  const all = Object.entries(counts).flatMap(([verdict, n]) => (n > 0 ? [`${n} ${verdict}`] : []));
  const releases = releasesText(selection.releases);
  return [
    `Target: ${text(target.name)} (${urls.join(", ")}). Level: ${[selection.level, ...selectionText(selection, code)].join(", ")}.`,
    ...(releases === "" ? [] : [`Release: ${text(releases)}.`]),
    `Cases: ${all.join(", ") || "none"}. Started ${startedAt}, took ${(durationMs / 1000).toFixed(1)} s.`,
  ];
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
