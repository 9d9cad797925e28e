import type { QuayState } from "../state.ts";

/** The number of the next OAuth token. */
export function nextTokenId({ oauthTokens }: QuayState): number {
  return 1 + [...oauthTokens.rows()].reduce((most, { id }) => Math.max(most, id), 0);
}
