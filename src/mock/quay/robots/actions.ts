import { findAccount } from "../shared/lookup.ts";
import { namespaceFault } from "../shared/names.ts";
import { upperAlphanumeric } from "../shared/secrets.ts";
import type { Namespace, QuayState, Robot } from "../state.ts";
import type { Calling, Refuse, Schema } from "../types.ts";
import { deleteRobot } from "./delete.ts";
import { writeLog } from "../logs/actions.ts";

const tokenLength = 64;

interface Asked {
  readonly namespace: Namespace;
  readonly shortname: string;
  readonly wanted: Schema<"CreateRobot"> | undefined;
}

/** Makes a robot with a token of its own. */
export function createRobot(
  call: Calling,
  { namespace, shortname, wanted = {} }: Asked,
  refuse: Refuse<400>,
): Robot {
  const { state, nextNumber, newSecret, nowMs } = call;
  assertRobotName(state, { namespace, shortname }, refuse);
  const { description = "", unstructured_metadata } = wanted;
  const robot: Robot = {
    id: nextNumber("accounts"),
    name: `${namespace.name}+${shortname}`,
    created: nowMs,
    kind: "robot",
    parent: namespace.id,
    shortname,
    token: newSecret(tokenLength, upperAlphanumeric),
    description,
    unstructured_metadata: unstructured_metadata ?? {},
    last_accessed: null,
  };
  state.accounts.insert(robot);
  const metadata = {
    robot: shortname,
    description: wanted.description ?? null,
    unstructured_metadata: unstructured_metadata ?? null,
  };
  writeLog(call, { kind: "create_robot", namespace, metadata });
  return robot;
}

/** Gives a robot another token; the one before is worth nothing. */
export function regenerateToken(call: Calling, robot: Robot): Robot {
  const { id, parent, shortname } = robot;
  const token = call.newSecret(tokenLength, upperAlphanumeric);
  call.state.accounts.update(id, { token });
  const metadata = { robot: shortname };
  writeLog(call, { kind: "regenerate_robot_token", namespace: { id: parent }, metadata });
  return { ...robot, token };
}

/** Removes a robot that no mirror needs. */
export function removeRobot(call: Calling, robot: Robot, refuse: Refuse<400>): void {
  if (call.state.mirrors.one("robot", robot.id))
    throw refuse(400, "invalid_request", "Robot is being used by a mirror");
  deleteRobot(call.state, robot);
  writeLog(call, {
    kind: "delete_robot",
    namespace: { id: robot.parent },
    metadata: { robot: robot.shortname },
  });
}

/** Facts, 1.7: what a robot may be called. */
function assertRobotName(
  state: QuayState,
  { namespace, shortname }: Pick<Asked, "namespace" | "shortname">,
  refuse: Refuse<400>,
): void {
  const name = `${namespace.name}+${shortname}`;
  if (findAccount(state, name)) throw refuse(400, "invalid_request", `Existing robot with name: ${name}`);
  const fault = namespaceFault(shortname);
  if (fault !== undefined)
    throw refuse(400, "invalid_request", `The name for the robot '${shortname}' is invalid: ${fault}`);
}
