import type { QuayState } from "../state.ts";

/** What belongs to one of two belongs to just one; a robot is named after its owner. */
export function ownerFaults({ permissions, policies, accounts }: QuayState): string[] {
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
