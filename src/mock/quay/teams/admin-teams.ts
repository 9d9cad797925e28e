import type { QuayState, Team, User } from "../state.ts";
import { keyOf } from "../state.ts";

/** Facts, 1.13: whoever administers an organization keeps a team to do it with. */
export function isOnlyAdminTeam(state: QuayState, user: User, team: Team): boolean {
  const adminTeams = state.teamMembers
    .by("inOrg", keyOf(team.org, user.id))
    .slice()
    .filter((member) => state.teams.get(member.team)?.role === "admin");
  return adminTeams.length === 1 && adminTeams[0]?.team === team.id;
}
