import { deleteNamespace } from "../organizations/delete.ts";
import type { QuayState, User } from "../state.ts";
import { keyOf, permissionKey } from "../state.ts";
import type { Context } from "../types.ts";

/** Removes a user with all that it owns and all that others gave it. Its usage logs stay. */
export function deleteUser(call: Context, user: User): void {
  forgetPerson(call.state, user);
  deleteNamespace(call, user);
}

/** Removes what a user has as a person, none of which an organization can have. */
export function forgetPerson(state: QuayState, { id }: Pick<User, "id">): void {
  for (const row of state.permissions.by("account", id)) state.permissions.delete(permissionKey(row));
  for (const { team } of state.teamMembers.by("account", id)) state.teamMembers.delete(keyOf(team, id));
  for (const { token } of state.teamInvites.by("account", id)) state.teamInvites.delete(token);
  for (const { token, inviter } of [...state.teamInvites.rows()])
    if (inviter === id) state.teamInvites.delete(token);
  for (const { uuid } of state.prototypes.by("account", id)) state.prototypes.delete(uuid);
  for (const { uuid } of state.prototypes.by("activatingUser", id)) state.prototypes.delete(uuid);
  for (const { repository } of state.stars.by("user", id)) state.stars.delete(keyOf(id, repository));
  for (const { uuid } of state.appTokens.by("user", id)) state.appTokens.delete(uuid);
  endSessions(state, id);
  for (const { code, user: owner } of [...state.oauthTokens.rows()])
    if (owner === id) state.oauthTokens.delete(code);
}

/** Signs a user out, in every browser. */
export function endSessions(state: QuayState, user: number): void {
  for (const { id } of [...state.webSessions.by("user", user)]) state.webSessions.delete(id);
}
