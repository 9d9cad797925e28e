import { accountOf } from "../shared/lookup.ts";
import { namespaceRole } from "../shared/rights.ts";
import type { Organization, Prototype, QuayState, Team } from "../state.ts";
import type { Schema } from "../types.ts";
import { avatarOf, teamAvatar } from "../shared/avatar.ts";

/** A default permission of an organization. */
export function presentPrototype(state: QuayState, org: Organization, row: Prototype): Schema<"Prototype"> {
  const { uuid: id, role, activating_user, delegate_user } = row;
  const activating = activating_user === null ? null : presentUser(state, org, activating_user);
  const delegate =
    delegate_user === null ? presentTeam(delegateTeam(state, row)) : presentUser(state, org, delegate_user);
  return { id, role, activating_user: activating, delegate };
}

/** The team that a default permission is for. */
export function delegateTeam(state: QuayState, { uuid, delegate_team }: Prototype): Team {
  const team = delegate_team === null ? undefined : state.teams.get(delegate_team);
  if (!team) throw new Error(`default permission ${uuid} is for nobody`);
  return team;
}

function presentUser(state: QuayState, org: Organization, id: number): Schema<"PrototypeUser"> {
  const account = accountOf(state, id);
  const isRobot = account.kind === "robot";
  return {
    name: account.name,
    is_robot: isRobot,
    kind: "user",
    is_org_member: isRobot || namespaceRole(state, account, org) !== undefined,
    avatar: avatarOf(account),
  };
}

function presentTeam(team: Team): Schema<"PrototypeTeam"> {
  return { name: team.name, kind: "team", avatar: teamAvatar(team) };
}
