import { findActor, findTeam } from "../shared/lookup.ts";
import type { Organization, Prototype, QuayState } from "../state.ts";
import type { Refuse, Schema } from "../types.ts";

type Parties = Pick<Prototype, "activating_user" | "delegate_user" | "delegate_team">;

/** Facts, 1.3: whom a default permission is about. Real server: the sentence about teams is not formatted. */
export function findParties(
  state: QuayState,
  { org, body }: { readonly org: Organization; readonly body: Schema<"NewPrototype"> },
  refuse: Refuse<400>,
): Parties {
  const { delegate, activating_user: activating } = body;
  const isTeam = delegate.kind === "team";
  const team = isTeam ? findTeam(state, org, delegate.name) : undefined;
  if (isTeam && !team) {
    const sentence = `('Team does not exist: %s/%s', '${org.name}', '${delegate.name}')`;
    throw refuse(400, "data_rule", sentence);
  }
  const activator = activating && findActor(state, activating.name);
  if (activating && !activator) throw refuse(400, "invalid_request", "Unknown activating user");
  const user = isTeam ? undefined : findActor(state, delegate.name);
  if (!team && !user) throw refuse(400, "invalid_request", "Missing delegate user or team");
  return {
    activating_user: activator?.id ?? null,
    delegate_user: user?.id ?? null,
    delegate_team: team?.id ?? null,
  };
}
