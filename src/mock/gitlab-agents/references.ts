import { declareReferences } from "../core/state/references.ts";
import type { tables } from "./state.ts";

/** By which fields rows name each other; a deleted user leaves null behind. */
export const references = declareReferences<typeof tables>({
  accessTokens: { user_id: "users" },
  memberships: { user_id: "users", project_id: "projects" },
  agents: { project_id: "projects", created_by_user_id: "users" },
  agentTokens: { agent_id: "agents", created_by_user_id: "users" },
});
