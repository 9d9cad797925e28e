import { createRobot, regenerateToken, removeRobot } from "./actions.ts";
import { callerOf, findNamespace, gatedNamespace } from "../shared/lookup.ts";
import { presentGranted } from "../shared/granted.ts";
import { presentRobotDetail, presentRobotList, presentRobotWithToken } from "./present.ts";
import { findRobot, robotsOf } from "./queries.ts";
import { readFlag } from "../shared/query-flag.ts";
import { isOrgAdmin } from "../shared/rights.ts";
import type { QuayState, Robot } from "../state.ts";
import type { Handlers, Principal, Refuse, Schema } from "../types.ts";
import { noContent } from "../shared/no-content.ts";

// Real server: on the paths of organizations the own user name leads to the own robots.
export const robot: Handlers<"robot"> = {
  // GET /api/v1/organization/{orgname}/robots
  getOrgRobots({ state, path, query, principal }) {
    const namespace = gatedNamespace(state, path.orgname);
    const robots = robotsOf(state, namespace, query.limit);
    // Members see neither tokens nor permissions, whatever they ask.
    const shown = isOrgAdmin(state, principal, namespace) ? readShown(query) : nothing;
    return { status: 200, body: presentRobotList(state, robots, shown) };
  },

  // GET /api/v1/organization/{orgname}/robots/{robot_shortname}
  getOrgRobot({ state, path, refuse }) {
    return { status: 200, body: presentRobotDetail(robotOfOrg(state, path, refuse)) };
  },

  // PUT /api/v1/organization/{orgname}/robots/{robot_shortname}
  createOrgRobot(call) {
    const { state, path, body: wanted, refuse } = call;
    const namespace = findNamespace(state, path.orgname);
    if (namespace?.kind !== "org")
      throw refuse(400, "data_rule", `Organization does not exist: ${path.orgname}`);
    const made = createRobot(call, { namespace, shortname: path.robot_shortname, wanted }, refuse);
    return { status: 201, body: asCreated(made, wanted) };
  },

  // DELETE /api/v1/organization/{orgname}/robots/{robot_shortname}
  deleteOrgRobot(call) {
    removeRobot(call, robotOfOrg(call.state, call.path, call.refuse), call.refuse);
    return noContent;
  },

  // GET /api/v1/organization/{orgname}/robots/{robot_shortname}/permissions
  getOrgRobotPermissions({ state, path, refuse }) {
    const rows = state.permissions.by("account", robotOfOrg(state, path, refuse).id).slice();
    return { status: 200, body: { permissions: presentGranted(state, rows) } };
  },

  // POST /api/v1/organization/{orgname}/robots/{robot_shortname}/regenerate
  regenerateOrgRobotToken(call) {
    const found = robotOfOrg(call.state, call.path, call.refuse);
    return { status: 200, body: presentRobotWithToken(regenerateToken(call, found)) };
  },

  // GET /api/v1/user/robots
  getUserRobots({ state, query, principal }) {
    const robots = robotsOf(state, callerOf(principal), query.limit);
    return { status: 200, body: presentRobotList(state, robots, readShown(query)) };
  },

  // GET /api/v1/user/robots/{robot_shortname}
  getUserRobot(call) {
    return { status: 200, body: presentRobotDetail(robotOfCaller(call, call.path, call.refuse)) };
  },

  // PUT /api/v1/user/robots/{robot_shortname}
  createUserRobot(call) {
    const { path, body: wanted, principal, refuse } = call;
    const asked = { namespace: callerOf(principal), shortname: path.robot_shortname, wanted };
    return { status: 201, body: asCreated(createRobot(call, asked, refuse), wanted) };
  },

  // DELETE /api/v1/user/robots/{robot_shortname}
  deleteUserRobot(call) {
    removeRobot(call, robotOfCaller(call, call.path, call.refuse), call.refuse);
    return noContent;
  },

  // GET /api/v1/user/robots/{robot_shortname}/permissions
  getUserRobotPermissions(call) {
    const { state, path, refuse } = call;
    const rows = state.permissions.by("account", robotOfCaller(call, path, refuse).id).slice();
    return { status: 200, body: { permissions: presentGranted(state, rows) } };
  },

  // POST /api/v1/user/robots/{robot_shortname}/regenerate
  regenerateUserRobotToken(call) {
    const found = robotOfCaller(call, call.path, call.refuse);
    return { status: 200, body: presentRobotWithToken(regenerateToken(call, found)) };
  },
};

const nothing = { token: false, permissions: false };

/** What a list shows besides: facts, 1.7. */
function readShown({
  token,
  permissions,
}: {
  readonly token?: string | undefined;
  readonly permissions?: string | undefined;
}) {
  return { token: readFlag(token) ?? true, permissions: readFlag(permissions) ?? false };
}

/** Metadata that were not sent are null here, and `{}` from then on. */
function asCreated(made: Robot, wanted: Schema<"CreateRobot"> | undefined): Schema<"NewRobotDetail"> {
  return {
    ...presentRobotWithToken(made),
    unstructured_metadata: wanted?.unstructured_metadata ?? null,
  };
}

function robotOfOrg(
  state: QuayState,
  { orgname, robot_shortname }: { readonly orgname: string; readonly robot_shortname: string },
  refuse: Refuse<400>,
): Robot {
  return findRobot(state, { namespace: orgname, shortname: robot_shortname }, refuse);
}

function robotOfCaller(
  { state, principal }: { readonly state: QuayState; readonly principal: Principal },
  { robot_shortname }: { readonly robot_shortname: string },
  refuse: Refuse<400>,
): Robot {
  return findRobot(state, { namespace: callerOf(principal).name, shortname: robot_shortname }, refuse);
}
