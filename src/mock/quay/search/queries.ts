import { accountOf } from "../shared/lookup.ts";
import { presentFoundEntity, presentFoundRepository, presentFoundTeam } from "./present.ts";
import { memberOf } from "../users/present.ts";
import { mayUse, namespaceRole } from "../shared/rights.ts";
import { matchFactor, repositoryMatches } from "./score.ts";
import type { Account, Namespace, Organization, QuayState, Repository, Robot, User } from "../state.ts";
import type { Principal, Schema } from "../types.ts";
import { byPrefix, eachByPrefix } from "./by-prefix.ts";
import { take } from "./take.ts";
import { visibleRepositories } from "../repositories/visible.ts";

type Found = Schema<"SearchResults">["results"][number];

const mostOfEach = 5;

/** The repositories that the caller may see and a query finds, in the order of their numbers, read only as far as they are used. */
export function* searchRepositories(
  state: QuayState,
  principal: Principal,
  text: string,
): Generator<Repository, void> {
  const query = text.toLowerCase();
  const isFound = (repository: Repository): boolean =>
    repositoryMatches(repository, query) || isByPath(state, repository, query);
  const likely = state.repositories.containing(nameIn(state, query));
  if (likely) {
    for (const repository of likely)
      if (isFound(repository) && mayUse(state, principal, { repository, wanted: "read" })) yield repository;
  } else
    for (const repository of visibleRepositories(state, principal, { public: true }))
      if (isFound(repository)) yield repository;
}

/** What every repository that a query finds has in one of its texts. */
function nameIn(state: QuayState, query: string): string {
  return state.changed("search-with-namespace") ? query.slice(query.indexOf("/") + 1) : query;
}

/** Facts on releases: later `namespace/name` is looked for as such. */
function isByPath(state: QuayState, repository: Repository, query: string): boolean {
  const [owner = "", ...name] = query.split("/");
  if (name.length === 0 || !state.changed("search-with-namespace")) return false;
  return (
    accountOf(state, repository.namespace).name.includes(owner) &&
    repositoryMatches(repository, name.join("/"))
  );
}

/** Facts, 1.8: everything that matches, at most five of each kind, the highest score first. */
export function searchAll(state: QuayState, principal: Principal, text: string): Found[] {
  const query = text.toLowerCase();
  if (query === "") return [];
  const { user } = principal;
  const found = [
    ...(user ? [...teams(state, user, query), ...robots(state, user, query)] : []),
    ...repositories(state, principal, query),
    ...namespaces(state, principal, query),
  ];
  return found.sort((a, b) => b.score - a.score);
}

/** Real server: looked up by way of their repositories, so those of which the caller may see none are not found. */
function namespaces(state: QuayState, principal: Principal, query: string): Found[] {
  return take(seenNamespaces(state, principal, query), mostOfEach).map((account) =>
    presentFoundEntity(state, account, matchFactor(account.name, query)),
  );
}

function* seenNamespaces(state: QuayState, principal: Principal, query: string): Generator<Account, void> {
  for (const kind of ["user", "org"])
    for (const namespace of eachByPrefix(state.accounts.by("sorted", kind), query))
      if (hasVisibleImages(state, principal, namespace)) yield namespace;
}

function hasVisibleImages(state: QuayState, principal: Principal, namespace: Pick<Namespace, "id">): boolean {
  for (const { kind } of visibleRepositories(state, principal, { namespace, public: true }))
    if (kind === "image") return true;
  return false;
}

/** Of the user and of the organizations that it administers, by the start of the short name. */
function robots(state: QuayState, user: User, query: string): Found[] {
  return [user, ...administeredBy(state, user)]
    .flatMap(({ id }) => state.accounts.by("parent", id).slice())
    .filter((account): account is Robot => account.kind === "robot" && account.shortname.startsWith(query))
    .slice(0, mostOfEach)
    .map((robot) => presentFoundEntity(state, robot, matchFactor(robot.shortname, query)));
}

/** Those that the user is in, and of the organizations that it administers those that have members. */
function teams(state: QuayState, user: User, query: string): Found[] {
  const own = state.teamMembers
    .by("account", user.id)
    .slice()
    .flatMap(({ team }) => state.teams.get(team) ?? [])
    .filter(({ name }) => name.startsWith(query));
  const administered = administeredBy(state, user)
    .flatMap(({ id }) => byPrefix(state.teams.by("sorted", id), query))
    .filter(({ id }) => state.teamMembers.by("team", id).length > 0);
  const found = [...own.slice(0, mostOfEach), ...administered.slice(0, mostOfEach)];
  const byId = new Map(found.map((team) => [team.id, team]));
  return [...byId.values()].map((team) => {
    const org = accountOf(state, team.org);
    return presentFoundTeam(state, team, { org, factor: matchFactor(team.name, query) });
  });
}

function administeredBy(state: QuayState, user: User): Organization[] {
  return memberOf(state, user).filter((org) => namespaceRole(state, user, org) === "admin");
}

function repositories(state: QuayState, principal: Principal, query: string): Found[] {
  return take(searchRepositories(state, principal, query), mostOfEach).map((repository) =>
    presentFoundRepository(state, repository, { factor: matchFactor(repository.name, query) }),
  );
}
