import { accountOf } from "../shared/lookup.ts";
import type { Account, QuayState, Team, TeamInvite } from "../state.ts";
import type { Schema } from "../types.ts";
import { avatarOf, emailAvatar, teamAvatar } from "../shared/avatar.ts";

/** A team as an administrator of its organization sees it. */
export function presentTeam(
  team: Team,
  { isNew: new_team }: { readonly isNew: boolean },
): Omit<Schema<"Team">, "role"> & Pick<Team, "role"> {
  const { name, description, role } = team;
  return { name, description, can_view: true, role, avatar: teamAvatar(team), new_team };
}

/** A user or robot in a team, or invited to it. */
export function presentTeamMember(
  account: Account,
  { invited }: { readonly invited: boolean },
): Schema<"TeamMember"> {
  const { name, kind } = account;
  return { name, kind: "user", is_robot: kind === "robot", avatar: avatarOf(account), invited };
}

export function presentEmailInvite(email: string): Schema<"TeamInvite"> {
  return { email, kind: "invite", avatar: emailAvatar(email), invited: true };
}

/** An invitation of a user or of an e-mail address, as the list of members shows it. */
export function presentInvite(
  state: QuayState,
  { account, email }: TeamInvite,
): Schema<"TeamMember"> | Schema<"TeamInvite"> {
  return account === null
    ? presentEmailInvite(email ?? "")
    : presentTeamMember(accountOf(state, account), { invited: true });
}
