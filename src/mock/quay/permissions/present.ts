import { accountOf, namespaceOf } from "../shared/lookup.ts";
import { namespaceRole } from "../shared/rights.ts";
import type { Permission, QuayState, Repository, Team } from "../state.ts";
import type { Schema } from "../types.ts";
import { avatarOf, teamAvatar } from "../shared/avatar.ts";

/** The direct permission of a user or robot. Whether it is a member is told in repositories of organizations only. */
export function presentUserPermission(
  state: QuayState,
  repository: Repository,
  { account: id, role }: { readonly account: number; readonly role: Permission["role"] },
): Schema<"UserPermission"> {
  const account = accountOf(state, id);
  const namespace = namespaceOf(state, repository);
  const isRobot = account.kind === "robot";
  return {
    role,
    name: account.name,
    is_robot: isRobot,
    avatar: avatarOf(account),
    ...(namespace.kind === "org" && {
      is_org_member: isRobot || namespaceRole(state, account, namespace) !== undefined,
    }),
  };
}

export function presentTeamPermission(team: Team, role: Permission["role"]): Schema<"TeamPermission"> {
  return { role, name: team.name, avatar: teamAvatar(team) };
}
