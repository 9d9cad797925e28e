import type { Gatekeeping } from "../core/service/service.ts";
import type { GitlabState, Scope } from "./state.ts";
import type { Principal } from "./types.ts";

/** Finds the caller by `PRIVATE-TOKEN` or `Authorization: Bearer`, and asks for the scope that the method needs. */
export function authenticate({
  request,
  operation,
  state,
  now,
  refuse,
}: Gatekeeping<GitlabState>): Principal {
  const bearer = /^Bearer +(\S+)$/i.exec(request.header("authorization") ?? "")?.[1];
  const token = state.accessTokens.get(request.header("private-token") ?? bearer ?? "");
  const user = token && state.users.get(token.user_id);
  if (!user) throw refuse(401, "unauthorized");
  if (token.revoked) throw refuse(401, "token_revoked");
  if (token.expires_at !== null && token.expires_at <= now) throw refuse(401, "token_expired");
  const enough: readonly Scope[] = operation.method === "GET" ? ["api", "read_api"] : ["api"];
  if (!token.scopes.some((scope) => enough.includes(scope)))
    throw refuse(403, "insufficient_scope", undefined, { scope: enough.join(" ") });
  return { user, token };
}
