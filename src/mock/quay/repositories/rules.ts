import { callerOf, findNamespace, seekRepository } from "../shared/lookup.ts";
import type { Namespace } from "../state.ts";
import type { Calling, Refuse } from "../types.ts";
import { assertRepositoryName } from "../shared/names.ts";
import { mayCreateIn } from "../shared/rights.ts";

interface Wanted {
  readonly namespace?: string | undefined;
  readonly repository: string;
}

/** Facts, 1.4: the namespace of a new repository; refused are the right, then a name in use, then a bad name. */
export function namespaceForNew(
  { state, principal }: Pick<Calling, "state" | "principal">,
  wanted: Wanted,
  refuse: Refuse<400 | 403>,
): Namespace {
  const namespace = findNamespace(state, wanted.namespace || callerOf(principal).name);
  if (!namespace || !mayCreateIn(state, principal, namespace)) throw refuse(403, "insufficient_scope");
  if (seekRepository(state, `${namespace.name}/${wanted.repository}`))
    throw refuse(400, "invalid_request", "Repository already exists");
  assertRepositoryName(wanted.repository, refuse);
  return namespace;
}
