import { hexadecimal } from "../../core/state/ids.ts";
import { activateTrigger } from "./activate.ts";
import { writeLog } from "../logs/actions.ts";
import { startBuild } from "../builds/start.ts";
import {
  accountOf,
  findNamespace,
  findRepository,
  namespaceOf,
  seekRepository,
  splitPath,
} from "../shared/lookup.ts";
import { presentBuild } from "../builds/present.ts";
import { presentToggled, presentTrigger } from "./present.ts";
import { assertRoomForBuild } from "../builds/limit.ts";
import { findPullRobot } from "../builds/pull-robot.ts";
import { prepareRun } from "./run.ts";
import { placeOf } from "./source.ts";
import { assertActivated, assertCanActivate, assertCanStart } from "./trigger-state.ts";
import type { Robot, Trigger } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Calling, Handlers, Refuse } from "../types.ts";
import { noContent } from "../shared/no-content.ts";

export const trigger: Handlers<"trigger"> = {
  // GET /api/v1/repository/{repository}/trigger/
  listBuildTriggers({ state, path }) {
    const repository = seekRepository(state, path.repository);
    const rows = repository ? state.triggers.by("repository", repository.id).slice() : [];
    return { status: 200, body: { triggers: rows.map((row) => presentTrigger(state, row)) } };
  },

  // GET /api/v1/repository/{repository}/trigger/{trigger_uuid}
  getBuildTrigger: (call) => ({
    status: 200,
    body: presentTrigger(call.state, findTrigger(call, call.refuse)),
  }),

  // PUT /api/v1/repository/{repository}/trigger/{trigger_uuid}
  updateBuildTrigger(call) {
    const { enabled } = call.body;
    const found = findTrigger(call, call.refuse);
    assertActivated(found, call.refuse);
    const reason = enabled ? {} : { disabled_reason: "user_toggled" as const };
    const changed = call.state.triggers.update(found.uuid, { enabled, ...reason });
    log(call, changed, { kind: "toggle_repo_trigger", about: { enabled } });
    return { status: 200, body: presentToggled(changed) };
  },

  // DELETE /api/v1/repository/{repository}/trigger/{trigger_uuid}
  deleteBuildTrigger(call) {
    const { state, refuse } = call;
    const found = findTrigger(call, refuse);
    for (const { uuid } of state.builds.by("trigger", found.uuid))
      state.builds.update(uuid, { trigger: null });
    state.triggers.delete(found.uuid);
    if (found.is_active) log(call, found, { kind: "delete_repo_trigger", about: {} });
    return noContent;
  },

  // POST /api/v1/repository/{repository}/trigger/{trigger_uuid}/activate
  activateBuildTrigger(call) {
    const { state, body, refuse } = call;
    const found = findTrigger(call, refuse);
    assertCanActivate(found, call.principal, refuse);
    const robot = body.pull_robot ? findOwnRobot(call, body.pull_robot, refuse) : undefined;
    const active = activateTrigger(call, found, { config: body.config, robot });
    const pull_robot = active.pull_robot === null ? null : accountOf(state, active.pull_robot).name;
    log(call, active, {
      kind: "setup_repo_trigger",
      about: { namespace: splitPath(call.path.repository).namespace, pull_robot, config: active.config },
    });
    return { status: 200, body: { ...presentTrigger(state, active), is_active: true, can_invoke: true } };
  },

  // GET /api/v1/repository/{repository}/trigger/{trigger_uuid}/builds
  listTriggerRecentBuilds(call) {
    const { state, path, query } = call;
    const repository = seekRepository(state, path.repository);
    if (!repository) return { status: 200, body: { builds: [] } };
    const builds = state.builds
      .by("triggered", keyOf(repository.id, path.trigger_uuid))
      .newest(0, Math.max(query.limit, 0));
    return { status: 200, body: { builds: builds.map((row) => presentBuild(call, row, repository)) } };
  },

  // POST /api/v1/repository/{repository}/trigger/{trigger_uuid}/start
  manuallyStartBuildTrigger(call) {
    const { state, path, body, newSecret, refuse } = call;
    const found = findTrigger(call, refuse);
    assertCanStart(found, refuse);
    const newCommit = (): string => newSecret(40, hexadecimal);
    const { metadata, ...run } = prepareRun(found, { parameters: body, newCommit }, refuse);
    const repository = findRepository(state, path.repository, refuse);
    assertRoomForBuild(state, repository.namespace, refuse);
    const place = { ...placeOf(found.config), pull_robot: found.pull_robot };
    const prepared = { ...run, ...place, trigger_metadata: metadata };
    const build = startBuild(call, { repository, prepared, trigger: found });
    const Location = `/api/v1/repository/${path.repository}/build/${build.uuid}/status`;
    return { status: 201, body: presentBuild(call, build, repository), headers: { Location } };
  },
};

type TriggerCall = Calling & {
  readonly path: { readonly repository: string; readonly trigger_uuid: string };
};

/** Facts, 1.14: the UUID alone decides; the trigger may be another repository's. */
function findTrigger({ state, path }: TriggerCall, refuse: Refuse<404>): Trigger {
  const found = state.triggers.get(path.trigger_uuid);
  if (!found) throw refuse(404, "not_found");
  return found;
}

/** A pull robot that is of the repository's namespace besides. */
function findOwnRobot(call: TriggerCall, name: string, refuse: Refuse<403 | 404>): Robot {
  const robot = findPullRobot(call, name, refuse);
  const owner = namespaceOf(call.state, { namespace: robot.parent }).name;
  if (!call.path.repository.startsWith(`${owner}/`)) throw refuse(403, "insufficient_scope");
  return robot;
}

interface Logged {
  readonly kind: string;
  readonly about: Readonly<Record<string, unknown>>;
}

function log(call: TriggerCall, { uuid: trigger_id, service }: Trigger, { kind, about }: Logged): void {
  const repository = seekRepository(call.state, call.path.repository);
  const { namespace, name: repo } = splitPath(call.path.repository);
  const owner = findNamespace(call.state, namespace) ?? null;
  const metadata = { repo, trigger_id, service, ...about };
  writeLog(call, { kind, namespace: owner, repository, metadata });
}
