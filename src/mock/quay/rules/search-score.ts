/** How well a name matches a query, from 0 to 1: the part of it that the query is. */
export function matchFactor(name: string, query: string): number {
  return name.toLowerCase().includes(query) ? query.length / name.length : 0;
}

/** Facts, 1.8: what a result of each kind counts. */
export const baseScore = { entity: 1, team: 2, repository: 4 } as const;

/** Whether a repository is found by a query in lower case; `namespace/name` looks at both parts. */
export function repositoryMatches(
  repository: { readonly namespace: string; readonly name: string; readonly description: string | null },
  query: string,
): boolean {
  if (query === "") return true;
  const at = query.indexOf("/");
  if (at > 0 && repository.namespace.startsWith(query.slice(0, at)))
    if (repository.name.includes(query.slice(at + 1))) return true;
  return repository.name.includes(query) || (repository.description ?? "").toLowerCase().includes(query);
}
