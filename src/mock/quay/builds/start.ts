import { namespaceOf } from "../shared/lookup.ts";
import { phaseMs } from "./phase.ts";
import type { Build, Repository, Trigger } from "../state.ts";
import type { Acting } from "../types.ts";
import { writeLog } from "../logs/actions.ts";
import { notifyBuild } from "./notify.ts";

/** What differs from build to build. */
export type Prepared = Pick<
  Build,
  "display_name" | "tags" | "context" | "dockerfile_path" | "trigger_metadata"
> &
  Partial<Pick<Build, "resource_key" | "archive_url" | "pull_robot">>;

export interface NewBuild {
  readonly repository: Repository;
  readonly prepared: Prepared;
  /** What it belongs to; undefined: to nothing. */
  readonly trigger?: Trigger;
}

/** Queues a build: started by the caller's hand, or without a caller by a trigger alone. */
export function startBuild(call: Acting, { repository, prepared, trigger }: NewBuild): Build {
  const build = call.state.builds.insert({
    uuid: call.newId(),
    repository: repository.id,
    namespace: repository.namespace,
    phase: "waiting",
    started: call.nowMs,
    status: {},
    subdirectory: prepared.dockerfile_path,
    manual_user: call.principal?.user?.name ?? null,
    trigger: trigger?.uuid ?? null,
    resource_key: null,
    archive_url: null,
    pull_robot: null,
    ...prepared,
    error: null,
    retries_remaining: 3,
    logs_archived: false,
  });
  logBuild(call, build, { repository, trigger });
  notifyBuild(call, build, "build_queued");
  call.schedule("advanceBuild", phaseMs("waiting"), { uuid: build.uuid, from: "waiting" });
  return build;
}

function logBuild(
  call: Acting,
  build: Build,
  { repository, trigger }: { readonly repository: Repository; readonly trigger: Trigger | undefined },
): void {
  const namespace = namespaceOf(call.state, repository);
  const metadata = {
    build_id: build.uuid,
    docker_tags: build.tags,
    repo: repository.name,
    namespace: namespace.name,
    is_manual: build.manual_user !== null,
    manual_user: build.manual_user,
    ...(trigger && {
      trigger_id: trigger.uuid,
      trigger_kind: trigger.service,
      trigger_metadata: build.trigger_metadata,
      trigger_manual: build.manual_user !== null,
    }),
  };
  writeLog(call, { kind: "build_dockerfile", namespace, repository, metadata });
}
