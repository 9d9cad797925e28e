import { accountOf } from "../shared/lookup.ts";
import type { Account, Organization, QuayState, User } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Schema } from "../types.ts";
import { avatarOf, teamAvatar } from "../shared/avatar.ts";

/** A member of an organization: its teams, and the repositories that were given to it directly. */
export function presentMember<Kind extends "user" | "robot">(
  state: QuayState,
  org: Organization,
  account: Account & { readonly kind: Kind },
): Omit<Schema<"OrganizationMember">, "kind"> & { kind: Kind } {
  const teams = state.teamMembers.by("inOrg", keyOf(org.id, account.id)).slice();
  return {
    name: account.name,
    kind: account.kind,
    avatar: avatarOf(account),
    teams: teams.flatMap(({ team: id }) => {
      const team = state.teams.get(id);
      return team ? [{ name: team.name, avatar: teamAvatar(team) }] : [];
    }),
    repositories: directRepositories(state, org, account),
  };
}

/** The users who are in a team, in the order in which they came. */
export function humanMembers(state: QuayState, org: Organization): User[] {
  const ids = state.teamMembers.by("org", org.id).slice();
  return [...new Set(ids.map(({ account }) => account))]
    .map((id) => accountOf(state, id))
    .filter((account) => account.kind === "user");
}

/** Users with a permission of their own on a repository of the organization, who are in no team. */
export function presentCollaborators(state: QuayState, org: Organization): Schema<"Collaborator">[] {
  const found = new Map<number, string[]>();
  for (const repository of state.repositories.by("namespace", org.id))
    for (const { account } of state.permissions.by("repository", repository.id))
      if (account !== null) found.set(account, [...(found.get(account) ?? []), repository.name]);
  return [...found].flatMap(([id, repositories]) => {
    const account = accountOf(state, id);
    const isMember = state.teamMembers.one("inOrg", keyOf(org.id, id)) !== undefined;
    if (account.kind !== "user" || isMember) return [];
    return [{ kind: account.kind, name: account.name, avatar: avatarOf(account), repositories }];
  });
}

function directRepositories(state: QuayState, org: Organization, { id }: Account): string[] {
  return state.permissions
    .by("account", id)
    .slice()
    .flatMap(({ repository }) => state.repositories.get(repository) ?? [])
    .filter(({ namespace }) => namespace === org.id)
    .map(({ name }) => name);
}
