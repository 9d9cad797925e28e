import type { Account, Namespace, QuayState, Repository, RepositoryRole, TeamRole } from "../state.ts";
import { keyOf, permissionKey } from "../state.ts";
import type { Principal } from "../types.ts";
import { higher, includes, lower, repositoryRoles, teamRoles } from "./scopes.ts";

type Who = Pick<Account, "id">;

/** The best role of an account in a namespace: its own is all its; in an organization by its teams. */
export function namespaceRole(state: QuayState, who: Who, namespace: Who): TeamRole | undefined {
  if (who.id === namespace.id) return "admin";
  let best: TeamRole | undefined;
  for (const { team } of state.teamMembers.by("inOrg", keyOf(namespace.id, who.id)).slice())
    best = higher(teamRoles, best, state.teams.get(team)?.role);
  return best;
}

/** Every role that an account was given on a repository: directly, and by each of its teams. */
export function givenRoles(state: QuayState, who: Who, repository: Repository): RepositoryRole[] {
  const teams = state.teamMembers.by("inOrg", keyOf(repository.namespace, who.id)).slice();
  return [{ account: who.id, team: null }, ...teams.map(({ team }) => ({ account: null, team }))].flatMap(
    (grantee) => {
      const given = state.permissions.get(permissionKey({ repository: repository.id, ...grantee }));
      return given ? [given.role] : [];
    },
  );
}

/** The transitive role: of the namespace's administrators, given directly, or given to a team. */
export function repositoryRole(
  state: QuayState,
  who: Who,
  repository: Repository,
): RepositoryRole | undefined {
  if (namespaceRole(state, who, { id: repository.namespace }) === "admin") return "admin";
  return givenRoles(state, who, repository).reduce<RepositoryRole | undefined>(
    (best, role) => higher(repositoryRoles, best, role),
    undefined,
  );
}

/** The caller's role on a repository, capped by its token. That everybody may read a public one is not counted. */
export function callerRole(
  state: QuayState,
  { user, caps }: Principal,
  repository: Repository,
): RepositoryRole | undefined {
  if (!user || !caps.repository) return undefined;
  return lower(repositoryRoles, repositoryRole(state, user, repository), caps.repository);
}

/** Whether the caller may do with a repository what `wanted` allows. */
export function mayUse(
  state: QuayState,
  principal: Principal,
  { repository, wanted }: { readonly repository: Repository; readonly wanted: RepositoryRole },
): boolean {
  if (wanted === "read" && repository.public) return true;
  return includes(repositoryRoles, callerRole(state, principal, repository), wanted);
}

/** The same for a repository that does not exist: those who administer its namespace hear that it is missing. */
export function mayUseMissing(
  state: QuayState,
  { user, caps }: Principal,
  { namespace, wanted }: { readonly namespace: Namespace | undefined; readonly wanted: RepositoryRole },
): boolean {
  if (!user || !namespace || !includes(repositoryRoles, caps.repository, wanted)) return false;
  return namespaceRole(state, user, namespace) === "admin";
}

/** The caller's role in an organization (or in its own namespace), capped by its token. */
export function callerOrgRole(
  state: QuayState,
  { user, caps }: Principal,
  namespace: Namespace,
): TeamRole | undefined {
  if (!user || !caps.organization) return undefined;
  return lower(teamRoles, namespaceRole(state, user, namespace), caps.organization);
}

export function isOrgAdmin(state: QuayState, principal: Principal, namespace: Namespace): boolean {
  return callerOrgRole(state, principal, namespace) === "admin";
}

export function isOrgMember(state: QuayState, principal: Principal, namespace: Namespace): boolean {
  return callerOrgRole(state, principal, namespace) !== undefined;
}

/** Whether the caller may create repositories in a namespace: facts, 2.3; its token needs `repo:create`. */
export function mayCreateIn(state: QuayState, principal: Principal, namespace: Namespace): boolean {
  return includes(teamRoles, callerOrgRole(state, principal, namespace), "creator");
}

/** A superuser whose token has `super:user`. */
export function isSuperuser({ user, caps }: Principal): boolean {
  return user?.superuser === true && caps.superuser;
}
