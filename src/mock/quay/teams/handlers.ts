import { deleteTeam } from "./delete.ts";
import { invite } from "./invite.ts";
import { writeLog } from "../logs/actions.ts";
import { putTeam } from "./actions.ts";
import {
  accountOf,
  callerOf,
  findActor,
  findNamespace,
  findOrganization,
  findTeam,
} from "../shared/lookup.ts";
import { presentGranted } from "../shared/granted.ts";
import { presentEmailInvite, presentInvite, presentTeam, presentTeamMember } from "./present.ts";
import { isOnlyAdminTeam } from "./admin-teams.ts";
import { readFlag } from "../shared/query-flag.ts";
import { isOrgAdmin } from "../shared/rights.ts";
import { findJoining, needsInvite } from "./member.ts";
import type { Organization, QuayState, Team } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Handlers, Refuse } from "../types.ts";
import { noContent } from "../shared/no-content.ts";

export const team: Handlers<"team"> = {
  // PUT /api/v1/organization/{orgname}/team/{teamname}
  updateOrganizationTeam(call) {
    const { state, path, body, refuse } = call;
    const org = findNamespace(state, path.orgname);
    if (org?.kind !== "org") throw refuse(400, "data_rule", `Organization does not exist: ${path.orgname}`);
    const wanted = { name: path.teamname, role: body.role, description: body.description };
    const { team: changed, isNew } = putTeam(call, { org, wanted, refuse });
    return { status: 200, body: presentTeam(changed, { isNew }) };
  },

  // DELETE /api/v1/organization/{orgname}/team/{teamname}
  deleteOrganizationTeam(call) {
    const { state, path, principal, refuse } = call;
    const { orgname, teamname } = path;
    const org = findNamespace(state, orgname);
    const found = org && findTeam(state, org, teamname);
    if (!org || !found)
      throw refuse(400, "data_rule", `Team '${teamname}' is not a team in org '${orgname}'`);
    const caller = callerOf(principal);
    if (isOnlyAdminTeam(state, caller, found)) {
      const whose = `user '${caller.name}' in organization '${orgname}'`;
      throw refuse(400, "data_rule", `Deleting team '${teamname}' would remove admin ability for ${whose}`);
    }
    deleteTeam(state, found);
    writeLog(call, { kind: "org_delete_team", namespace: org, metadata: { team: teamname } });
    return noContent;
  },

  // GET /api/v1/organization/{orgname}/team/{teamname}/members
  getOrganizationTeamMembers({ state, path, query, principal, refuse }) {
    const { org, team: found } = teamIn(state, path, refuse);
    const canEdit = isOrgAdmin(state, principal, org);
    const members = state.teamMembers.by("team", found.id).slice();
    const isAsked = canEdit && readFlag(query.includePending) === true;
    const invites = isAsked ? state.teamInvites.by("team", found.id).slice() : [];
    const shown = [
      ...members.map(({ account }) => presentTeamMember(accountOf(state, account), { invited: false })),
      ...invites.map((row) => presentInvite(state, row)),
    ];
    return { status: 200, body: { name: found.name, members: shown, can_edit: canEdit } };
  },

  // PUT /api/v1/organization/{orgname}/team/{teamname}/members/{membername}
  updateOrganizationTeamMember(call) {
    const { state, path, refuse } = call;
    const { membername: name, teamname } = path;
    const { org, team: found } = teamIn(state, path, refuse);
    const actor = findJoining(state, { org, team: found, name }, refuse);
    const invited = needsInvite(state, org, actor);
    if (invited) invite(call, found, { account: actor.id, email: null });
    else state.teamMembers.insert({ team: found.id, org: org.id, account: actor.id });
    const kind = invited ? "org_invite_team_member" : "org_add_team_member";
    const metadata = { ...(invited && { user: name }), member: name, team: teamname };
    writeLog(call, { kind, namespace: org, metadata });
    return { status: 200, body: presentTeamMember(actor, { invited }) };
  },

  // DELETE /api/v1/organization/{orgname}/team/{teamname}/members/{membername}
  deleteOrganizationTeamMember(call) {
    const { state, path, principal, refuse } = call;
    const { membername: member, teamname } = path;
    const { org, team: found } = teamIn(state, path, refuse);
    const actor = findActor(state, member);
    if (!actor) throw refuse(404, "not_found");
    const pending = state.teamInvites.by("account", actor.id).find((row) => row.team === found.id);
    if (pending) {
      state.teamInvites.delete(pending.token);
      const metadata = { user: member, team: teamname, member };
      writeLog(call, { kind: "org_delete_team_member_invite", namespace: org, metadata });
      return noContent;
    }
    const place = keyOf(found.id, actor.id);
    if (!state.teamMembers.get(place))
      throw refuse(400, "data_rule", `User ${member} does not belong to team ${teamname}`);
    const caller = callerOf(principal);
    if (actor.id === caller.id && isOnlyAdminTeam(state, caller, found))
      throw refuse(400, "data_rule", "User cannot remove themselves from their only admin team.");
    state.teamMembers.delete(place);
    writeLog(call, { kind: "org_remove_team_member", namespace: org, metadata: { member, team: teamname } });
    return noContent;
  },

  // PUT /api/v1/organization/{orgname}/team/{teamname}/invite/{email}
  inviteTeamMemberEmail(call) {
    const { state, path, refuse } = call;
    const { email, teamname } = path;
    const { org, team: found } = teamIn(state, path, refuse);
    invite(call, found, { account: null, email });
    const metadata = { email, team: teamname, member: email };
    writeLog(call, { kind: "org_invite_team_member", namespace: org, metadata });
    return { status: 200, body: presentEmailInvite(email) };
  },

  // DELETE /api/v1/organization/{orgname}/team/{teamname}/invite/{email}
  deleteTeamMemberEmailInvite(call) {
    const { state, path, refuse } = call;
    const { email, teamname } = path;
    const { org, team: found } = teamIn(state, path, refuse);
    const pending = state.teamInvites.by("team", found.id).find((row) => row.email === email);
    if (!pending) throw refuse(404, "not_found");
    state.teamInvites.delete(pending.token);
    const metadata = { email, team: teamname, member: email };
    writeLog(call, { kind: "org_delete_team_member_invite", namespace: org, metadata });
    return noContent;
  },

  // GET /api/v1/organization/{orgname}/team/{teamname}/permissions
  getOrganizationTeamPermissions({ state, path, refuse }) {
    const { team: found } = teamIn(state, path, refuse);
    const rows = state.permissions.by("team", found.id).slice();
    return { status: 200, body: { permissions: presentGranted(state, rows) } };
  },
};

function teamIn(
  state: QuayState,
  { orgname, teamname }: { readonly orgname: string; readonly teamname: string },
  refuse: Refuse<404>,
): { readonly org: Organization; readonly team: Team } {
  const org = findOrganization(state, orgname, refuse);
  const found = findTeam(state, org, teamname);
  if (!found) throw refuse(404, "not_found");
  return { org, team: found };
}
