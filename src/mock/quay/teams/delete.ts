import type { QuayState, Team } from "../state.ts";
import { keyOf, permissionKey } from "../state.ts";

/** Removes a team with its memberships, invitations, permissions and default permissions. */
export function deleteTeam(state: QuayState, { id }: Pick<Team, "id">): void {
  for (const { account } of state.teamMembers.by("team", id)) state.teamMembers.delete(keyOf(id, account));
  for (const { token } of state.teamInvites.by("team", id)) state.teamInvites.delete(token);
  for (const row of state.permissions.by("team", id)) state.permissions.delete(permissionKey(row));
  for (const { uuid } of state.prototypes.by("team", id)) state.prototypes.delete(uuid);
  state.teams.delete(id);
}
