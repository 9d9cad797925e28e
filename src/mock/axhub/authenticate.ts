import type { Gatekeeping } from "../core/service/service.ts";
import type { RequestView } from "../core/http/request.ts";
import type { AxhubState, Token } from "./state.ts";
import type { Principal } from "./types.ts";

/** Finds the caller. The server looks for an access token first, then for a personal one. */
export function authenticate({ request, state, isPast, refuse }: Gatekeeping<AxhubState>): Principal {
  const presented = credentialOf(request);
  if (!presented) throw refuse(401, "token_missing");
  const token = state.tokens.get(presented.value);
  const user = token && state.users.get(token.user_id);
  if (!user || token.kind !== presented.kind) throw refuse(401, "token_invalid");
  if (token.expires_at !== null && isPast(Date.parse(token.expires_at))) throw refuse(401, "token_expired");
  return { user, token };
}

function credentialOf(request: RequestView): Pick<Token, "kind" | "value"> | undefined {
  const bearer = /^Bearer +(\S+)$/i.exec(request.header("authorization") ?? "")?.[1];
  const jwt = bearer ?? request.cookie("_hub_access");
  if (jwt) return { kind: "jwt", value: jwt };
  const pat = request.header("x-api-key");
  return pat ? { kind: "pat", value: pat } : undefined;
}
