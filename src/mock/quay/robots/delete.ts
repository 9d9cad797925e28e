import type { QuayState, Robot } from "../state.ts";
import { keyOf, permissionKey } from "../state.ts";

/** Removes a robot with its permissions, memberships and default permissions; triggers and mirrors lose it. */
export function deleteRobot(state: QuayState, { id }: Pick<Robot, "id">): void {
  for (const row of state.permissions.by("account", id)) state.permissions.delete(permissionKey(row));
  for (const { team } of state.teamMembers.by("account", id)) state.teamMembers.delete(keyOf(team, id));
  for (const { uuid } of state.prototypes.by("account", id)) state.prototypes.delete(uuid);
  for (const { uuid } of state.triggers.by("robot", id)) state.triggers.update(uuid, { pull_robot: null });
  for (const { uuid } of state.builds.by("robot", id)) state.builds.update(uuid, { pull_robot: null });
  for (const { repository } of state.mirrors.by("robot", id))
    state.mirrors.update(repository, { robot: null });
  state.accounts.delete(id);
}
