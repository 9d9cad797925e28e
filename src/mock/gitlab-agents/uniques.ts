import { declareUniques } from "../core/state/uniques.ts";
import type { tables } from "./state.ts";
import { agentNameKey } from "./state.ts";

/** What no two rows have. */
export const uniques = declareUniques<typeof tables>({
  projects: { path: ({ path_with_namespace }) => path_with_namespace.toLowerCase() },
  users: { username: ({ username }) => username.toLowerCase() },
  agents: { "project and name": ({ project_id, name }) => agentNameKey(project_id, name) },
  agentTokens: { secret: ({ secret_digest }) => secret_digest },
});
