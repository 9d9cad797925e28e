/** How well a name matches a query, from 0 to 1: the part of it that the query is. */
export function matchFactor(name: string, query: string): number {
  return name.toLowerCase().includes(query) ? query.length / name.length : 0;
}

/** Facts, 1.8: what a result of each kind counts. */
export const baseScore = { entity: 1, team: 2, repository: 4 } as const;

interface Sought<Row> {
  /** In lower case. */
  readonly query: string;
  readonly namespaceName: (repository: Row) => string;
}

/** Whether a repository is found by its name or description; `namespace/name` looks at both parts. */
export function repositoryMatches<Row extends { readonly name: string; readonly description: string | null }>(
  repository: Row,
  { query, namespaceName }: Sought<Row>,
): boolean {
  const { name, description } = repository;
  if (name.includes(query) || (description ?? "").toLowerCase().includes(query)) return true;
  const at = query.indexOf("/");
  if (at <= 0 || !name.includes(query.slice(at + 1))) return false;
  return namespaceName(repository).startsWith(query.slice(0, at));
}
