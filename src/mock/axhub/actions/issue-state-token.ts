import { hexadecimal } from "../../core/state/ids.ts";
import type { Context, Principal } from "../types.ts";

const lifeMs = 10 * 60_000;

interface Wanted {
  readonly appId: string;
  /** The page to go to with the token. */
  readonly page: string;
}

/** Makes a one-time token for the way back from GitHub, and tells the page to go to with it. */
export function issueInstallUrl(
  call: Context & { readonly principal: Principal },
  { appId, page }: Wanted,
): string {
  const { value } = call.state.stateTokens.insert({
    value: call.newSecret(64, hexadecimal),
    app_id: appId,
    requested_by: call.principal.user.id,
    expires_at: new Date(call.nowMs + lifeMs).toISOString(),
    consumed: false,
  });
  return `${page}?state=${value}`;
}
