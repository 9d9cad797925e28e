import type { Account, Organization, QuayState } from "../state.ts";

/** The users (no robots) in a team of the organization whose role is admin. */
export function adminsOf(state: QuayState, org: Pick<Organization, "id">): Set<number> {
  const teams = state.teams.by("org", org.id).filter(({ role }) => role === "admin");
  const members = teams.flatMap(({ id }) => state.teamMembers.by("team", id).slice());
  const ids = members.map(({ account }) => account);
  return new Set(ids.filter((id) => state.accounts.get(id)?.kind === "user"));
}

export function isOnlyAdmin(
  state: QuayState,
  org: Pick<Organization, "id">,
  { id }: Pick<Account, "id">,
): boolean {
  const admins = adminsOf(state, org);
  return admins.has(id) && admins.size === 1;
}
