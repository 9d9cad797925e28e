import { namespaceOf } from "../shared/lookup.ts";
import { includes, repositoryRoles } from "../shared/scopes.ts";
import type { Mirror, QuayState, Repository, Robot } from "../state.ts";
import { permissionKey } from "../state.ts";
import type { Acting } from "../types.ts";
import { writeLog } from "../logs/actions.ts";
import { givePermission } from "../permissions/actions.ts";

/** One thing that changes in a mirror's configuration, as the usage log tells it. */
export interface MirrorChange {
  readonly changed: string;
  readonly to: unknown;
  readonly fields: Partial<Mirror>;
}

/** Stores a change and writes its entry. */
export function writeMirror(
  call: Acting,
  repository: Repository,
  { changed, to, fields }: MirrorChange,
): Mirror {
  const mirror = call.state.mirrors.update(repository.id, fields);
  logMirror(call, repository, { changed, to });
  return mirror;
}

export function logMirror(
  call: Acting,
  repository: Repository,
  metadata: { readonly changed: string; readonly to: unknown },
): void {
  const namespace = namespaceOf(call.state, repository);
  const place = { repo: repository.name, namespace: namespace.name };
  writeLog(call, {
    kind: "repo_mirror_config_changed",
    namespace,
    repository,
    metadata: { ...place, ...metadata },
  });
}

/** Facts, 2.9: the robot of a mirror may write to its repository from now on, if it might not before. */
export function letRobotWrite(state: QuayState, repository: Repository, { id }: Robot): void {
  const grantee = { repository: repository.id, account: id, team: null };
  const given = state.permissions.get(permissionKey(grantee))?.role;
  if (!includes(repositoryRoles, given, "write")) givePermission(state, { ...grantee, role: "write" });
}
