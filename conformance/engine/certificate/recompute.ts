import type { Scenario } from "../arazzo/scenario.ts";
import { mark } from "../../../contracts/lib/secrets.ts";
import { marks } from "../run/disguise.ts";
import type { Secrets } from "../run/redact.ts";
import { createSecrets, redactCase } from "../run/redact.ts";
import type { CaseResult, ExchangeRecord, Setting, SuiteResult } from "../model/result.ts";
import type { Environment } from "../run/case-run.ts";
import { runCase } from "../run/run-case.ts";
import type { Suite } from "../model/suite.ts";
import type { Target } from "../model/target.ts";
import { replayOf } from "./replay.ts";

/** What running the scenarios again over the recorded evidence shows. */
export interface Recomputation {
  /** Cases whose evidence was judged and gave what the result says. */
  readonly confirmed: number;
  readonly differences: readonly Difference[];
  /** Cases that come out otherwise because redaction hid what they judge: their recorded verdict stands unproven. */
  readonly notRecomputable: readonly Difference[];
}

export interface Difference {
  readonly case: string;
  readonly what: string;
}

/**
 * Judges every recorded exchange again, by contract and criteria, without trusting a recorded verdict: the scenario
 * runs as it would against a target, and each request that it makes must be the recorded one. Needs full evidence.
 */
export async function recompute(result: SuiteResult, suite: Suite): Promise<Recomputation> {
  const { setting } = result;
  if (!setting) throw new Error("the result has no setting: it was not run with full evidence");
  const scenarios = new Map(suite.scenarios.map((s) => [`${s.api} ${s.id}`, s]));
  const differences: Difference[] = [];
  const notRecomputable: Difference[] = [];
  let confirmed = 0;
  for (const recorded of result.cases.filter((c) => c.verdict !== "not-run")) {
    const scenario = scenarios.get(`${recorded.api} ${recorded.id}`);
    const what = scenario
      ? await differenceOf(recorded, scenario, environmentOf(result, setting, suite))
      : "there is no such case in the suite";
    if (what === undefined) confirmed++;
    else if (hidesSomething(recorded)) notRecomputable.push({ case: recorded.id, what });
    else differences.push({ case: recorded.id, what });
  }
  return { confirmed, differences, notRecomputable };
}

type EnvironmentOf = (api: string, transport: Environment["transport"]) => Environment;

function environmentOf(
  { run, target: { name } }: SuiteResult,
  setting: Setting,
  suite: Suite,
): EnvironmentOf {
  const byId = new Map(suite.scenarios.map((s) => [`${s.api} ${s.id}`, s]));
  return (api, transport) => ({
    target: targetOf(name, setting, api),
    run,
    clock: { now: () => 0, sleep: () => Promise.resolve() },
    transport,
    evidence: "full",
    scenario: (of, id) => byId.get(`${of} ${id}`),
  });
}

/** The target as the cases of one API saw it. It does not wait: time has passed already. */
function targetOf(name: string, { baseUrl, apis, headers, inputs }: Setting, api: string): Target {
  return {
    name,
    baseUrl,
    apis,
    headers,
    inputs: inputs[api] ?? {},
    secrets: [],
    concurrency: 1,
    timeoutMs: 0,
    shared: true,
    wait: undefined,
    endWorld: undefined,
    releases: {},
  };
}

/** Hides by name only: what the evidence disguised stays as it stands, also where the case would take it for a secret. */
const hiding: Secrets = {
  ...createSecrets(undefined, { ...marks, cuts: false }),
  add: () => undefined,
  scan: () => undefined,
};

async function differenceOf(
  recorded: CaseResult,
  scenario: Scenario,
  environment: EnvironmentOf,
): Promise<string | undefined> {
  const replay = replayOf(recorded);
  const again = await runCase(
    { scenario, required: recorded.required, secrets: hiding },
    environment(scenario.api, replay.transport),
  );
  const [unrecorded] = replay.unrecorded;
  if (unrecorded !== undefined) return `the evidence does not hold the request of ${unrecorded}`;
  const [left] = replay.left();
  if (left !== undefined) return `the evidence holds an exchange that the case does not make: ${left}`;
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

/** Whether redaction left a mark where the case's judgement can depend on it; credentials' headers always have one. */
function hidesSomething({ steps }: CaseResult): boolean {
  return steps.some(({ exchange, earlier = [] }) =>
    [...earlier, ...(exchange ? [exchange] : [])].some(holdsMark),
  );
}

function holdsMark({ request, response }: ExchangeRecord): boolean {
  return [request.url, request.body ?? "", response?.body ?? ""].some((part) => part.includes(mark));
}
