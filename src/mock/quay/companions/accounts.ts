import { accountDetails } from "./account-details.ts";
import { authorizations } from "./authorizations.ts";
import { userNotifications } from "./user-notifications.ts";
import { accountOf, callerOf } from "../shared/lookup.ts";
import { noContent } from "../shared/no-content.ts";
import { answerInvites } from "../teams/answer-invite.ts";
import type { Organization, TeamInvite, User } from "../state.ts";
import type { Refuse } from "../types.ts";
import type { Calling, Handlers } from "./types.ts";

export const accounts: Handlers<"accounts"> = {
  ...accountDetails,
  ...authorizations,
  ...userNotifications,

  // PUT /api/v1/teaminvite/{code}
  acceptOrganizationTeamInvite(call) {
    const { user, org, invite } = ownInvite(call, call.path.code, call.refuse);
    const team = call.state.teams.get(invite.team)?.name ?? "";
    answerInvites(call, { user, org, accepts: true });
    return { status: 200, body: { org: org.name, team } };
  },

  // DELETE /api/v1/teaminvite/{code}
  declineOrganizationTeamInvite(call) {
    const { user, org } = ownInvite(call, call.path.code, call.refuse);
    answerInvites(call, { user, org, accepts: false });
    return noContent;
  },
};

/** An invitation of the caller by its code. */
function ownInvite(
  { state, principal }: Calling,
  code: string,
  refuse: Refuse<400>,
): { readonly user: User; readonly org: Organization; readonly invite: TeamInvite } {
  const user = callerOf(principal);
  const invite = state.teamInvites.get(code);
  const org = invite && accountOf(state, invite.org);
  if (invite?.account !== user.id || org?.kind !== "org")
    throw refuse(400, "invalid_request", "Invalid invitation code");
  return { user, org, invite };
}
