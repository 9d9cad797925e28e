import { callerOf, findNamespace } from "../shared/lookup.ts";
import { readPageToken, writePageToken } from "../shared/page-token.ts";
import { mayUse } from "../shared/rights.ts";
import type { QuayState, Repository } from "../state.ts";
import type { Calling, Principal } from "../types.ts";
import type { Page } from "../shared/pages.ts";
import { fromRank } from "../shared/pages.ts";
import { visibleRepositories } from "./visible.ts";

export interface RepositoryQuery {
  readonly starred: boolean;
  readonly public: boolean;
  readonly namespace?: string | undefined;
  readonly repo_kind: string;
  readonly next_page?: string | undefined;
}

const pageSize = 100;

/** One page of the repositories that the caller may see, in the order of their creation. */
export function listRepositories(call: Calling, query: RepositoryQuery): Page<Repository> {
  const { state, principal, nowMs } = call;
  const list = `repositories ${JSON.stringify([query.starred, query.public, query.namespace, query.repo_kind])}`;
  const after = readPageToken(query.next_page, { list, nowMs }) ?? -Infinity;
  const found: Repository[] = [];
  for (const repository of candidates(state, principal, { ...query, after })) {
    if (repository.kind !== query.repo_kind) continue;
    if (found.length === pageSize) {
      const last = found.at(-1)?.id ?? 0;
      return { rows: found, next: { next_page: writePageToken({ list, after: last }, nowMs) } };
    }
    found.push(repository);
  }
  return { rows: found, next: {} };
}

function* candidates(
  state: QuayState,
  principal: Principal,
  query: RepositoryQuery & { readonly after: number },
): Generator<Repository, void> {
  const namespace = query.namespace === undefined ? undefined : findNamespace(state, query.namespace);
  if (query.namespace !== undefined && !namespace) return;
  if (!query.starred) {
    yield* visibleRepositories(state, principal, { namespace, public: query.public, after: query.after });
    return;
  }
  const stars = state.stars.by("user", callerOf(principal).id);
  for (const star of fromRank(stars, ({ repository }) => repository <= query.after)) {
    const repository = state.repositories.get(star.repository);
    if (!repository || (namespace && repository.namespace !== namespace.id)) continue;
    if (mayUse(state, principal, { repository, wanted: "read" })) yield repository;
  }
}
