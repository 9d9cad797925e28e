import { findActor } from "../shared/lookup.ts";
import type { Actor, Organization, QuayState, Team } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Refuse } from "../types.ts";

interface Joining {
  readonly org: Organization;
  readonly team: Team;
  readonly name: string;
}

/** Facts, 1.13: who may come into a team, or be invited to it. */
export function findJoining(state: QuayState, { org, team, name }: Joining, refuse: Refuse<400>): Actor {
  const actor = findActor(state, name);
  if (!actor) throw refuse(400, "invalid_request", "Unknown user");
  if (state.teamMembers.get(keyOf(team.id, actor.id)))
    throw refuse(400, "data_rule", `User ${name} is already a member of team ${team.name}`);
  if (actor.kind === "robot" && actor.parent !== org.id)
    throw refuse(
      400,
      "data_rule",
      "Cannot add the specified robot to this team, as it is not a member of the organization",
    );
  return actor;
}

/** Robots of the organization and those who are in one of its teams need not be asked. */
export function needsInvite(state: QuayState, org: Organization, actor: Actor): boolean {
  return actor.kind === "user" && state.teamMembers.one("inOrg", keyOf(org.id, actor.id)) === undefined;
}
