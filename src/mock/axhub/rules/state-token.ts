import type { AxhubState, StateToken } from "../state.ts";
import type { Refuse } from "../types.ts";

/** A token of any other form than ours is as unknown as one that was never made. */
export function findStateToken(state: AxhubState, value: string, refuse: Refuse<400>): StateToken {
  const token = state.stateTokens.get(value);
  if (!token) throw refuse(400, "state_unusable", "The state token is not known.");
  return token;
}

/** Reference: one use, and a short life. */
export function assertUsable(token: StateToken, now: string, refuse: Refuse<400>): void {
  if (token.consumed) throw refuse(400, "state_unusable", "The state token is already used.");
  if (token.expires_at <= now) throw refuse(400, "state_unusable", "The state token has expired.");
}
