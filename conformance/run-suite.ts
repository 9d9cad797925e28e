import type { Level } from "./arazzo/document.ts";
import type { Scenario } from "./arazzo/scenario.ts";
import { redactCase } from "./redact.ts";
import type { CaseResult, Selection, SuiteResult } from "./result.ts";
import { caseHead, inputSecrets, runCase } from "./run/run-case.ts";
import type { Environment } from "./run/case-run.ts";
import type { Clock } from "./run/clock.ts";
import { systemClock } from "./run/clock.ts";
import type { Suite } from "./suite.ts";
import type { Target } from "./target.ts";
import { baseUrlOf, hasOwnWorlds, targetFor } from "./target.ts";
import { decideSuite, isRequired, isSelected } from "./verdict.ts";

export interface RunOptions {
  /** `extended` when absent. */
  readonly level?: Level;
  /** Only cases whose id, file, summary or requirements contain this text. */
  readonly grep?: string;
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
  readonly evidence?: "failed" | "all";
  readonly clock?: Clock;
}

export interface SuiteRun {
  readonly suite: Suite;
  readonly target: Target;
  readonly options: RunOptions;
  readonly onProgress?: (result: CaseResult, done: number, total: number) => void;
}

/** Runs the selected cases of a suite. Results stand in the suite's order, whatever the order of running. */
export async function runSuite({ suite, target, options, onProgress }: SuiteRun): Promise<SuiteResult> {
  const { level = "extended", clock = systemClock } = options;
  const environment = environmentOf({ suite, target, options }, clock);
  const { chosen, requiredLeftOut } = select(suite.scenarios, level, options);
  const environments = new Map(
    suite.apis.map((api) => [api, { ...environment, target: targetFor(target, api, options.run) }]),
  );
  const secrets = inputSecrets(suite.scenarios, [environment, ...environments.values()]);
  const started = clock.now();
  const results = new Map<Scenario, CaseResult>();
  let stopped = false;
  const runOne = async (scenario: Scenario): Promise<void> => {
    if (stopped) return;
    const result = await runCase(
      { scenario, required: isRequired(scenario.level, level), secrets },
      environments.get(scenario.api) ?? environment,
    );
    results.set(scenario, result);
    if (options.bail && result.required && ["fail", "error", "blocked"].includes(result.verdict))
      stopped = true;
    onProgress?.(result, results.size, chosen.length);
  };
  for (const { cases, lanes } of batches(chosen, target, options)) await inParallel(cases, lanes, runOne);
  const cases = chosen.map((s) => results.get(s) ?? notRun(s, isRequired(s.level, level)));
  // A secret that one case learned can stand in what another case saw of a shared world.
  const clean = hasOwnWorlds(target) ? cases : cases.map((c) => redactCase(c, secrets));
  const decision = decideSuite(clean, requiredLeftOut);
  return {
    schemaVersion: 1,
    verdict: decision.verdict,
    exitCode: decision.exitCode,
    verdictLine: decision.line,
    target: { name: target.name, baseUrls: baseUrls(suite, target) },
    selection: { apis: suite.apis, level, ...partOf(options), requiredLeftOut },
    startedAt: new Date(started).toISOString(),
    durationMs: clock.now() - started,
    run: options.run,
    counts: decision.counts,
    cases: clean,
  };
}

function environmentOf({ suite, target, options }: SuiteRun, clock: Clock): Environment {
  const byId = new Map(suite.scenarios.map((s) => [`${s.api} ${s.id}`, s]));
  return {
    target,
    run: options.run,
    clock,
    evidence: options.evidence ?? "failed",
    scenario: (api, id) => byId.get(`${api} ${id}`),
  };
}

/** The cases to run, and how many required ones the caller leaves out. */
function select(
  scenarios: readonly Scenario[],
  level: Level,
  { grep, shard }: RunOptions,
): { chosen: readonly Scenario[]; requiredLeftOut: number } {
  const ofLevel = scenarios.filter((s) => isSelected(s.level, level));
  const wanted = grep?.toLowerCase();
  const chosen = ofLevel.filter((s, i) => {
    const text = [s.id, s.file, s.summary, ...s.requirements].join("\n").toLowerCase();
    const inShard = !shard || i % shard.total === shard.index - 1;
    return inShard && (wanted === undefined || text.includes(wanted));
  });
  const kept = new Set(chosen);
  const requiredLeftOut = ofLevel.filter((s) => isRequired(s.level, level) && !kept.has(s)).length;
  return { chosen, requiredLeftOut };
}

interface Batch {
  readonly cases: readonly Scenario[];
  readonly lanes: number;
}

/** Isolated cases run last and alone, unless the target gives every case a world of its own. */
function batches(chosen: readonly Scenario[], target: Target, { concurrency, seed }: RunOptions): Batch[] {
  const ordered = seed === undefined ? chosen : shuffle(chosen, seed);
  const lanes = target.shared ? 1 : (concurrency ?? target.concurrency);
  if (hasOwnWorlds(target)) return [{ cases: ordered, lanes }];
  const alone = ordered.filter((s) => s.steps.some((step) => step.isolated));
  return [
    { cases: ordered.filter((s) => !alone.includes(s)), lanes },
    { cases: alone, lanes: 1 },
  ];
}

async function inParallel<T>(
  items: readonly T[],
  lanes: number,
  run: (item: T) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  const lane = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await run(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** Fisher and Yates, with a linear congruential generator: the same seed gives the same order. */
function shuffle<T>(items: readonly T[], seed: number): T[] {
  const shuffled: T[] = [];
  let state = seed >>> 0;
  for (const [i, item] of items.entries()) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    shuffled.splice(state % (i + 1), 0, item);
  }
  return shuffled;
}

function notRun(scenario: Scenario, required: boolean): CaseResult {
  return {
    ...caseHead(scenario, required),
    verdict: "not-run",
    reason: "the run stopped at an earlier failure",
    warnings: [],
    durationMs: 0,
    steps: [],
  };
}

function baseUrls(suite: Suite, target: Target): Record<string, string> {
  return Object.fromEntries(suite.apis.map((api) => [api, baseUrlOf(target, api, api) ?? target.baseUrl]));
}

function partOf({ grep, shard }: RunOptions): Pick<Selection, "grep" | "shard"> {
  return { ...(grep === undefined ? {} : { grep }), ...(shard ? { shard } : {}) };
}
