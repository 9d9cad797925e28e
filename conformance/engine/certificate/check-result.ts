import { ofReleases, pinsOf } from "../release/of-releases.ts";
import { assertPinned, expectedSuite, loadPins, PinError, pinOf } from "../model/pin.ts";
import { tool } from "../report/tool.ts";
import type { CaseResult, SuiteResult, Waiver } from "../model/result.ts";
import type { Suite } from "../model/suite.ts";
import { loadSuite } from "../model/suite.ts";
import { suiteApis } from "../model/suite-files.ts";
import { UsageError } from "../model/usage-error.ts";
import { decideSuite } from "../model/decide-suite.ts";
import { isRequired, isSelected } from "../model/verdict.ts";
import { waiverFaults, waiverOf } from "../model/waivers.ts";
import type { Checked } from "./findings.ts";
import { certificateFiles } from "./files.ts";
import { recompute } from "./recompute.ts";
import { shareFaults } from "./shares.ts";
import { exchangeCount, statements } from "./statement.ts";

/** The rest of a certificate's folder, against which a result is held. */
export interface Rest {
  readonly files: ReadonlyMap<string, Buffer>;
  /** The signed statements by their envelopes' names. */
  readonly payloads: ReadonlyMap<string, string>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Whether a result is whole, follows from its evidence, and is what the rest of its folder says. */
export async function checkResult(
  result: SuiteResult,
  rest: Rest,
  given?: Suite,
): Promise<Pick<Checked, "faults" | "recomputed">> {
  const suite = suiteOf(result, given);
  if (typeof suite === "string") return { faults: [suite] };
  const { confirmed, differences } = await recompute(result, suite);
  return {
    faults: [
      ...selectionFaults(result),
      ...shareFaults(result, rest.now),
      ...caseFaults(result, suite),
      ...differences.map((d) => `case ${d.case}: ${d.what}`),
      ...waiverFaultsOf(result, suite),
      ...verdictFaults(result),
      ...madeAgain(result, suite, rest),
    ],
    recomputed: {
      cases: confirmed,
      exchanges: exchangeCount(result.cases),
    },
  };
}

/** The suite that the result was made with, or why it cannot be had here. */
function suiteOf(
  { selection: { apis, level, releases = {} }, suite: expected }: SuiteResult,
  given?: Suite,
): Suite | string {
  const known = given?.apis ?? suiteApis();
  const unknown = apis.find((api) => !known.includes(api));
  if (apis.length === 0 || unknown !== undefined) return `there is no suite of ${unknown ?? "no API at all"}`;
  try {
    const suite = given ?? loadSuite(apis);
    const pins = given ? apis.map((api) => pinOf(api, given)) : loadPins(apis);
    const own = expectedSuite(pinsOf(pins, releases, suite.library), level);
    if (own.digest !== expected.digest || own.expected !== expected.expected)
      return `the result was made with suite ${expected.digest}; that of ${tool.name} ${tool.version} is ${own.digest}: check it with the version that made it`;
    assertPinned(suite, pins);
    return ofReleases(suite, releases);
  } catch (error) {
    if (error instanceof PinError || error instanceof UsageError) return error.message;
    throw error;
  }
}

function selectionFaults({ selection }: SuiteResult): string[] {
  const { grep, shard, derived, requiredLeftOut } = selection;
  const whole = grep === undefined && !shard && derived === undefined && requiredLeftOut === 0;
  return whole ? [] : ["the result is of a part of the suite"];
}

/** Each expected case stands in the result once, as the suite has it, and no other does. */
function caseFaults({ cases, selection: { level } }: SuiteResult, { scenarios }: Suite): string[] {
  const key = ({ api, id }: Pick<CaseResult, "api" | "id">) => `${api} ${id}`;
  const found = new Map(cases.map((c) => [key(c), c]));
  const expected = scenarios.filter((s) => isSelected(s.level, level));
  const names = new Set(expected.map(key));
  return [
    ...(found.size === cases.length ? [] : ["a case stands in the result twice"]),
    ...expected.filter((s) => !found.has(key(s))).map((s) => `case ${s.id} is not in the result`),
    ...cases.filter((c) => !names.has(key(c))).map((c) => `case ${c.id} is not one of the suite`),
    ...cases
      .filter((c) => c.verdict === "not-run" && c.steps.length > 0)
      .map((c) => `case ${c.id}: it did not run and has evidence`),
    ...cases
      .filter((c) => c.without !== undefined && (c.verdict !== "not-applicable" || c.without.length === 0))
      .map((c) => `case ${c.id}: it is ${c.verdict}, and no group that the target is without excuses it`),
    ...expected.flatMap((s) => {
      const of = found.get(key(s));
      const required = isRequired(s.level, level) && of?.without === undefined;
      return of === undefined || of.required === required ? [] : [`case ${s.id}: required is ${of.required}`];
    }),
  ];
}

/** Waivers held on the day of the run, and excuse what the result says that they do. */
function waiverFaultsOf(
  { waivers, cases, startedAt, selection }: SuiteResult,
  { scenarios }: Suite,
): string[] {
  const excused = new Set(cases.filter((c) => waiverOf(c, waivers) !== undefined).map((c) => c.id));
  const moved = cases.filter((c) => text(waiverOf(c, waivers)) !== text(c.waiver));
  return [
    ...waiverFaults(waivers, {
      scenarios,
      isRequired: (s) => isRequired(s.level, selection.level),
      today: startedAt.slice(0, 10),
    }),
    ...moved.map((c) => `case ${c.id}: its waiver is not what the waivers of the result give it`),
    ...waivers
      .filter((w) => w.used !== excused.has(w.case))
      .map((w) => `waiver of ${w.case}: the result says wrongly whether it was used`),
    ...waivers.filter((w) => !w.used).map((w) => `waiver of ${w.case}: it is not used`),
  ];
}

/** Without whether it was used, which only the list of the result tells. */
function text(waiver: Waiver | undefined): string {
  if (!waiver) return "";
  const { case: id, requirement, reason, issue, owner, expiry } = waiver;
  return JSON.stringify([id, requirement, reason, issue, owner, expiry]);
}

function verdictFaults(result: SuiteResult): string[] {
  const { verdict, exitCode, counts, line, without } = decideSuite(result.cases, result.selection);
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ["verdict", verdict, result.verdict],
    ["exit code", exitCode, result.exitCode],
    ["verdict line", line, result.verdictLine],
    ["counts", JSON.stringify(counts), JSON.stringify(result.counts)],
    ["list of absent groups", JSON.stringify(without), JSON.stringify(result.without ?? [])],
  ];
  return pairs.flatMap(([name, own, told]) =>
    own === told ? [] : [`the ${name} that follows from the cases is ${String(own)}, not ${String(told)}`],
  );
}

/** All other files and statements are functions of the result: they are made again and compared. */
function madeAgain(result: SuiteResult, suite: Suite, { files, payloads }: Rest): string[] {
  const made = certificateFiles(result, suite);
  const wrong = [...made].filter(([name, text]) => files.get(name)?.toString("utf8") !== text);
  const untrue = [...payloads].filter(
    ([name, payload]) => payload !== JSON.stringify(statements[name]?.(result, made)),
  );
  return [...wrong, ...untrue].map(([name]) => `${name} is not what the result gives`);
}
