import type { Caller } from "../types.ts";
import { findNamespace, findTeam } from "./lookup.ts";
import { isOrgAdmin, isOrgMember, isSuperuser } from "./rights.ts";
import type { Namespace } from "../state.ts";
import { keyOf } from "../state.ts";

/** Gates of the operations whose `x-gate` is `own` and that are judged before the body; the others judge themselves. */
export const ownGates: Readonly<Record<string, (call: Caller) => boolean>> = {
  listOrganizationQuota: passesQuota,
  getOrganizationQuota: passesQuota,
  getOrganizationTeamMembers: passesTeam,
  getOrgRobotPermissions: passesRobotPermissions,
};

/** Facts, 2.10: quotas are read by members and superusers; facts on releases, 9: by these only with full access. */
function passesQuota(call: Caller): boolean {
  const { state, principal } = call;
  const namespace = namespaceIn(call);
  const reads = !state.changed("quotas-for-full-access") && isSuperuser(state, principal);
  return reads || (namespace !== undefined && isOrgMember(state, principal, namespace));
}

/** Facts, 1.13: a team is seen by its members, with a token for organizations. */
function passesTeam(call: Caller): boolean {
  const { state, principal, path } = call;
  const namespace = namespaceIn(call);
  if (!namespace || !principal.user) return false;
  if (isOrgAdmin(state, principal, namespace)) return true;
  const team = findTeam(state, namespace, path["teamname"] ?? "");
  const isMember = team && state.teamMembers.get(keyOf(team.id, principal.user.id)) !== undefined;
  return isMember === true && principal.caps.organization !== undefined;
}

/** Facts, 1.7: the token is judged first, by an ApiError; then the right, by a message. */
function passesRobotPermissions(call: Caller): boolean {
  const { state, principal, refuse } = call;
  if (!principal.user) return false;
  if (principal.caps.account !== "admin") throw refuse(403, "insufficient_scope");
  const namespace = namespaceIn(call);
  return namespace !== undefined && isOrgAdmin(state, principal, namespace);
}

function namespaceIn({ state, path }: Caller): Namespace | undefined {
  return findNamespace(state, path["orgname"] ?? "");
}
