import type { Changes } from "../../../contracts/lib/releases/changes.ts";
import { earliestIn } from "../../../contracts/lib/releases/release.ts";
import type { Scenario } from "../arazzo/scenario.ts";
import type { Library } from "../model/library.ts";
import type { ReleaseView } from "./of-release.ts";
import { calledBy, viewOf } from "./of-release.ts";

/**
 * A case that a change begins, with the contract of the first release that has it: its requests are judged by that. Any
 * other one as it is.
 */
export function asFirstReleased(scenario: Scenario, library: Library): Scenario {
  const view = firstView(scenario, library);
  if (!view) return scenario;
  return { ...scenario, steps: scenario.steps.map((step) => ({ ...step, ...calledBy(step, view) })) };
}

const views = new WeakMap<Changes, Map<string, ReleaseView>>();

function firstView(
  { api, requirements, while: needed }: Scenario,
  library: Library,
): ReleaseView | undefined {
  const base = library.contract(api);
  const changes = library.changes(api);
  if (!base || !changes) return undefined;
  const cited = [...requirements, ...needed];
  const range = changes.changes.find(({ begins = [] }) => begins.some((id) => cited.includes(id)))?.in;
  const release = range === undefined ? undefined : earliestIn(range);
  if (!release) return undefined;
  const known = views.get(changes) ?? new Map<string, ReleaseView>();
  views.set(changes, known);
  const view = known.get(release.version) ?? viewOf(base, changes, { release });
  known.set(release.version, view);
  return view;
}
