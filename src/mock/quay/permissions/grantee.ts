import { findAccount, findTeam, namespaceOf } from "../shared/lookup.ts";
import type { Account, QuayState, Repository, Team } from "../state.ts";
import type { Refuse } from "../types.ts";

/** Facts, 1.1: who may be given a permission. Real server: an organization's name is accepted too. */
export function findGrantee(
  state: QuayState,
  { repository, name }: { readonly repository: Repository; readonly name: string },
  refuse: Refuse<400>,
): Account {
  const account = findAccount(state, name);
  if (!account) throw refuse(400, "invalid_request", `Invalid username: ${name}`);
  assertNotOwner(state, { repository, name }, refuse);
  if (account.kind === "robot" && account.parent !== repository.namespace)
    throw refuse(
      400,
      "invalid_request",
      `Cannot add robot ${name} under namespace ${namespaceOf(state, repository).name}`,
    );
  return account;
}

/** The owner of a user's repository is its administrator, whatever is told. */
export function assertNotOwner(
  state: QuayState,
  { repository, name }: { readonly repository: Repository; readonly name: string },
  refuse: Refuse<400>,
): void {
  const namespace = namespaceOf(state, repository);
  if (namespace.kind === "user" && namespace.name === name)
    throw refuse(400, "invalid_request", "Namespace owner must always be admin.");
}

export function findGrantedTeam(
  state: QuayState,
  { repository, name }: { readonly repository: Repository; readonly name: string },
  refuse: Refuse<400>,
): Team {
  const namespace = namespaceOf(state, repository);
  const team = findTeam(state, namespace, name);
  if (!team) throw refuse(400, "invalid_request", `No team ${name} in organization ${namespace.name}`);
  return team;
}
