import { writeLog } from "../logs/actions.ts";
import { callerOf } from "../shared/lookup.ts";
import { presentAppToken, presentWithCode } from "./present.ts";
import { expiresSoon, isExpired } from "./rules.ts";
import { readFlag } from "../shared/query-flag.ts";
import { upperAlphanumeric } from "../shared/secrets.ts";
import type { AppToken } from "../state.ts";
import type { Calling, Handlers, Refuse } from "../types.ts";
import { noContent } from "../shared/no-content.ts";

export const appspecifictokens: Handlers<"appspecifictokens"> = {
  // GET /api/v1/user/apptoken
  listAppTokens({ state, principal, query, nowMs }) {
    const expiring = readFlag(query.expiring);
    const tokens = state.appTokens
      .by("user", callerOf(principal).id)
      .filter((token) => !expiring || (!isExpired(token, nowMs) && expiresSoon(token, nowMs)));
    return { status: 200, body: { tokens: tokens.map(presentAppToken), only_expiring: expiring ?? null } };
  },

  // POST /api/v1/user/apptoken
  createAppToken(call) {
    const { state, principal, body, newId, newSecret, nowMs } = call;
    const token = state.appTokens.insert({
      uuid: newId(),
      user: callerOf(principal).id,
      title: body.title,
      token_code: newSecret(120, upperAlphanumeric),
      created: nowMs,
      last_accessed: null,
      expiration: null,
    });
    log(call, "create_app_specific_token", token);
    return { status: 200, body: { token: presentWithCode(token) } };
  },

  // GET /api/v1/user/apptoken/{token_uuid}
  getAppToken(call) {
    const token = findToken(call, call.path.token_uuid, call.refuse);
    if (isExpired(token, call.nowMs)) throw call.refuse(404, "not_found");
    return { status: 200, body: { token: presentWithCode(token) } };
  },

  // DELETE /api/v1/user/apptoken/{token_uuid}
  revokeAppToken(call) {
    const token = findToken(call, call.path.token_uuid, call.refuse);
    call.state.appTokens.delete(token.uuid);
    log(call, "revoke_app_specific_token", token);
    return noContent;
  },
};

/** One of the caller's own; somebody else's is as good as none. */
function findToken({ state, principal }: Calling, uuid: string, refuse: Refuse<404>): AppToken {
  const token = state.appTokens.get(uuid);
  if (token?.user !== callerOf(principal).id) throw refuse(404, "not_found");
  return token;
}

function log(call: Calling, kind: string, { uuid, title }: AppToken): void {
  const metadata = { app_specific_token_title: title, app_specific_token: uuid };
  writeLog(call, { kind, namespace: callerOf(call.principal), metadata });
}
