import type { Suite } from "../model/suite.ts";
import type { Target } from "../model/target.ts";
import { targetFor } from "../model/target.ts";
import type { JudgedReleases } from "../release/judged-release.ts";
import { ofReleases } from "../release/of-releases.ts";
import type { Scenario } from "../arazzo/scenario.ts";
import { systemClock } from "../run/clock.ts";
import { inputSecrets } from "../run/run-case.ts";
import type { RunOptions } from "../run/run-suite.ts";
import { environmentOf } from "../run/run-suite.ts";
import { dueChecks } from "./due-checks.ts";
import { loadChecks } from "./load-checks.ts";
import type { Preflight } from "./preflight.ts";
import { preflight } from "./preflight.ts";

export interface Asking {
  /** As the releases have it. */
  readonly suite: Suite;
  readonly releases: JudgedReleases;
  readonly target: Target;
  readonly options: RunOptions;
  /** The cases that the caller chose. */
  readonly chosen: readonly Scenario[];
}

/** Asks a target the questions of every API under test that are due, one after the other. */
export async function askTarget({ suite, releases, target, options, chosen }: Asking): Promise<Preflight> {
  const { apis, library } = suite;
  const asked: Preflight[] = [];
  for (const api of apis) {
    const { scenarios } = ofReleases({ ...suite, scenarios: [...loadChecks(api, library)] }, releases);
    const given = { suite: { ...suite, scenarios }, target: targetFor(target, api, options.run), options };
    const environment = { ...environmentOf(given, options.clock ?? systemClock), stop: options.stop };
    const cases = chosen.filter((s) => s.api === api);
    const secrets = inputSecrets([...suite.scenarios, ...scenarios], [environment]);
    asked.push(await preflight({ checks: dueChecks(scenarios, cases, environment), environment, secrets }));
  }
  return {
    asked: asked.reduce((sum, a) => sum + a.asked, 0),
    faults: asked.flatMap((a) => a.faults),
    latencies: asked.flatMap((a) => a.latencies),
  };
}

/** A list may be long; its begin tells what it is. */
const longestFound = 400;

function shortened(found: string): string {
  return found.length <= longestFound ? found : `${found.slice(0, longestFound)} …`;
}

/** The faults for a terminal: what was asked of, what came, and what to do. */
export function faultLines({ asked, faults }: Preflight): string[] {
  return [
    `preflight: ${faults.length} of ${asked} answers wrong; no case was run`,
    ...faults.flatMap(({ check, shows, found, cure }) => [
      `- ${shows} (${check})`,
      `    ${shortened(found)}`,
      `    ${cure}`,
    ]),
    "--no-preflight runs the cases all the same",
  ];
}
