import { isBranchName } from "../rules/branch-name.ts";
import type { AxhubState } from "../state.ts";
import { keyOf, repoKey } from "../state.ts";
import type { Snapshot } from "./snapshot.ts";
import { broken, inOrder } from "../../core/world/invariants.ts";

const tokenLifeMs = 10 * 60_000;

/** GitHub's accounts, installations and repositories, and how apps are connected with them. */
export function githubFaults({ state, nowMs }: Snapshot): string[] {
  return [
    ...installationFaults(state),
    ...repositoryFaults(state),
    ...[...state.gitConnections.rows()].flatMap(({ app_id, repo_full_name, branch, installation_id }) =>
      broken([
        [
          state.repositories.get(repoKey(repo_full_name))?.installation_id === installation_id,
          `app ${app_id} is connected with ${repo_full_name}, which its installation cannot read`,
        ],
        [isBranchName(branch), `app ${app_id} is connected with the branch ${branch}`],
      ]),
    ),
    ...[...state.stateTokens.rows()].flatMap(({ value, expires_at }) =>
      broken([
        [/^[0-9a-f]{64}$/.test(value), `state token ${value} has another form`],
        [
          inOrder(expires_at, new Date(nowMs + tokenLifeMs).toISOString()),
          `state token ${value} lives too long`,
        ],
      ]),
    ),
  ];
}

function installationFaults({ users }: AxhubState): string[] {
  return [
    ...[...users.rows()].flatMap(({ id, github }) => {
      const ids = github?.installations ?? [];
      return broken([[new Set(ids).size === ids.length, `user ${id} has an installation twice`]]);
    }),
  ];
}

function repositoryFaults({ repositories, installations, branches }: AxhubState): string[] {
  return [...repositories.rows()].flatMap(({ full_name, installation_id, default_branch }) =>
    broken([
      [
        installation_id === null ||
          full_name.startsWith(`${installations.get(installation_id)?.account ?? "?"}/`),
        `${full_name} is read by the installation of another account`,
      ],
      [
        branches.get(keyOf(repoKey(full_name), default_branch)) !== undefined,
        `${full_name} has no branch ${default_branch}`,
      ],
    ]),
  );
}
