import type { Level } from "../arazzo/document.ts";
import type { Scenario } from "../arazzo/scenario.ts";
import { workflowKey } from "../arazzo/workflow-reference.ts";
import { batches, inParallel } from "./lanes.ts";
import { shapes } from "./disguise.ts";
import type { CaseHead } from "../model/not-run.ts";
import { notRun } from "../model/not-run.ts";
import type { Pin } from "../model/pin.ts";
import { absentCases, expectedSuite, pinOf } from "../model/pin.ts";
import type { Secrets } from "./redact.ts";
import { allSecrets, redactCase, redactHeaders } from "./redact.ts";
import type { CaseResult, Setting, SuiteResult, Waiver } from "../model/result.ts";
import { releaseWorld } from "./release.ts";
import { stopping } from "./stopping.ts";
import { caseHead, inputSecrets, runCase } from "./run-case.ts";
import type { Environment } from "./case-run.ts";
import { createPace } from "./pace.ts";
import type { Clock } from "./clock.ts";
import { systemClock } from "./clock.ts";
import type { Transport } from "./exchange.ts";
import { exchange } from "./exchange.ts";
import type { JudgedReleases } from "../release/judged-release.ts";
import type { Suite } from "../model/suite.ts";
import type { Target } from "../model/target.ts";
import { assertSome, partOf, select } from "../model/selection.ts";
import { baseUrlOf, targetFor, withoutOf } from "../model/target.ts";
import { UsageError } from "../model/usage-error.ts";
import { decideSuite } from "../model/decide-suite.ts";
import { isRequired } from "../model/verdict.ts";
import { applyWaivers, unusedWaivers, waiverFaults } from "../model/waivers.ts";

export interface RunOptions {
  /** `extended` when absent. */
  readonly level?: Level;
  /** Only cases whose id, file, summary or requirements contain this text. */
  readonly grep?: string;
  /** Only the cases of these ids. */
  readonly cases?: readonly string[];
  /** They are those that did not pass in an earlier result. */
  readonly rerun?: true;
  /** Without the cases derived from the contracts, or only those. */
  readonly derived?: "no" | "only";
  /** Stop at the first required case that fails. */
  readonly bail?: boolean;
  /** `index` counts from 1. */
  readonly shard?: { readonly index: number; readonly total: number };
  /** Cases at a time; the target's when absent. */
  readonly concurrency?: number;
  /** Shuffles the order in which cases run, never that of the results. */
  readonly seed?: number;
  /** Identifies the run in the target's headers. */
  readonly run: string;
  /** `failed` when absent. With `full` the result can be recomputed from what it says (see `certificate/`). */
  readonly evidence?: Environment["evidence"];
  readonly waivers?: readonly Waiver[];
  /** The folder of a team's own scenarios, of which the suite then is. */
  readonly scenarios?: string;
  /** Breaks the run off: the cases that run are cleaned up, the others are not run. Its reason is told, in words. */
  readonly stop?: AbortSignal;
  /** Requests in a row without an answer after which the run is broken off; `mostErrorsInARow` when absent. */
  readonly maxErrors?: number;
  /** The target is this program's own, started for this run. */
  readonly startedForRun?: boolean;
  readonly clock?: Clock;
  /** The network when absent. */
  readonly transport?: Transport;
  /** The most requests a second; as many as come when absent. */
  readonly rate?: number;
}

export interface SuiteRun {
  readonly suite: Suite;
  /** What the suite must have; when absent, what it has. */
  readonly pins?: readonly Pin[] | undefined;
  /** The releases that suite and pins are of (see `ofReleases`). */
  readonly releases?: JudgedReleases;
  readonly target: Target;
  /** By API: why its target cannot be reached. When there is any, nothing is sent. */
  readonly unreachable?: ReadonlyMap<string, string>;
  readonly options: RunOptions;
  readonly onProgress?: (result: CaseResult, done: number, total: number) => void;
}

/**
 * Runs the selected cases of a suite. Results stand in the suite's order, whatever the order of running. Throws
 * `UsageError` for a waiver that is void.
 */
export async function runSuite(given: SuiteRun): Promise<SuiteResult> {
  const { suite, target, options } = given;
  const { level = "extended", clock = systemClock } = options;
  const pins = given.pins ?? suite.apis.map((api) => pinOf(api, suite));
  const started = clock.now();
  assertWaivable(given, new Date(started));
  const missing = absentCases(pins, suite.scenarios, level);
  const wanted = { ...options, level };
  assertSome(suite.scenarios, missing, wanted);
  const { chosen, absent, requiredLeftOut } = select(suite.scenarios, missing, wanted);
  const { scenarios } = options;
  const { releases = {} } = given;
  const own = {
    ...(scenarios === undefined ? {} : { scenarios }),
    ...(Object.keys(releases).length > 0 ? { releases } : {}),
  };
  const selection = { apis: suite.apis, ...partOf(wanted), ...own, requiredLeftOut };
  const { results, secrets, stopped } = await runCases(chosen, given, clock);
  const cases = [
    ...chosen.map((s) => results.get(s) ?? notRun(caseHead(s, isRequired(s.level, level)), stopped)),
    ...absent,
  ];
  const all = allSecrets(secrets);
  const clean = cases.map((c) => redactCase(c, all));
  const waived = applyWaivers(clean, options.waivers ?? []);
  const decision = decideSuite(waived.cases, selection);
  const unused = unusedWaivers(waived.waivers, waived.cases).length > 0;
  return {
    schemaVersion: 2,
    verdict: decision.verdict,
    exitCode: decision.exitCode === 0 && unused ? 2 : decision.exitCode,
    verdictLine: decision.line,
    target: {
      name: target.name,
      baseUrls: baseUrls(suite, target),
      ...(options.startedForRun === true ? { startedForRun: true as const } : {}),
    },
    selection,
    suite: expectedSuite(pins, level),
    ...(decision.without.length > 0 ? { without: decision.without } : {}),
    waivers: waived.waivers,
    ...(options.evidence === "full" ? { setting: settingOf(given, secrets) } : {}),
    startedAt: new Date(started).toISOString(),
    durationMs: clock.now() - started,
    run: options.run,
    counts: decision.counts,
    cases: waived.cases,
  };
}

