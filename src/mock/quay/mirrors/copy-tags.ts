import { accountOf } from "../shared/lookup.ts";
import { tagsToMirror } from "./upstream-tags.ts";
import { repositoryRole } from "../shared/rights.ts";
import { includes, repositoryRoles } from "../shared/scopes.ts";
import { takesPush } from "../manifests/takes-push.ts";
import type { Mirror, QuayState, Repository } from "../state.ts";
import type { Context } from "../types.ts";
import type { Push } from "../manifests/push.ts";
import { exceedsQuota, pushImage } from "../manifests/push.ts";
import type { Copied } from "./sync-log.ts";
import { tellTag } from "./sync-log.ts";
import { endTag } from "../tags/actions.ts";

/**
 * Pushes what a mirror's rules want as its robot does, and ends the tags that they do not want. When they want nothing,
 * nothing is ended either. Source: quay 3.11.0, workers/repomirrorworker, perform_mirror.
 */
export function copyTags(call: Context, mirror: Mirror): Copied {
  const repository = call.state.repositories.get(mirror.repository);
  const wanted = repository && tagsToMirror(call.state, mirror);
  if (!wanted) return { tags: [], failed: [], unreachable: true };
  const tags = wanted.map(({ name }) => name);
  if (tags.length === 0) return { tags, failed: [], unreachable: false };
  const failed: string[] = [];
  for (const { name, content, bytes } of wanted) {
    const push = { repository, tags: [name], layers: [{ content, bytes }], by: robotOf(call.state, mirror) };
    const isTaken = mayPush(call.state, push);
    if (isTaken) pushImage(call, push);
    else failed.push(name);
    tellTag(call, mirror, { name, isTaken });
  }
  endOthers(call, repository, tags);
  return { tags, failed, unreachable: false };
}

function robotOf(state: QuayState, { robot }: Mirror): Push["by"] {
  const account = robot === null ? undefined : accountOf(state, robot);
  return account?.kind === "robot" ? account : undefined;
}

function mayPush(state: QuayState, push: Push): boolean {
  const { repository, by } = push;
  if (!by || !includes(repositoryRoles, repositoryRole(state, by, repository), "write")) return false;
  return takesPush(state, push) && !exceedsQuota(state, push);
}

function endOthers(call: Context, { id }: Repository, wanted: readonly string[]): void {
  for (const tag of call.state.tags.by("alive", id).slice())
    if (!wanted.includes(tag.name)) endTag(call, tag);
}
