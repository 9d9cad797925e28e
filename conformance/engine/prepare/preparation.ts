import path from "node:path";
import type { Values } from "../arazzo/evaluate.ts";
import type { Input } from "../inputs/api-inputs.ts";
import type { Library } from "../model/library.ts";
import type { Making, Target } from "../model/target.ts";
import { baseUrlOf } from "../model/target.ts";
import type { JudgedReleases } from "../release/judged-release.ts";
import { scenariosOf } from "../release/of-releases.ts";
import type { Clock } from "../run/clock.ts";
import type { Transport } from "../run/exchange.ts";
import { inputSecrets } from "../run/run-case.ts";
import type { Act } from "./act.ts";
import { mintActs } from "./mint-acts.ts";
import { pushActs } from "./push-acts.ts";
import { setupAct } from "./setup-acts.ts";
import { companionsSource, readSetup } from "./setup-files.ts";
import { worldAct } from "./world-act.ts";

/** What the acts of one API's preparation need of the world outside. */
export interface Preparing {
  readonly api: string;
  readonly target: Target;
  /** The folder of the target file. */
  readonly folder: string;
  /** Stands in the names of what is made. */
  readonly run: string;
  readonly library: Library;
  /** Of the API: what is asked for differs. */
  readonly releases: JudgedReleases;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stop?: AbortSignal | undefined;
}

/** All that can be done for an API's inputs, in the order in which it is tried. Throws `SuiteProblems` and `UsageError`. */
export function actsOf(preparing: Preparing): Act[] {
  const { api, target, folder, run, library, releases, transport, clock, env, stop } = preparing;
  const scenarios = scenariosOf(readSetup(api, library), releases, library);
  const baseUrl = baseUrlOf(target, api, api) ?? target.baseUrl;
  const headers = Object.fromEntries(
    Object.entries(target.headers).map(([name, text]) => [name, text.replaceAll("{run}", run)]),
  );
  const own = { ...target, headers, apis: { [companionsSource(api)]: baseUrl, ...target.apis } };
  const byId = new Map(scenarios.map((s) => [s.id, s]));
  const environment = {
    ...{ target: own, run, clock, transport, stop, evidence: "failed" as const },
    scenario: (_: string, id: string) => byId.get(id),
  };
  const secrets = inputSecrets(scenarios, [environment]);
  const { mint, signingKeys, world } = makingOf(target, api);
  const hook = mint === undefined ? {} : { hook: { command: mint, folder, env, timeoutMs: hookTimeoutMs } };
  return [
    ...(world === undefined ? [] : [worldAct(path.resolve(folder, world))]),
    ...scenarios.map((scenario) => setupAct(scenario, { environment, secrets })),
    ...pushActs(api, { baseUrl, transport, timeoutMs: target.timeoutMs, headers }, clock),
    ...mintActs(library.inputs(api), {
      ...hook,
      ...(signingKeys ? { signingKeys } : {}),
      now: () => clock.now(),
    }),
  ];
}

/** With what the target lets an API's world be made; what it says of the API wins. */
export function makingOf({ making = {} }: Target, api: string): Making {
  return { ...making[""], ...making[api] };
}

/** Inputs whose example serves every server. */
export function constantsOf(inputs: readonly Input[]): Values {
  const constants = inputs.filter(({ from, example }) => from === "constant" && example !== undefined);
  return Object.fromEntries(constants.map(({ name, example }) => [name, example]));
}

/** A hook may ask a person, or a slow server. */
const hookTimeoutMs = 60_000;
