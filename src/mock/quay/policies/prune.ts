import { namespaceOf } from "../shared/lookup.ts";
import { ageOf } from "./rules.ts";
import { isActive } from "../tags/expiration.ts";
import type { AutoPrunePolicy, QuayState, Repository, Tag } from "../state.ts";
import type { Context } from "../types.ts";
import { writeLog } from "../logs/actions.ts";
import { endTag } from "../tags/actions.ts";

/** Applies a policy: ends the tags that it has no place for, and answers how many. */
export function prune(call: Context, policy: AutoPrunePolicy): number {
  let pruned = 0;
  for (const repository of repositoriesOf(call.state, policy))
    for (const tag of surplusTags(call, repository, policy)) {
      const namespace = namespaceOf(call.state, repository);
      const where = { namespace: namespace.name, repo: repository.name };
      const metadata = { performer: "autoprune worker", ...where, tag: tag.name };
      endTag(call, tag);
      writeLog(call, { kind: "autoprune_tag_delete", namespace, repository, metadata });
      pruned++;
    }
  return pruned;
}

/** Repositories that take no writes keep their tags. */
function repositoriesOf(state: QuayState, { namespace, repository }: AutoPrunePolicy): Repository[] {
  const own = repository === null ? undefined : state.repositories.get(repository);
  const rows = namespace === null ? [own] : state.repositories.by("namespace", namespace).slice();
  return rows.flatMap((row) => (row?.state === "NORMAL" ? [row] : []));
}

/** Tags stand with the newest first. */
function surplusTags(
  { state, nowMs }: Context,
  { id }: Repository,
  { method, value }: AutoPrunePolicy,
): Tag[] {
  const tags = state.tags.by("alive", id).filter((tag) => isActive(tag, nowMs));
  if (method === "number_of_tags") return tags.slice(Number(value));
  const age = ageOf(String(value)) ?? Infinity;
  return tags.filter(({ start }) => start <= nowMs - age);
}
