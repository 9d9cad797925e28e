import { findAccount, namespaceOf } from "../shared/lookup.ts";
import type { QuayState, Robot } from "../state.ts";
import type { Principal, Refuse } from "../types.ts";
import { isOrgAdmin } from "../shared/rights.ts";

/**
 * The robot that pulls the base images: 403 for what is no robot's name, 404 for an unknown one, 403 unless the caller
 * administers its namespace.
 */
export function findPullRobot(
  { state, principal }: { readonly state: QuayState; readonly principal: Principal },
  name: string,
  refuse: Refuse<403 | 404>,
): Robot {
  if (!name.includes("+")) throw refuse(403, "insufficient_scope");
  const robot = findAccount(state, name);
  if (robot?.kind !== "robot") throw refuse(404, "not_found");
  const owner = namespaceOf(state, { namespace: robot.parent });
  if (!isOrgAdmin(state, principal, owner)) throw refuse(403, "insufficient_scope");
  return robot;
}
