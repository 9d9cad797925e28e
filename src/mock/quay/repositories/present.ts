import { namespaceOf } from "../shared/lookup.ts";
import { quotaOf } from "../quotas/usage.ts";
import { dayMs, dayOf, rfc2822, toSeconds } from "../shared/dates.ts";
import { mayUse } from "../shared/rights.ts";
import type { QuayState, Repository, Tag } from "../state.ts";
import { keyOf } from "../state.ts";
import { sizeOf } from "../tags/present.ts";
import type { Principal, Schema } from "../types.ts";

export interface ItemOptions {
  readonly last_modified: boolean;
  readonly popularity: boolean;
}

/** A repository in a list. */
export function presentItem(
  state: QuayState,
  repository: Repository,
  { principal, last_modified, popularity }: ItemOptions & { readonly principal: Principal },
): Schema<"RepositoryItem"> {
  return {
    namespace: namespaceOf(state, repository).name,
    name: repository.name,
    description: repository.description,
    is_public: repository.public,
    kind: repository.kind,
    state: repository.state,
    ...(last_modified && { last_modified: lastModified(state, repository) ?? null }),
    ...(popularity && { popularity: popularityOf(state, repository) }),
    ...(principal.user && { is_starred: isStarred(state, repository, principal) }),
    quota_report: {
      quota_bytes: state.storage.get(repository.id)?.bytes ?? 0,
      configured_quota: quotaOf(state, repository.namespace),
    },
  };
}

/** When a tag was last changed, in seconds. */
export function lastModified(state: QuayState, { id }: Repository): number | undefined {
  const newest = state.tags.one("alive", id);
  return newest && toSeconds(newest.start);
}

/** How often a repository's images were used. */
export function popularityOf(state: QuayState, { id }: Repository): number {
  return state.actionCounts
    .by("repository", id)
    .slice()
    .reduce((sum, { count }) => sum + count, 0);
}

export interface DetailOptions {
  readonly includeTags: boolean;
  readonly includeStats: boolean;
}

/** A repository by itself. */
export function presentRepository(
  state: QuayState,
  repository: Repository,
  call: DetailOptions & { readonly principal: Principal; readonly nowMs: number },
): Schema<"Repository"> {
  const namespace = namespaceOf(state, repository);
  const { principal } = call;
  const canWrite = mayUse(state, principal, { repository, wanted: "write" });
  return {
    namespace: namespace.name,
    name: repository.name,
    kind: repository.kind,
    description: repository.description,
    is_public: repository.public,
    is_organization: namespace.kind === "org",
    is_starred: isStarred(state, repository, principal),
    status_token: repository.public ? "" : repository.status_token,
    trust_enabled: false,
    tag_expiration_s: namespace.tag_expiration_s,
    is_free_account: true,
    state: repository.state,
    can_write: canWrite && repository.state === "NORMAL",
    can_admin: mayUse(state, principal, { repository, wanted: "admin" }),
    ...(call.includeTags && { tags: tagsOf(state, repository) }),
    ...(call.includeStats && { stats: statsOf(state, repository, call.nowMs) }),
  };
}

function isStarred(state: QuayState, { id }: Repository, { user }: Principal): boolean {
  return user !== undefined && state.stars.get(keyOf(user.id, id)) !== undefined;
}

/** Real server: at most 500. */
const mostTags = 500;

function tagsOf(state: QuayState, { id }: Repository): Record<string, Schema<"RepositoryTag">> {
  const rows = state.tags.by("alive", id).slice(0, mostTags);
  return Object.fromEntries(rows.map((tag) => [tag.name, presentTag(state, tag)]));
}

function presentTag(
  state: QuayState,
  { repository, name, digest, start, end }: Tag,
): Schema<"RepositoryTag"> {
  return {
    name,
    size: sizeOf(state.manifests.get(keyOf(repository, digest))),
    last_modified: rfc2822(start),
    ...(end !== null && { expiration: rfc2822(end) }),
    manifest_digest: digest,
  };
}

/** Facts, 1.4: about 92 entries: first the days on which something was done, then the others. */
function statsOf(state: QuayState, { id }: Repository, nowMs: number): { date: string; count: number }[] {
  const counted = state.actionCounts
    .by("repository", id)
    .slice()
    .map(({ date, count }) => ({ date, count }));
  const days = Array.from({ length: statDays }, (_, i) => dayOf(nowMs - i * dayMs));
  const first = days.at(-1) ?? "";
  const known = new Set(counted.map(({ date }) => date));
  const silent = days.filter((date) => !known.has(date)).map((date) => ({ date, count: 0 }));
  return [...counted.filter(({ date }) => date >= first), ...silent];
}

const statDays = 92;
