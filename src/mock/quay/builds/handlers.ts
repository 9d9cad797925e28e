import { cancelBuild } from "./advance.ts";
import { writeLog } from "../logs/actions.ts";
import { startBuild } from "./start.ts";
import { findRepository, namespaceOf, seekRepository } from "../shared/lookup.ts";
import { presentBuild, presentBuildLogs } from "./present.ts";
import { assertRoomForBuild } from "./limit.ts";
import { assertCancellable } from "./phase.ts";
import { assertSource, manualName, readPlace } from "./source.ts";
import { findPullRobot } from "./pull-robot.ts";
import { sanitizeTag } from "../tags/name.ts";
import type { Build, Repository } from "../state.ts";
import type { Calling, Handlers, Refuse } from "../types.ts";

export const build: Handlers<"build"> = {
  // GET /api/v1/repository/{repository}/build/
  getRepoBuilds(call) {
    const { state, path, query } = call;
    const repository = seekRepository(state, path.repository);
    if (!repository) return { status: 200, body: { builds: [] } };
    const since = (query.since ?? 0) * 1000;
    const builds = state.builds
      .by("repository", repository.id)
      .newest(0, Math.max(query.limit, 0))
      .filter(({ started }) => started >= since);
    return { status: 200, body: { builds: builds.map((row) => presentBuild(call, row, repository)) } };
  },

  // POST /api/v1/repository/{repository}/build/
  requestRepoBuild(call) {
    const { state, path, body, refuse } = call;
    assertSource(body, refuse);
    const robot = body.pull_robot ? findPullRobot(call, body.pull_robot, refuse) : undefined;
    const repository = findRepository(state, path.repository, refuse);
    assertRoomForBuild(state, repository.namespace, refuse);
    const prepared = {
      display_name: manualName(body),
      tags: (body.docker_tags ?? ["latest"]).map(sanitizeTag),
      ...readPlace(body),
      trigger_metadata: {},
      resource_key: body.file_id || null,
      archive_url: body.archive_url || null,
      pull_robot: robot?.id ?? null,
    };
    const started = startBuild(call, { repository, prepared });
    const Location = `/api/v1/repository/${path.repository}/build/${started.uuid}/status`;
    return { status: 201, body: presentBuild(call, started, repository), headers: { Location } };
  },

  // GET /api/v1/repository/{repository}/build/{build_uuid}
  getRepoBuild(call) {
    const { build: found, repository } = findBuild(call, call.refuse);
    return { status: 200, body: presentBuild(call, found, repository) };
  },

  // DELETE /api/v1/repository/{repository}/build/{build_uuid}
  cancelRepoBuild(call) {
    const { build: found, repository } = findBuild(call, call.refuse);
    assertCancellable(found, call.refuse);
    cancelBuild(call, found);
    const namespace = namespaceOf(call.state, repository);
    writeLog(call, { kind: "cancel_build", namespace, repository, metadata: { build_uuid: found.uuid } });
    return { status: 201, body: "Okay" };
  },

  // GET /api/v1/repository/{repository}/build/{build_uuid}/status
  getRepoBuildStatus(call) {
    assertBuildKnown(call, call.refuse);
    const { build: found, repository } = findBuild(call, call.refuse);
    return { status: 200, body: presentBuild(call, found, repository) };
  },

  // GET /api/v1/repository/{repository}/build/{build_uuid}/logs
  getRepoBuildLogs(call) {
    assertBuildKnown(call, call.refuse);
    const { build: found } = findBuild(call, call.refuse);
    return { status: 200, body: presentBuildLogs(call, found, call.query.start) };
  },
};

type BuildCall = Calling & { readonly path: { readonly repository: string; readonly build_uuid: string } };

/** A build of the path's repository; 404 for an unknown one and for another repository's. */
function findBuild(
  { state, path }: BuildCall,
  refuse: Refuse<404>,
): { readonly build: Build; readonly repository: Repository } {
  const repository = findRepository(state, path.repository, refuse);
  const found = state.builds.get(path.build_uuid);
  if (found?.repository !== repository.id) throw refuse(404, "not_found");
  return { build: found, repository };
}

/** Facts, 2.3: status and logs look for the build first, and word it by themselves. */
function assertBuildKnown({ state, path }: BuildCall, refuse: Refuse<400>): void {
  if (!state.builds.get(path.build_uuid))
    throw refuse(400, "data_rule", `Unable to locate a build by id: ${path.build_uuid}`);
}
