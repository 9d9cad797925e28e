import { avatarOf, teamAvatar } from "../shared/avatar.ts";
import { findNamespace } from "../shared/lookup.ts";
import { isOrgMember } from "../shared/rights.ts";
import type { Account, Namespace, QuayState } from "../state.ts";
import type { Principal, Schema } from "../types.ts";
import { byPrefix } from "./by-prefix.ts";

type Entity = Schema<"Entity">;

export interface EntityQuery {
  readonly prefix: string;
  readonly namespace: string | undefined;
  readonly includeTeams: boolean;
  readonly includeOrgs: boolean;
}

const mostUsers = 10;

/** Facts, 1.8: teams, then users and robots, then the organization, as far as the caller may look into it. */
export function matchingEntities(state: QuayState, principal: Principal, query: EntityQuery): Entity[] {
  const prefix = query.prefix.toLowerCase().replaceAll(" ", "");
  const namespace = query.namespace === undefined ? undefined : findNamespace(state, query.namespace);
  const isOrg = namespace?.kind === "org";
  const isInside = namespace !== undefined && mayLookInto(state, principal, namespace);
  const people = [...users(state, prefix), ...(isInside ? robots(state, namespace, prefix) : [])];
  const shown = people.map((account): Entity => ({
    name: account.name,
    kind: "user",
    is_robot: account.kind === "robot",
    avatar: avatarOf(account),
    // Real server: the wrong column is asked, so everybody is one.
    ...(isOrg && { is_org_member: true }),
  }));
  return [
    ...(isInside && isOrg && query.includeTeams ? teams(state, namespace, prefix) : []),
    ...shown,
    ...(isInside && isOrg && query.includeOrgs && namespace.name.startsWith(prefix)
      ? [{ name: namespace.name, kind: "org" as const, is_org_member: true, avatar: avatarOf(namespace) }]
      : []),
  ];
}

function mayLookInto(state: QuayState, principal: Principal, namespace: Namespace): boolean {
  return namespace.kind === "org"
    ? isOrgMember(state, principal, namespace)
    : principal.user?.id === namespace.id;
}

/** The exact match first. */
function users(state: QuayState, prefix: string): Account[] {
  return byPrefix(state.accounts.by("sorted", "user"), prefix, mostUsers);
}

function robots(state: QuayState, { id }: Namespace, prefix: string): Account[] {
  return state.accounts
    .by("parent", id)
    .filter((robot) => robot.kind === "robot" && robot.shortname.startsWith(prefix));
}

function teams(state: QuayState, { id }: Namespace, prefix: string): Entity[] {
  return byPrefix(state.teams.by("sorted", id), prefix).map((team) => ({
    name: team.name,
    kind: "team",
    is_org_member: true,
    avatar: teamAvatar(team),
  }));
}
