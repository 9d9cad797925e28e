import type { Account, Organization, QuayState } from "../state.ts";
import { keyOf, permissionKey } from "../state.ts";

/** Takes an account out of all teams of an organization, and its direct permissions there away. */
export function removeMember(state: QuayState, org: Organization, { id }: Account): void {
  for (const { team } of state.teamMembers.by("inOrg", keyOf(org.id, id)))
    state.teamMembers.delete(keyOf(team, id));
  for (const row of state.permissions.by("account", id))
    if (state.repositories.get(row.repository)?.namespace === org.id)
      state.permissions.delete(permissionKey(row));
}
