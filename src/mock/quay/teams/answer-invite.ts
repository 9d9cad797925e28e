import { accountOf } from "../shared/lookup.ts";
import type { Organization, QuayState, TeamInvite, User } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Context } from "../types.ts";
import { writeLog } from "../logs/actions.ts";

/** Facts, 2.4: whoever accepts one invitation to an organization accepts them all; so it is with declining. */
export function answerInvites(
  call: Context,
  { user, org, accepts }: { readonly user: User; readonly org: Organization; readonly accepts: boolean },
): string[] {
  const { state } = call;
  return invitesOf(state, user, org).map((row) => {
    const team = state.teams.get(row.team)?.name ?? "";
    state.teamInvites.delete(row.token);
    const isMember = state.teamMembers.get(keyOf(row.team, user.id)) !== undefined;
    if (accepts && !isMember) state.teamMembers.insert({ team: row.team, org: org.id, account: user.id });
    const kind = accepts ? "org_team_member_invite_accepted" : "org_team_member_invite_declined";
    const metadata = { member: user.name, team, inviter: accountOf(state, row.inviter).name };
    writeLog(call, { kind, namespace: org, metadata });
    return team;
  });
}

/** The invitations of a user, or of the user's address, to teams of an organization. */
function invitesOf(state: QuayState, user: User, org: Organization): TeamInvite[] {
  const isMine = ({ account, email }: TeamInvite) => account === user.id || email === user.email;
  return state.teamInvites.by("org", org.id).filter(isMine);
}
