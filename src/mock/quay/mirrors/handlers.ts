import { changeMirror } from "./change.ts";
import { planSync } from "./sync.ts";
import { letRobotWrite, logMirror, writeMirror } from "./write.ts";
import { findRepository } from "../shared/lookup.ts";
import { presentMirror } from "./present.ts";
import {
  assertNoFilter,
  assertRules,
  assertSource,
  findMirrorRobot,
  readSyncStart,
  timeoutIn,
} from "./config.ts";
import { fullRetries, isInProgress } from "./sync-state.ts";
import type { Mirror, Repository } from "../state.ts";
import type { Calling, Handlers, Refuse } from "../types.ts";
import { noContent } from "../shared/no-content.ts";

export const mirror: Handlers<"mirror"> = {
  // GET /api/v1/repository/{repository}/mirror
  getRepoMirrorConfig(call) {
    const { mirror: found } = findMirror(call, call.refuse);
    return { status: 200, body: presentMirror(call.state, found) };
  },

  // POST /api/v1/repository/{repository}/mirror
  createRepoMirrorConfig(call) {
    const { state, path, body, refuse } = call;
    const repository = findRepository(state, path.repository, refuse);
    assertNoMirror(call, repository, refuse);
    assertSource(state, body.external_reference, refuse);
    assertNoFilter(body, refuse);
    const sync_start_date = readSyncStart(body.sync_start_date, refuse);
    assertRules(body.root_rule, refuse);
    const robot = findMirrorRobot(state, { repository, name: body.robot_username }, refuse);
    const { external_reference, sync_interval, is_enabled = true, external_registry_config = {} } = body;
    const created = state.mirrors.insert({
      repository: repository.id,
      is_enabled,
      external_reference,
      external_registry_username: body.external_registry_username || null,
      external_registry_password: body.external_registry_password || null,
      external_registry_config,
      sync_interval,
      sync_start_date,
      ...unsynchronized,
      rules: body.root_rule.rule_value,
      robot: robot.id,
      ...timeoutIn(body),
    });
    letRobotWrite(state, repository, robot);
    state.repositories.update(repository.id, { state: "MIRROR" });
    logMirror(call, repository, { changed: "external_reference", to: external_reference });
    planSync(call, created);
    return { status: 201, body: "" };
  },

  // PUT /api/v1/repository/{repository}/mirror
  changeRepoMirrorConfig(call) {
    const { repository, mirror: found } = findMirror(call, call.refuse);
    changeMirror(call, { repository, mirror: found, sent: call.body }, call.refuse);
    return { status: 201, body: "" };
  },

  // POST /api/v1/repository/{repository}/mirror/sync-now
  syncNow(call) {
    const { repository, mirror: found } = findMirror(call, call.refuse);
    if (found.sync_status === "SYNCING") throw call.refuse(404, "not_found");
    const sync_retries_remaining = Math.max(found.sync_retries_remaining, 1);
    const fields = { sync_status: "SYNC_NOW", sync_retries_remaining, sync_expiration_date: null } as const;
    planSync(call, writeMirror(call, repository, { changed: "sync_status", to: "SYNC_NOW", fields }));
    return noContent;
  },

  // POST /api/v1/repository/{repository}/mirror/sync-cancel
  syncCancel(call) {
    const { repository, mirror: found } = findMirror(call, call.refuse);
    if (!isInProgress(found)) throw call.refuse(404, "not_found");
    // Facts on releases: from 3.15 on a cancelled one stays so until somebody asks again.
    const left = call.state.changed("mirror-cancelled")
      ? ({ sync_status: "CANCEL", sync_retries_remaining: 0 } as const)
      : ({ sync_status: "NEVER_RUN" } as const);
    const fields = { ...left, sync_expiration_date: null };
    planSync(call, writeMirror(call, repository, { changed: "sync_status", to: "SYNC_CANCEL", fields }));
    return noContent;
  },
};

const unsynchronized = {
  sync_expiration_date: null,
  sync_retries_remaining: fullRetries,
  sync_status: "NEVER_RUN",
} as const;

type RepositoryCall = Calling & { readonly path: { readonly repository: string } };

function findMirror(
  { state, path }: RepositoryCall,
  refuse: Refuse<404>,
): { readonly repository: Repository; readonly mirror: Mirror } {
  const repository = findRepository(state, path.repository, refuse);
  const found = state.mirrors.get(repository.id);
  if (!found) throw refuse(404, "not_found");
  return { repository, mirror: found };
}

function assertNoMirror({ state, path }: RepositoryCall, { id }: Repository, refuse: Refuse<409>): void {
  if (state.mirrors.get(id))
    throw refuse(
      409,
      "conflict_detail",
      `Mirror configuration already exits for repository ${path.repository}`,
    );
}
