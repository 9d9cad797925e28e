import { callerOf, findTeam } from "../shared/lookup.ts";
import { isOnlyAdminTeam } from "./admin-teams.ts";
import { assertTeamName } from "../shared/names.ts";
import type { Organization, Team } from "../state.ts";
import type { Calling, Refuse } from "../types.ts";
import { writeLog } from "../logs/actions.ts";

interface Wanted {
  readonly name: string;
  readonly role: Team["role"];
  readonly description: string | undefined;
}

/** Makes a team, or changes the one of that name. */
export function putTeam(
  call: Calling,
  {
    org,
    wanted,
    refuse,
  }: { readonly org: Organization; readonly wanted: Wanted; readonly refuse: Refuse<400> },
): { readonly team: Team; readonly isNew: boolean } {
  const known = findTeam(call.state, org, wanted.name);
  if (!known) return { team: createTeam(call, { org, wanted, refuse }), isNew: true };
  const described = describe(call, known, wanted.description);
  if (described.role === wanted.role) return { team: described, isNew: false };
  if (known.role === "admin" && isOnlyAdminTeam(call.state, callerOf(call.principal), known))
    throw refuse(
      400,
      "data_rule",
      `Cannot remove admin from team '${known.name}' because calling user would no longer have admin on org '${org.name}'`,
    );
  const team = call.state.teams.update(known.id, { role: wanted.role });
  writeLog(call, {
    kind: "org_set_team_role",
    namespace: org,
    metadata: { team: team.name, role: team.role },
  });
  return { team, isNew: false };
}

function createTeam(
  call: Calling,
  {
    org,
    wanted,
    refuse,
  }: { readonly org: Organization; readonly wanted: Wanted; readonly refuse: Refuse<400> },
): Team {
  const { name, role, description = "" } = wanted;
  assertTeamName(name, refuse);
  const team = call.state.teams.insert({
    id: call.nextNumber("teams"),
    org: org.id,
    name,
    role,
    description,
  });
  writeLog(call, { kind: "org_create_team", namespace: org, metadata: { team: name } });
  return team;
}

function describe(call: Calling, team: Team, description: string | undefined): Team {
  if (description === undefined || description === team.description) return team;
  writeLog(call, {
    kind: "org_set_team_description",
    namespace: { id: team.org },
    metadata: { team: team.name, description },
  });
  return call.state.teams.update(team.id, { description });
}
