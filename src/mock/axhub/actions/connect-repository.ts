import type { AxhubState, GitConnection } from "../state.ts";

/** Connects the app, in place of what it was connected with. */
export function connectRepository(state: AxhubState, connection: GitConnection): GitConnection {
  state.gitConnections.delete(connection.app_id);
  return state.gitConnections.insert(connection);
}