interface CasesRun {
  readonly results: ReadonlyMap<Scenario, CaseResult>;
  readonly secrets: Secrets;
  /** Why the others did not run. */
  readonly stopped: string;
}

async function runCases(
  chosen: readonly Scenario[],
  { suite, target, unreachable = new Map(), options, onProgress }: SuiteRun,
  clock: Clock,
): Promise<CasesRun> {
  const { level = "extended" } = options;
  const { transport, stop, fail } = stopping(options);
  const environment = { ...environmentOf({ suite, target, options }, clock), transport, stop };
  const environments = new Map(
    suite.apis.map((api) => [api, { ...environment, target: targetFor(target, api, options.run) }]),
  );
  const disguise = options.evidence === "full" ? shapes() : undefined;
  const secrets = inputSecrets(suite.scenarios, [environment, ...environments.values()], disguise);
  const results = new Map<Scenario, CaseResult>();
  if (unreachable.size > 0) {
    for (const scenario of chosen) {
      const reason = unreachable.get(scenario.api);
      const head = caseHead(scenario, isRequired(scenario.level, level));
      if (reason !== undefined) results.set(scenario, neverReached(head, reason));
    }
    return { results, secrets, stopped: "nothing was sent: the target of another API is unreachable" };
  }
  const runOne = async (scenario: Scenario): Promise<void> => {
    if (stop.aborted) return;
    const at = environments.get(scenario.api) ?? environment;
    const required = isRequired(scenario.level, level);
    const result = await runCase({ scenario, required, secrets }, at);
    results.set(scenario, result);
    // The world of a case that did not pass stays for a look.
    if (result.verdict === "pass") await releaseWorld(scenario, at);
    if (options.bail && result.required && ["fail", "error", "blocked"].includes(result.verdict))
      fail("the run stopped at an earlier failure");
    onProgress?.(result, results.size, chosen.length);
  };
  for (const { cases, lanes } of await batches(chosen, target, options))
    await inParallel(cases, lanes, runOne);
  return { results, secrets, stopped: String(stop.reason) };
}

/** What all cases of a run share; those of one API see the target as `targetFor` has it. */
export function environmentOf(
  { suite, target, options }: Pick<SuiteRun, "suite" | "target" | "options">,
  clock: Clock,
): Environment {
  const { scenarios, helpers = [] } = suite;
  const all = [...scenarios, ...helpers];
  const byKey = new Map(all.map((s) => [workflowKey(s.file, s.id), s]));
  const byId = new Map([...all].reverse().map((s) => [`${s.api} ${s.id}`, s]));
  return {
    target,
    run: options.run,
    clock,
    transport: options.transport ?? exchange,
    ...(options.rate === undefined ? {} : { pace: createPace(options.rate, clock) }),
    evidence: options.evidence ?? "failed",
    scenario: (api, id) => byId.get(`${api} ${id}`) ?? byKey.get(id),
  };
}

/** The cases of another shard are not refused: the shards of a run share a file of waivers. */
function assertWaivable({ suite: { scenarios }, options }: SuiteRun, now: Date): void {
  const { level = "extended", waivers = [] } = options;
  if (waivers.length === 0) return;
  const chosen = new Set(select(scenarios, [], { ...options, level, shard: { index: 1, total: 1 } }).chosen);
  const faults = waiverFaults(waivers, {
    scenarios,
    isRequired: (s) => isRequired(s.level, level) && chosen.has(s),
    today: now.toISOString().slice(0, 10),
  });
  if (faults.length > 0) throw new UsageError(faults.join("\n"));
}

/** The case's target was never reached: an error of the network, and no verdict on the target. */
function neverReached(head: CaseHead, reason: string): CaseResult {
  return { ...notRun(head, reason), verdict: "error", unreachable: true };
}

function baseUrls(suite: Suite, target: Target): Record<string, string> {
  return Object.fromEntries(suite.apis.map((api) => [api, baseUrlOf(target, api, api) ?? target.baseUrl]));
}

/** What the target gave each API's cases, without secrets. */
function settingOf({ suite, target, options }: SuiteRun, secrets: Secrets): Setting {
  const { baseUrl, apis } = target;
  const without = suite.apis.map((api) => [api, [...withoutOf(target, api)].sort()] as const);
  const declared = without.filter(([, names]) => names.length > 0);
  const inputs = suite.apis.map((api) => [api, targetFor(target, api, options.run).inputs] as const);
  const hide = (headers: Readonly<Record<string, string>>): Record<string, string> => {
    const shown = Object.entries(redactHeaders(Object.entries(headers), secrets.disguise));
    return Object.fromEntries(shown.map(([name, value]) => [name, secrets.redact(value)]));
  };
  const ofSources = Object.entries(target.sourceHeaders ?? {});
  return {
    ...{ baseUrl, apis, headers: hide(target.headers) },
    ...(ofSources.length === 0
      ? {}
      : { sourceHeaders: Object.fromEntries(ofSources.map(([source, of]) => [source, hide(of)])) }),
    // JSON boundary: what was written a moment ago.
    inputs: JSON.parse(secrets.redact(JSON.stringify(Object.fromEntries(inputs)))) as Setting["inputs"],
    ...(declared.length === 0 ? {} : { without: Object.fromEntries(declared) }),
  };
}
