import { namespaceOf } from "../shared/lookup.ts";
import { readPolicy } from "./rules.ts";
import type { AutoPrunePolicy, Namespace, Repository } from "../state.ts";
import type { Calling, Refuse, Schema } from "../types.ts";
import { writeLog } from "../logs/actions.ts";

/** Whose tags a policy prunes. */
export type PolicyOwner =
  | { readonly namespace: Namespace; readonly repository?: never }
  | { readonly repository: Repository; readonly namespace?: never };

type Config = Schema<"AutoPrunePolicyConfig">;

/**
 * Facts, 1.2: a namespace or repository has one policy; that there is one is told before anything else. Facts on
 * releases, 11: later it may have several, none of them equal.
 */
export function createPolicy(
  call: Calling,
  { owner, config }: { readonly owner: PolicyOwner; readonly config: Config },
  refuse: Refuse<400>,
): AutoPrunePolicy {
  const { state, newId } = call;
  const [index, key] = placeOf(owner);
  const several = state.changed("several-policies");
  if (!several && state.policies.one(index, key)) {
    const whose = `Policy for this ${index} already exists`;
    throw refuse(400, "invalid_request", `${whose}, delete existing to create new policy`);
  }
  const read = readPolicy(state, config, refuse);
  const { method, value } = read;
  if (
    several &&
    state.policies
      .by(index, key)
      .slice()
      .some((known) => isEqual(known, read))
  ) {
    const what = `Existing policy with same values for this ${index}`;
    throw refuse(400, "invalid_request", `${what}, duplicate policies are not permitted`);
  }
  const ids = { namespace: owner.namespace?.id ?? null, repository: owner.repository?.id ?? null };
  const policy = state.policies.insert({ uuid: newId(), ...ids, ...read });
  log(call, owner, { verb: "create", metadata: { method, value } });
  return policy;
}

export function replacePolicy(
  call: Calling,
  { owner, uuid, config }: { readonly owner: PolicyOwner; readonly uuid: string; readonly config: Config },
  refuse: Refuse<400 | 404>,
): void {
  findPolicy(call, { owner, uuid }, refuse);
  const read = readPolicy(call.state, config, refuse);
  const { method, value } = read;
  call.state.policies.update(uuid, read);
  log(call, owner, { verb: "update", metadata: { method, value } });
}

export function deletePolicy(
  call: Calling,
  { owner, uuid }: { readonly owner: PolicyOwner; readonly uuid: string },
  refuse: Refuse<404>,
): void {
  findPolicy(call, { owner, uuid }, refuse);
  call.state.policies.delete(uuid);
  log(call, owner, { verb: "delete", metadata: { policy_uuid: uuid } });
}

/** A policy of this owner by its UUID. */
export function findPolicy(
  { state }: Pick<Calling, "state">,
  { owner, uuid }: { readonly owner: PolicyOwner; readonly uuid: string },
  refuse: Refuse<404>,
): AutoPrunePolicy {
  const policy = state.policies.get(uuid);
  const [index, key] = placeOf(owner);
  if (policy?.[index] !== key) throw refuse(404, "not_found");
  return policy;
}

function isEqual(a: AutoPrunePolicy, b: ReturnType<typeof readPolicy>): boolean {
  const { tag_pattern: pattern = null, tag_pattern_matches: matches = true } = a;
  return (
    a.method === b.method &&
    a.value === b.value &&
    pattern === (b.tag_pattern ?? null) &&
    matches === (b.tag_pattern_matches ?? true)
  );
}

function placeOf(owner: PolicyOwner): readonly ["namespace" | "repository", number] {
  return owner.repository ? ["repository", owner.repository.id] : ["namespace", owner.namespace.id];
}

function log(
  call: Calling,
  owner: PolicyOwner,
  {
    verb,
    metadata,
  }: { readonly verb: "create" | "update" | "delete"; readonly metadata: Readonly<Record<string, unknown>> },
): void {
  const { repository } = owner;
  const namespace = owner.repository ? namespaceOf(call.state, owner.repository) : owner.namespace;
  writeLog(call, {
    kind: `${verb}_${placeOf(owner)[0]}_autoprune_policy`,
    namespace,
    repository,
    metadata: { ...metadata, namespace: namespace.name, ...(repository && { repo: repository.name }) },
  });
}
