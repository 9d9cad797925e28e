import { namespaceOf } from "../shared/lookup.ts";
import { isActive } from "./expiration.ts";
import type { Repository, Tag } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Context, Jobs } from "../types.ts";
import { deleteUnusedManifest } from "../manifests/actions.ts";

/** Ends a tag now. Its row stays, and its manifest with it, for as long as its namespace lets it be restored. */
export function endTag(call: Context, tag: Tag, end: number = call.nowMs): void {
  call.state.tags.update(tag.id, { end, alive: false });
  const { namespace } = repositoryOf(call, tag);
  const { tag_expiration_s } = namespaceOf(call.state, { namespace });
  call.schedule("collectTag", tag_expiration_s * 1000, { id: tag.id });
}

/** Sets when a tag ends, in epoch milliseconds; null: never. */
export function setTagEnd(call: Context, tag: Tag, end: number | null): void {
  if (end !== null && end <= call.nowMs) {
    endTag(call, tag, end);
    return;
  }
  call.state.tags.update(tag.id, { end });
  if (end !== null) call.schedule("expireTag", end - call.nowMs, { id: tag.id, end });
}

export interface Pointing {
  readonly repository: Repository;
  readonly name: string;
  readonly digest: string;
  /** It is restored. */
  readonly reversion?: boolean;
}

/** Lets a name stand for a manifest from now on; what it stood for ends. */
export function pointTag(call: Context, { repository, name, digest, reversion = false }: Pointing): Tag {
  const { state, nowMs, nextNumber } = call;
  const current = state.tags.one("current", keyOf(repository.id, name));
  if (current) endTag(call, current, isActive(current, nowMs) ? nowMs : (current.end ?? nowMs));
  return state.tags.insert({
    id: nextNumber("tags"),
    repository: repository.id,
    name,
    digest,
    start: nowMs,
    end: null,
    alive: true,
    reversion,
  });
}

/** The planned end of a tag has come, unless it was changed meanwhile. */
export function expireTag(call: Context, { id, end }: Jobs["expireTag"]): void {
  const tag = call.state.tags.get(id);
  if (tag?.alive && tag.end === end) endTag(call, tag, end);
}

/** An ended tag can no longer be restored: it leaves the history, and its manifest goes when nothing refers to it. */
export function collectTag({ state }: Context, { id }: Jobs["collectTag"]): void {
  const tag = state.tags.get(id);
  if (!tag || tag.alive) return;
  state.tags.delete(id);
  deleteUnusedManifest(state, tag);
}

function repositoryOf({ state }: Context, { repository }: Tag): Repository {
  const found = state.repositories.get(repository);
  if (!found) throw new Error(`a tag refers to repository ${repository}, which does not exist`);
  return found;
}
