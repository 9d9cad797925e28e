import {
  bulkRepositories,
  organizations,
  repositories as named,
  robots as namedRobots,
  users as namedUsers,
} from "../../fixtures/quay/names.ts";

/** Rows refer to each other by number: the place in these lists, from 1. */
export const users = Object.values(namedUsers)
  .flat()
  .filter((name) => name !== namedUsers.unknown);
export const orgs = Object.values(organizations)
  .flat()
  .filter((name) => name !== organizations.unknown);
export const robots = Object.values(namedRobots)
  .flat()
  .filter((name) => name !== namedRobots.unknown);

const accounts: readonly string[] = [...users, ...orgs, ...robots];

/** `organization/team`; every organization has `owners`. */
export const teams: readonly string[] = [
  ...orgs.map((org) => `${org}/owners`),
  "buynlarge/stewards",
  "buynlarge/creators",
  "buynlarge/readers",
  "buynlarge/crew",
  "buynlarge/spareteam",
];

const bulk = Array.from(
  { length: bulkRepositories },
  (_, i) => `${organizations.bulk}/item-${String(i).padStart(3, "0")}`,
);

export const repositories: readonly string[] = [
  ...Object.values(named)
    .flat()
    .filter((path) => path !== named.unknown && path !== named.unknownNamespace),
  ...bulk,
];

export function accountId(name: string): number {
  return placeIn(accounts, name);
}

export function teamId(name: string): number {
  return placeIn(teams, name);
}

export function repositoryId(path: string): number {
  return placeIn(repositories, path);
}

function placeIn(list: readonly string[], name: string): number {
  const place = list.indexOf(name);
  if (place < 0) throw new Error(`the world has no ${name}`);
  return place + 1;
}
