import type { RepositoryState } from "../state.ts";

/** The states' numbers, as the texts of refusals show them. */
export const repositoryStateNumber: Readonly<Record<RepositoryState, number>> = {
  NORMAL: 0,
  READ_ONLY: 1,
  MIRROR: 2,
};
