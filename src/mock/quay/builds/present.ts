import { namespaceOf } from "../shared/lookup.ts";
import { shownPhase } from "./phase.ts";
import { rfc2822 } from "../shared/dates.ts";
import { callerRole } from "../shared/rights.ts";
import { includes, repositoryRoles } from "../shared/scopes.ts";
import type { Build, BuildLogEntry, Repository } from "../state.ts";
import type { Calling, Schema } from "../types.ts";
import { presentBuildTrigger, presentPullRobot } from "../triggers/present.ts";

/** A build as its caller may see it: facts, 2.3. That a repository is public opens none of what needs a role. */
export function presentBuild(
  { state, principal, request }: Calling,
  build: Build,
  repository: Repository,
): Schema<"Build"> {
  const role = callerRole(state, principal, repository);
  const canRead = role !== undefined;
  const isWriter = includes(repositoryRoles, role, "write");
  const trigger = build.trigger === null ? undefined : state.triggers.get(build.trigger);
  const archive = archiveOf(build, request.base);
  return {
    id: build.uuid,
    phase: shownPhase(build),
    started: rfc2822(build.started),
    display_name: build.display_name,
    status: build.status,
    subdirectory: build.subdirectory,
    dockerfile_path: build.dockerfile_path,
    context: build.context,
    tags: build.tags,
    manual_user: build.manual_user,
    is_writer: isWriter,
    trigger: trigger ? presentBuildTrigger(trigger, { canRead, canAdmin: role === "admin" }) : null,
    trigger_metadata: canRead ? (build.trigger_metadata ?? {}) : null,
    resource_key: build.resource_key,
    pull_robot: presentPullRobot(state, build.pull_robot),
    repository: { namespace: namespaceOf(state, repository).name, name: repository.name },
    error: build.error,
    ...(isWriter && archive !== null && { archive_url: archive }),
  };
}

/** Where the archive is; one that was uploaded is kept by the registry. */
function archiveOf({ resource_key, archive_url }: Build, base: string): string | null {
  return resource_key === null ? archive_url : `${base}/userfiles/${resource_key}`;
}

/** A build's log from an entry on; of an archived one, only where it is. */
export function presentBuildLogs(
  { state, request }: Calling,
  { uuid, logs_archived }: Build,
  start: number,
): Schema<"BuildLogs"> {
  if (logs_archived) return { logs_url: `${request.base}/buildlogs/${uuid}` };
  const entries = state.buildLogs.by("build", uuid);
  return { start, total: entries.length, logs: entries.slice(Math.max(start, 0)).map(presentLogEntry) };
}

/** One line of a build's log. The build manager puts the time among the data. */
function presentLogEntry({ message, type, datetime, data }: BuildLogEntry): Schema<"BuildLogEntry"> {
  const written = new Date(datetime).toISOString().replace("T", " ").replace("Z", "000");
  return { message, ...(type !== null && { type }), data: { ...data, datetime: written } };
}
