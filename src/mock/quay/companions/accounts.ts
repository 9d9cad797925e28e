import { accountOf, callerOf, findUser } from "../shared/lookup.ts";
import { isConfigured, isSuperuser } from "../shared/rights.ts";
import { noContent } from "../shared/no-content.ts";
import { answerInvites } from "../teams/answer-invite.ts";
import type { OAuthToken, User } from "../state.ts";
import { deleteUser } from "../users/delete.ts";
import type { Refuse } from "../types.ts";
import type { Calling, Handlers } from "./types.ts";

export const accounts: Handlers<"accounts"> = {
  // PUT /api/v1/superuser/users/{username}
  changeInstallUser(call) {
    const user = manageableUser(call, call.path.username, call.refuse);
    const { enabled } = call.body;
    call.state.accounts.update(user.id, { enabled });
    return { status: 200, body: { username: user.name, enabled } };
  },

  // DELETE /api/v1/superuser/users/{username}
  deleteInstallUser(call) {
    deleteUser(call, manageableUser(call, call.path.username, call.refuse));
    return noContent;
  },

  // GET /api/v1/user/authorizations
  listUserAuthorizations(call) {
    assertAdmin(call, call.refuse);
    const authorizations = tokensOf(call).map(({ id, client_id }) => ({
      uuid: String(id),
      application: { clientId: client_id, name: call.state.applications.get(client_id)?.name ?? "" },
    }));
    return { status: 200, body: { authorizations } };
  },

  // DELETE /api/v1/user/authorizations/{access_token_uuid}
  deleteUserAuthorization(call) {
    const { state, path, refuse } = call;
    assertAdmin(call, refuse);
    const token = tokensOf(call).find(({ id }) => String(id) === path.access_token_uuid);
    if (!token) throw refuse(404, "not_found");
    state.oauthTokens.delete(token.code);
    return noContent;
  },

  // GET /api/v1/user/notifications
  listUserNotifications(call) {
    assertAdmin(call, call.refuse);
    const { state, principal } = call;
    const notifications = [...state.teamInvites.by("account", callerOf(principal).id)].map((row) => ({
      kind: "org_team_invite" as const,
      metadata: {
        code: row.token,
        org: accountOf(state, row.org).name,
        team: state.teams.get(row.team)?.name ?? "",
        inviter: accountOf(state, row.inviter).name,
      },
    }));
    return { status: 200, body: { notifications } };
  },

  // PUT /api/v1/teaminvite/{code}
  acceptOrganizationTeamInvite(call) {
    assertAdmin(call, call.refuse);
    const { state, principal, path, refuse } = call;
    const user = callerOf(principal);
    const invite = state.teamInvites.get(path.code);
    const org = invite && accountOf(state, invite.org);
    if (invite?.account !== user.id || org?.kind !== "org")
      throw refuse(400, "invalid_request", "Invalid invitation code");
    const team = state.teams.get(invite.team)?.name ?? "";
    answerInvites(call, { user, org, accepts: true });
    return { status: 200, body: { org: org.name, team } };
  },
};

function assertAdmin({ principal }: Calling, refuse: Refuse<403>): void {
  if (principal.caps.account !== "admin") throw refuse(403, "insufficient_scope");
}

function tokensOf({ state, principal }: Calling): OAuthToken[] {
  const { id } = callerOf(principal);
  return [...state.oauthTokens.rows()].filter((row) => row.user === id && !row.revoked);
}

/** A user whom the calling superuser may change: none who is a superuser too. */
function manageableUser({ state, principal }: Calling, name: string, refuse: Refuse<403 | 404>): User {
  if (!isSuperuser(state, principal)) throw refuse(403, "insufficient_scope");
  const user = findUser(state, name);
  if (!user) throw refuse(404, "not_found");
  if (isConfigured(state, user)) throw refuse(403, "insufficient_scope", "Cannot change a superuser");
  return user;
}
