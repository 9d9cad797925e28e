import type { AnyRefuse, Gatekeeping } from "../core/service/service.ts";
import { parameterOf } from "./parameters.ts";
import type { Sent } from "./parameters.ts";
import { assertScope } from "./rules/scope.ts";
import { sudoedUser } from "./rules/sudo.ts";
import type { GitlabState } from "./state.ts";
import type { Principal } from "./types.ts";

/**
 * Finds the caller by his token, lets an administrator act as another user, and asks for the scope that the method
 * needs. Who acts as another needs `sudo` instead of it (GitLab, lib/api/helpers.rb, `current_user`).
 */
export function authenticate(call: Gatekeeping<GitlabState>): Principal {
  const { operation, state, isPast, refuse } = call;
  const token = state.accessTokens.get(tokenSent(call, refuse) ?? "");
  const owner = token && state.users.get(token.user_id);
  if (!owner) throw refuse(401, "unauthorized");
  if (token.expires_at !== null && isPast(Date.parse(token.expires_at))) throw refuse(401, "token_expired");
  if (token.revoked) throw refuse(401, "token_revoked");
  const user = sudoedUser(call, owner, token) ?? owner;
  if (user === owner) assertScope(token, operation.method === "GET" ? ["api", "read_api"] : ["api"], refuse);
  return { user, token };
}

/**
 * The token that counts (GitLab, lib/gitlab/auth/auth_finders.rb): the parameter `private_token`, the header
 * `PRIVATE-TOKEN`, the parameter `access_token`, `Authorization: Bearer`, the parameter `bearer_token`; a blank one
 * is none. Two at the places of OAuth 2.0 are refused (rack-oauth2, Resource::Bearer).
 */
function tokenSent(sent: Sent, refuse: AnyRefuse): string | undefined {
  const bearer = /^Bearer +(\S+)$/i.exec(sent.request.header("authorization") ?? "")?.[1];
  const accessToken = parameterOf(sent, "access_token");
  if (bearer !== undefined && accessToken !== undefined) throw refuse(400, "two_bearer_tokens");
  return [
    parameterOf(sent, "private_token"),
    sent.request.header("private-token"),
    accessToken,
    bearer,
    parameterOf(sent, "bearer_token"),
  ].find((text) => text !== undefined && text.trim() !== "");
}
