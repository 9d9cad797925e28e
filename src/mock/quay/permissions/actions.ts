import type { Permission, QuayState } from "../state.ts";
import { permissionKey } from "../state.ts";

/** Gives a user, robot or team a role on a repository, in place of the one it had. */
export function givePermission(state: QuayState, permission: Permission): void {
  const key = permissionKey(permission);
  if (state.permissions.get(key)) state.permissions.update(key, { role: permission.role });
  else state.permissions.insert(permission);
}
