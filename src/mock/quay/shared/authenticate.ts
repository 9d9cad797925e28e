import type { Gatekeeping } from "../../core/service/service.ts";
import { assertJsonSent } from "./media.ts";
import { isBrowser } from "./browser.ts";
import { allCaps, noCaps, readCaps } from "./scopes.ts";
import { bringsCsrf, sessionOf } from "./web-session.ts";
import type { QuayState } from "../state.ts";
import type { Principal } from "../types.ts";

type Caller = Gatekeeping<QuayState>;

const nobody: Principal = { user: undefined, token: undefined, caps: noCaps };

/**
 * Facts, 1.2 and 1.3: the rule for browsers, then the token, then CSRF; a token that is not good for anything is no
 * token. Superusers' operations want anybody at all before they look further. Where the body comes before the
 * permission, its media type is judged here.
 */
export function authenticate(call: Caller): Principal {
  const { operation, request, refuse } = call;
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (isRead && isBrowser(request.header("user-agent")) && !isXhr(request.header("x-requested-with")))
    throw refuse(400, "no_xhr");
  const principal = principalOf(call);
  if (!isRead && !isMeant(call, principal)) throw refuse(403, "csrf");
  if (!principal.user && operation.extensions["x-order"] === "signed-in") throw refuse(401, "invalid_token");
  if (operation.extensions["x-order"] !== "permission") assertJsonSent(call);
  return principal;
}

/** A token is its user's own doing; who is signed in brings what only the interface's own pages know. */
function isMeant({ state, request }: Caller, { user, token }: Principal): boolean {
  return token !== undefined || (user !== undefined && bringsCsrf(request, sessionOf(state, request)));
}

function isXhr(requestedWith: string | undefined): boolean {
  return requestedWith?.toLowerCase() === "xmlhttprequest";
}

function principalOf({ request, state, isPast }: Caller): Principal {
  const code = /^bearer (\S+)$/i.exec(request.header("authorization")?.trim() ?? "")?.[1];
  return code === undefined ? signedIn(state, request) : principalOfToken(state, code, isPast);
}

/** Whom the session of the cookie is of: nothing of his rights is kept back. */
export function signedIn(state: QuayState, request: Caller["request"]): Principal {
  const id = sessionOf(state, request)?.user;
  const user = id == null ? undefined : state.accounts.get(id);
  return user?.kind === "user" && user.enabled ? { user, token: undefined, caps: allCaps } : nobody;
}

/** Whom an OAuth token stands for; nobody, when it is unknown, expired, revoked, or its user or application is gone. */
export function principalOfToken(state: QuayState, code: string, isPast: Caller["isPast"]): Principal {
  const token = state.oauthTokens.get(code);
  if (!token || token.revoked || isPast(token.expires)) return nobody;
  const user = state.accounts.get(token.user);
  if (user?.kind !== "user" || !user.enabled || !state.applications.get(token.client_id)) return nobody;
  return { user, token, caps: readCaps(token.scope) };
}
