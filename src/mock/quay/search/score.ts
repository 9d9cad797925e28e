import { searchedTexts } from "./searched-texts.ts";

/** How well a name matches a query, from 0 to 1: the part of it that the query is, a half where it is found otherwise. */
export function matchFactor(name: string, query: string): number {
  return name.toLowerCase().includes(query) ? query.length / name.length : 0.5;
}

/** Facts, 1.8: what a result of each kind counts. */
export const baseScore = { entity: 1, team: 2, repository: 4 } as const;

/** Whether a repository is found by its name or description. `query` is in lower case. */
export function repositoryMatches(repository: Parameters<typeof searchedTexts>[0], query: string): boolean {
  return searchedTexts(repository).some((text) => text.includes(query));
}
