import { findAccount } from "../shared/lookup.ts";
import type { Namespace, QuayState, Robot } from "../state.ts";
import type { Refuse } from "../types.ts";

/** A robot by its short name. Facts, 1.7: one that is unknown is no 404. */
export function findRobot(
  state: QuayState,
  { namespace, shortname }: { readonly namespace: string; readonly shortname: string },
  refuse: Refuse<400>,
): Robot {
  const robot = findAccount(state, `${namespace}+${shortname}`);
  if (robot?.kind !== "robot") throw refuse(400, "data_rule", "Could not find robot with specified username");
  return robot;
}

/** The robots of a user or organization: those first that signed in last. A limit below 1 is none. */
export function robotsOf(
  state: QuayState,
  { id }: Pick<Namespace, "id">,
  limit: number | undefined,
): Robot[] {
  const robots = state.accounts
    .by("parent", id)
    .slice(0, limit !== undefined && limit > 0 ? limit : Infinity);
  return robots.filter((account) => account.kind === "robot");
}
