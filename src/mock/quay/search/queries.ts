import { accountOf, namespaceOf } from "../shared/lookup.ts";
import { presentFoundEntity, presentFoundRepository, presentFoundTeam } from "./present.ts";
import { memberOf } from "../users/present.ts";
import { matchFactor, repositoryMatches } from "./score.ts";
import type { QuayState, Repository, User } from "../state.ts";
import type { Principal, Schema } from "../types.ts";
import { byPrefix } from "./by-prefix.ts";
import { visibleRepositories } from "../repositories/visible.ts";

type Found = Schema<"SearchResults">["results"][number];

const mostOfEach = 5;

/** The repositories that the caller may see and a query finds, read only as far as they are used. */
export function* searchRepositories(
  state: QuayState,
  principal: Principal,
  text: string,
): Generator<Repository, void> {
  const query = text.toLowerCase();
  const namespaceName = (repository: Repository): string => namespaceOf(state, repository).name;
  for (const repository of visibleRepositories(state, principal, { public: true }))
    if (repositoryMatches(repository, { query, namespaceName })) yield repository;
}

/** Facts, 1.8: everything that matches, at most five of each kind, the highest score first. */
export function searchAll(state: QuayState, principal: Principal, text: string): Found[] {
  const query = text.trim().toLowerCase();
  if (query === "") return [];
  const { user } = principal;
  const found = [
    ...(user ? [...teams(state, user, query), ...robots(state, user, query)] : []),
    ...repositories(state, principal, query),
    ...namespaces(state, query),
  ];
  return found.sort((a, b) => b.score - a.score);
}

function namespaces(state: QuayState, query: string): Found[] {
  const rows = [
    ...byPrefix(state.accounts.by("sorted", "user"), query, mostOfEach),
    ...byPrefix(state.accounts.by("sorted", "org"), query, mostOfEach),
  ];
  return rows
    .slice(0, mostOfEach)
    .map((account) => presentFoundEntity(state, account, matchFactor(account.name, query)));
}

/** Of the user and of its organizations. */
function robots(state: QuayState, user: User, query: string): Found[] {
  return [user, ...memberOf(state, user)]
    .flatMap(({ id }) => state.accounts.by("parent", id).slice())
    .filter((robot) => robot.name.includes(query))
    .slice(0, mostOfEach)
    .map((robot) => presentFoundEntity(state, robot, matchFactor(robot.name, query)));
}

/** Of the user's organizations. */
function teams(state: QuayState, user: User, query: string): Found[] {
  return memberOf(state, user)
    .flatMap((org) => byPrefix(state.teams.by("sorted", org.id), query, mostOfEach))
    .slice(0, mostOfEach)
    .map((team) => {
      const org = accountOf(state, team.org);
      return presentFoundTeam(state, team, { org, factor: matchFactor(team.name, query) });
    });
}

function repositories(state: QuayState, principal: Principal, query: string): Found[] {
  const found: Found[] = [];
  for (const repository of searchRepositories(state, principal, query)) {
    if (found.length === mostOfEach) break;
    found.push(presentFoundRepository(state, repository, { factor: matchFactor(repository.name, query) }));
  }
  return found;
}
