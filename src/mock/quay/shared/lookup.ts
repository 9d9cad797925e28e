import type { Account, Actor, Namespace, Organization, QuayState, Repository, Team, User } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Principal, Refuse } from "../types.ts";

/** A user, organization or robot by its name. */
export function findAccount(state: QuayState, name: string): Account | undefined {
  return state.accounts.one("name", name);
}

export function findNamespace(state: QuayState, name: string): Namespace | undefined {
  const account = findAccount(state, name);
  return account?.kind === "robot" ? undefined : account;
}

/** The namespace of the path's `orgname`; the gate saw that it exists. It may be the caller's own. */
export function gatedNamespace(state: QuayState, name: string): Namespace {
  const namespace = findNamespace(state, name);
  if (!namespace) throw new Error(`namespace ${name} passed the gate and does not exist`);
  return namespace;
}

export function findUser(state: QuayState, name: string): User | undefined {
  const account = findAccount(state, name);
  return account?.kind === "user" ? account : undefined;
}

/** A user or robot by its name. */
export function findActor(state: QuayState, name: string): Actor | undefined {
  const account = findAccount(state, name);
  return account?.kind === "org" ? undefined : account;
}

/** An organization by its name; 404 when there is none, or it is a user. */
export function findOrganization(state: QuayState, name: string, refuse: Refuse<404>): Organization {
  const account = findAccount(state, name);
  if (account?.kind !== "org") throw refuse(404, "not_found");
  return account;
}

export function findTeam(state: QuayState, org: Pick<Namespace, "id">, name: string): Team | undefined {
  return state.teams.one("name", keyOf(org.id, name));
}

/** `namespace/name` in its two parts; the name may be nested. */
export function splitPath(path: string): { readonly namespace: string; readonly name: string } {
  const at = path.indexOf("/");
  return { namespace: path.slice(0, at), name: path.slice(at + 1) };
}

/** A repository by `namespace/name`; undefined when there is none. */
export function seekRepository(state: QuayState, path: string): Repository | undefined {
  const { namespace, name } = splitPath(path);
  const owner = findAccount(state, namespace);
  return owner && state.repositories.one("path", keyOf(owner.id, name));
}

/** A repository by `namespace/name`; 404 when there is none. The gate saw who may know. */
export function findRepository(state: QuayState, path: string, refuse: Refuse<404>): Repository {
  const repository = seekRepository(state, path);
  if (!repository) throw refuse(404, "not_found");
  return repository;
}

/** The account of a number that a row refers to. */
export function accountOf(state: QuayState, id: number): Account {
  const account = state.accounts.get(id);
  if (!account) throw new Error(`a row refers to account ${id}, which does not exist`);
  return account;
}

/** The user or organization that owns a repository, team or robot. */
export function namespaceOf(state: QuayState, { namespace }: { readonly namespace: number }): Namespace {
  const account = accountOf(state, namespace);
  if (account.kind === "robot") throw new Error(`robot ${account.name} owns something`);
  return account;
}

/** The caller of an operation whose gate lets nobody pass without a user. */
export function callerOf({ user }: Principal): User {
  if (!user) throw new Error("nobody passed a gate that wants a user");
  return user;
}
