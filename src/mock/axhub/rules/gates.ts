import type { App, AxhubState, Membership, User } from "../state.ts";
import { keyOf } from "../state.ts";

/** Whether the user is the app's owner, a tenant admin of its tenant or a platform admin. */
export function mayManage(state: AxhubState, user: User, app: App): boolean {
  if (user.platform_admin) return true;
  const membership = activeMembership(state, user, app.tenant_id);
  return membership !== undefined && (app.owner_id === user.id || membership.role === "tenant_admin");
}

/** Whether the app exists for the user; it does for the active members of its tenant only. */
export function seesApp(state: AxhubState, user: User, app: App): boolean {
  return user.platform_admin || activeMembership(state, user, app.tenant_id) !== undefined;
}

/** What keeps the user out of the tenant, if anything. A tenant that does not exist has no members. */
export function tenantObstacle(
  state: AxhubState,
  user: User,
  tenantId: string,
): "not_member" | "member_inactive" | undefined {
  if (user.platform_admin) return undefined;
  const membership = state.memberships.get(keyOf(tenantId, user.id));
  if (!membership) return "not_member";
  return membership.active ? undefined : "member_inactive";
}

function activeMembership(state: AxhubState, user: User, tenantId: string): Membership | undefined {
  const membership = state.memberships.get(keyOf(tenantId, user.id));
  return membership?.active ? membership : undefined;
}
