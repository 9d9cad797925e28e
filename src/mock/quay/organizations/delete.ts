import type { Namespace, Organization, QuayState } from "../state.ts";
import type { Context } from "../types.ts";
import { keepDeletedName } from "../shared/deleted-names.ts";
import { deleteRepository } from "../repositories/delete.ts";
import { deleteRobot } from "../robots/delete.ts";
import { deleteTeam } from "../teams/delete.ts";
import { deleteQuota } from "../quotas/actions.ts";

/** Removes an organization with all that it owns. Its usage logs stay, and its name is free at once (see `isCollectedLater`). */
export function deleteOrganization(call: Context, org: Organization): void {
  const { state } = call;
  for (const team of state.teams.by("org", org.id)) deleteTeam(state, team);
  for (const { client_id } of state.applications.by("org", org.id)) deleteApplication(state, client_id);
  for (const { uuid } of state.prototypes.by("org", org.id)) state.prototypes.delete(uuid);
  state.proxyCaches.delete(org.id);
  deleteNamespace(call, org);
}

/** Removes a user or an organization with what both can own. */
export function deleteNamespace(call: Context, { id, name }: Namespace): void {
  const { state } = call;
  keepDeletedName(call, name);
  for (const repository of state.repositories.by("namespace", id)) deleteRepository(state, repository);
  for (const robot of state.accounts.by("parent", id)) deleteRobot(state, robot);
  for (const { uuid } of state.policies.by("namespace", id)) state.policies.delete(uuid);
  for (const quota of state.quotas.by("namespace", id)) deleteQuota(state, quota);
  for (const { uuid } of [...state.userNotifications.by("target", id)]) state.userNotifications.delete(uuid);
  state.namespaceStorage.delete(id);
  state.accounts.delete(id);
}

/** Removes an application; its tokens are good for nothing from now on. */
export function deleteApplication(state: QuayState, client_id: string): void {
  for (const { code } of state.oauthTokens.by("application", client_id)) state.oauthTokens.delete(code);
  state.applications.delete(client_id);
}
