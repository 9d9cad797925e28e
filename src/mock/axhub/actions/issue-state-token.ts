import { hexadecimal } from "../../core/state/ids.ts";
import type { Context, Principal } from "../types.ts";

/** The page where the AxHub App is installed on a GitHub account. */
export const installPage = "https://github.com/apps/ax-hub-deploy/installations/new";

const lifeMs = 10 * 60_000;

/** Makes a one-time token for the way back from GitHub, and tells the page to go to with it. */
export function issueInstallUrl(call: Context & { readonly principal: Principal }, app_id: string): string {
  const { value } = call.state.stateTokens.insert({
    value: call.newSecret(64, hexadecimal),
    app_id,
    requested_by: call.principal.user.id,
    expires_at: new Date(call.nowMs + lifeMs).toISOString(),
    consumed: false,
  });
  return `${installPage}?state=${value}`;
}
