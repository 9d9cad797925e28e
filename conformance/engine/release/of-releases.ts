import type { Scenario } from "../arazzo/scenario.ts";
import type { Pin } from "../model/pin.ts";
import type { Library } from "../model/library.ts";
import type { Suite } from "../model/suite.ts";
import { isOf, notInForce } from "./in-force.ts";
import type { JudgedReleases } from "./judged-release.ts";
import { versionOf } from "./judged-release.ts";
import { scenarioOf, viewOf } from "./of-release.ts";

/** A suite as these releases have it: what is not of them is gone, neither passed nor skipped. */
export function ofReleases(suite: Suite, releases: JudgedReleases): Suite {
  return { ...suite, scenarios: scenariosOf(suite.scenarios, releases, suite.library) };
}

/** Scenarios as these releases have them, without those of which nothing is left. */
export function scenariosOf(
  scenarios: readonly Scenario[],
  releases: JudgedReleases,
  library: Library,
): Scenario[] {
  const views = new Map(
    Object.entries(releases).flatMap(([api, judged]) => {
      const base = library.contract(api);
      if (!base) return [];
      const given = { release: versionOf(judged), lenient: judged.newerThan !== undefined && !judged.strict };
      return [[api, viewOf(base, library.changes(api), given)] as const];
    }),
  );
  return scenarios.flatMap((scenario) => {
    const view = views.get(scenario.api);
    return (view ? scenarioOf(scenario, view) : scenario) ?? [];
  });
}

/** A suite as the contracts' own releases have it: those that the mock is unless it is told otherwise. */
export function ofOwnReleases(suite: Suite): Suite {
  const own = suite.apis.flatMap((api) => {
    const release = suite.library.contract(api)?.contract.document.info["x-release"];
    return release === undefined ? [] : [[api, { release, from: "assumed" as const }] as const];
  });
  return ofReleases(suite, Object.fromEntries(own));
}

/** The pinned cases that these releases have. */
export function pinsOf(pins: readonly Pin[], releases: JudgedReleases, library: Library): Pin[] {
  return pins.map((pin) => {
    const judged = releases[pin.api];
    if (!judged) return pin;
    const out = notInForce(library.changes(pin.api), versionOf(judged));
    return { ...pin, cases: pin.cases.filter((pinned) => isOf(pinned, out)) };
  });
}
