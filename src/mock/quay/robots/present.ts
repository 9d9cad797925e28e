import { rfc2822 } from "../shared/dates.ts";
import type { QuayState, Robot } from "../state.ts";
import type { Schema } from "../types.ts";
import { teamAvatar } from "../shared/avatar.ts";

/** What every view of a robot shows. */
function presentRobot({ name, created, last_accessed, description }: Robot): Schema<"Robot"> {
  return {
    name,
    created: rfc2822(created),
    last_accessed: last_accessed === null ? null : rfc2822(last_accessed),
    description,
  };
}

export function presentRobotWithToken(robot: Robot): Schema<"RobotWithToken"> {
  return { ...presentRobot(robot), token: robot.token };
}

export function presentRobotDetail(robot: Robot): Schema<"RobotDetail"> {
  return { ...presentRobotWithToken(robot), unstructured_metadata: robot.unstructured_metadata };
}

/** A list of robots: with tokens, and with teams and repositories, where they are shown. */
export function presentRobotList(
  state: QuayState,
  robots: readonly Robot[],
  shown: { readonly token: boolean; readonly permissions: boolean },
): Schema<"RobotList"> {
  const token = (robot: Robot) => (shown.token ? { token: robot.token } : {});
  return shown.permissions
    ? { robots: robots.map((robot) => ({ ...withPermissions(state, robot), ...token(robot) })) }
    : { robots: robots.map((robot) => ({ ...presentRobot(robot), ...token(robot) })) };
}

/** A robot with its teams, and the repositories that were given to it. */
function withPermissions(state: QuayState, robot: Robot): Schema<"RobotWithPermissions"> {
  const teams = state.teamMembers.by("account", robot.id).slice();
  const permissions = state.permissions.by("account", robot.id).slice();
  return {
    ...presentRobot(robot),
    teams: teams.flatMap(({ team: id }) => {
      const team = state.teams.get(id);
      return team ? [{ name: team.name, avatar: teamAvatar(team) }] : [];
    }),
    repositories: permissions.flatMap(({ repository }) => state.repositories.get(repository)?.name ?? []),
  };
}
