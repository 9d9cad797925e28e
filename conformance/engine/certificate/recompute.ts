import { marks } from "../run/disguise.ts";
import type { Secrets } from "../run/redact.ts";
import { createSecrets, redactCase } from "../run/redact.ts";
import type { CaseResult, ExchangeRecord, Setting, SuiteResult } from "../model/result.ts";
import type { Environment } from "../run/case-run.ts";
import { isRequired } from "../model/verdict.ts";
import type { CaseStart } from "../run/run-case.ts";
import { publicText } from "../run/public-text.ts";
import { runCase } from "../run/run-case.ts";
import type { Suite } from "../model/suite.ts";
import type { Target } from "../model/target.ts";
import { createPairing } from "./pairing.ts";
import type { Pairing } from "./pairing.ts";
import type { Replay } from "./replay.ts";
import { replayOf } from "./replay.ts";
import type { Share } from "./shares.ts";
import { shareFinder } from "./shares.ts";

/** What running the scenarios again over the recorded evidence shows. */
export interface Recomputation {
  /** Cases whose evidence was judged and gave what the result says. */
  readonly confirmed: number;
  /** Cases whose evidence does not give what the result says, for whatever reason. */
  readonly differences: readonly Difference[];
}

export interface Difference {
  readonly case: string;
  readonly what: string;
}

/**
 * Judges every recorded exchange again, by contract and criteria, without trusting a recorded verdict: the scenario
 * runs as it would against a target, and each request that it makes must be the recorded one, in its order and within
 * the time of the run. Needs full evidence.
 */
export async function recompute(result: SuiteResult, suite: Suite): Promise<Recomputation> {
  const byId = new Map(suite.scenarios.map((s) => [`${s.api} ${s.id}`, s]));
  const shareOf = shareFinder(result, suite);
  const pairings = new Map<Share, Pairing>();
  const secrets = { ...hiding, isPublic: publicText(suite.scenarios, []) };
  const differences: Difference[] = [];
  let confirmed = 0;
  for (const recorded of result.cases.filter((c) => c.verdict !== "not-run")) {
    const scenario = byId.get(`${recorded.api} ${recorded.id}`);
    const share = shareOf(recorded);
    let what: string | undefined = "there is no such case in the suite";
    if (scenario && !share) what = "no shard of the result holds it";
    if (scenario && share) {
      const pairing = pairings.get(share) ?? createPairing();
      pairings.set(share, pairing);
      const replay = replayOf(recorded, { ...share, pairing });
      const environment = environmentOf(result.target.name, share, (of, id) => byId.get(`${of} ${id}`));
      const required = isRequired(scenario.level, result.selection.level);
      const start = { scenario, required, secrets };
      what = await differenceOf(recorded, start, replay, environment(scenario.api, replay.transport));
    }
    if (what === undefined) confirmed++;
    else differences.push({ case: recorded.id, what });
  }
  return { confirmed, differences };
}

type EnvironmentOf = (api: string, transport: Environment["transport"]) => Environment;

function environmentOf(
  name: string,
  { run, setting }: Share,
  scenario: Environment["scenario"],
): EnvironmentOf {
  return (api, transport) => ({
    target: targetOf(name, setting, api),
    run,
    clock: { now: () => 0, sleep: () => Promise.resolve() },
    transport,
    evidence: "full",
    scenario,
  });
}

/** The target as the cases of one API saw it. It does not wait: time has passed already. */
function targetOf(
  name: string,
  { baseUrl, apis, headers, sourceHeaders = {}, inputs, without = {} }: Setting,
  api: string,
): Target {
  return {
    name,
    baseUrl,
    apis,
    headers,
    sourceHeaders,
    inputs: inputs[api] ?? {},
    secrets: [],
    concurrency: 1,
    timeoutMs: 0,
    shared: true,
    wait: undefined,
    endWorld: undefined,
    releases: {},
    without,
  };
}

/** Hides by name only: what the evidence disguised stays as it stands, also where the case would take it for a secret. */
const hiding: Secrets = {
  ...createSecrets({ disguise: { ...marks, cuts: false } }),
  add: () => undefined,
  meet: () => undefined,
  read: () => undefined,
};

async function differenceOf(
  recorded: CaseResult,
  start: CaseStart,
  replay: Replay,
  environment: Environment,
): Promise<string | undefined> {
  const again = await runCase(start, environment);
  const [misfit] = replay.misfits;
  if (misfit !== undefined) return misfit;
  const [left] = replay.left();
  if (left !== undefined) return `the evidence holds an exchange that the case does not make: ${left}`;
  if (replay.spanMs() > recorded.durationMs)
    return `its exchanges took ${replay.spanMs()} ms, the case is said to have taken ${recorded.durationMs} ms`;
  if (again.verdict !== recorded.verdict)
    return `the verdict is ${again.verdict}${again.reason === "" ? "" : ` (${again.reason})`}, not ${recorded.verdict}`;
  return memberThatDiffers(knowable(redactCase(again, hiding)), knowable(redactCase(recorded, hiding)));
}

/** A case without what a second judgement cannot know: when it was, how long it took, and whether a waiver excuses it. */
function knowable(of: CaseResult): Knowable {
  const timeless = (exchange: ExchangeRecord) => ({ ...exchange, sent: undefined });
  const steps = of.steps.map((step) => ({
    ...step,
    exchange: step.exchange && timeless(step.exchange),
    earlier: step.earlier?.map(timeless),
  }));
  return { ...of, durationMs: undefined, waiver: undefined, steps };
}

interface Knowable {
  readonly [member: string]: unknown;
  readonly steps: readonly { readonly id: string }[];
}

function memberThatDiffers(again: Knowable, recorded: Knowable): string | undefined {
  const step = recorded.steps.findIndex((s, i) => text(s) !== text(again.steps[i]));
  if (step >= 0) return `step ${recorded.steps[step]?.id ?? ""} comes out otherwise`;
  const [now, then] = [
    new Map<string, unknown>(Object.entries(again)),
    new Map<string, unknown>(Object.entries(recorded)),
  ];
  const name = [...new Set([...now.keys(), ...then.keys()])].find(
    (key) => text(now.get(key)) !== text(then.get(key)),
  );
  return name === undefined ? undefined : `${name} is ${text(now.get(name))}, not ${text(then.get(name))}`;
}

function text(value: unknown): string {
  return value === undefined ? "(missing)" : JSON.stringify(value);
}
