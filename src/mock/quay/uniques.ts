import { declareUniques } from "../core/state/uniques.ts";
import type { tables } from "./state.ts";
import { keyOf } from "./state.ts";

/** What no two rows have. */
export const uniques = declareUniques<typeof tables>({
  accounts: { name: ({ name }) => name },
  teams: { "organization and name": ({ org, name }) => keyOf(org, name) },
  repositories: { "namespace and name": ({ namespace, name }) => keyOf(namespace, name) },
  quotas: { namespace: ({ namespace }) => namespace },
  policies: { owner: ({ namespace, repository }) => keyOf(namespace ?? "", repository ?? "") },
  tags: {
    "repository and name, while both are alive": ({ alive, repository, name }) =>
      alive ? keyOf(repository, name) : undefined,
  },
});
