import { callerOf } from "../shared/lookup.ts";
import type { Team, TeamInvite } from "../state.ts";
import type { Calling } from "../types.ts";

/** Invites a user or an e-mail address to a team; nobody is invited only once. */
export function invite(
  call: Calling,
  { id: team, org }: Team,
  invited: Pick<TeamInvite, "account" | "email">,
): TeamInvite {
  const { state, newId, principal, nowMs: created } = call;
  const token = `urn:teaminvite:${newId()}`;
  return state.teamInvites.insert({ token, team, org, ...invited, inviter: callerOf(principal).id, created });
}
