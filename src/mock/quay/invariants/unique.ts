import type { Key } from "../../core/state/key.ts";
import type { QuayState } from "../state.ts";
import { keyOf } from "../state.ts";

/** What there may be once and is there twice. */
export function uniqueFaults(state: QuayState): string[] {
  return [
    ...twice("accounts with one name", state.accounts.rows(), ({ name }) => name),
    ...twice("teams with one name", state.teams.rows(), ({ org, name }) => keyOf(org, name)),
    ...twice("repositories with one path", state.repositories.rows(), ({ namespace, name }) =>
      keyOf(namespace, name),
    ),
    ...twice("quotas of one namespace", state.quotas.rows(), ({ namespace }) => namespace),
    ...twice("policies of one owner", state.policies.rows(), ({ namespace, repository }) =>
      keyOf(namespace ?? "", repository ?? ""),
    ),
    ...twice(
      "tags alive under one name",
      state.tags.rows().filter(({ alive }) => alive),
      ({ repository, name }) => keyOf(repository, name),
    ),
    ...ownerFaults(state),
  ];
}

function twice<Row>(what: string, rows: Iterable<Row>, key: (row: Row) => Key): string[] {
  const seen = new Set<Key>();
  for (const row of rows) {
    if (seen.has(key(row))) return [`two ${what}: ${JSON.stringify(key(row))}`];
    seen.add(key(row));
  }
  return [];
}

/** What belongs to one of two belongs to just one; a robot is named after its owner. */
function ownerFaults({ permissions, policies, accounts }: QuayState): string[] {
  const isOne = (a: unknown, b: unknown): boolean => (a === null) !== (b === null);
  const robots = accounts.by("kind", "robot").slice();
  return [
    ...(permissions
      .rows()
      .slice()
      .every(({ account, team }) => isOne(account, team))
      ? []
      : ["a permission of both a team and an account, or of neither"]),
    ...(policies
      .rows()
      .slice()
      .every(({ namespace, repository }) => isOne(namespace, repository))
      ? []
      : ["a policy of both a namespace and a repository, or of neither"]),
    ...robots
      .filter(
        (row) =>
          row.kind === "robot" && row.name !== `${accounts.get(row.parent)?.name ?? ""}+${row.shortname}`,
      )
      .slice(0, 1)
      .map(({ name }) => `robot ${name} is not named after its owner`),
  ];
}
