import type { GitlabState } from "../state.ts";
import type { Refuse } from "../types.ts";

/** Reference, create an agent token: an agent has two active tokens at most. */
export const mostActiveTokens = 2;

/** A third active token is refused. Revoked ones do not count. */
export function assertTokenSlotFree(state: GitlabState, agentId: number, refuse: Refuse<400>): void {
  if (state.agentTokens.by("activeOfAgent", agentId).length >= mostActiveTokens)
    throw refuse(400, "bad_request", "An agent can have only two active tokens at a time");
}
