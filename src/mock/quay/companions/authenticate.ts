import type { Gatekeeping } from "../../core/service/service.ts";
import { authenticate as ofApi, principalOfToken, signedIn } from "../shared/authenticate.ts";
import { findActor } from "../shared/lookup.ts";
import { noCaps } from "../shared/scopes.ts";
import type { Actor, QuayState } from "../state.ts";
import { readRegistryToken } from "./registry-token.ts";
import { hasPasswordOrKey } from "./session.ts";
import type { Caller } from "./types.ts";

type Call = Gatekeeping<QuayState>;

/**
 * What has a gate is a call like the API's; of the others, `/v2/auth` a name with a password (`$oauthtoken` with an OAuth token, a robot with
 * its token, a user his password), the rest of the registry the token that it gave. To sign in is nobody's call, or of who is
 * signed in already; its CSRF token is judged there.
 */
export function authenticate(call: Call): Caller {
  const { operation, request, state } = call;
  if (operation.extensions["x-gate"] !== undefined) {
    const principal = ofApi(call);
    return { ...principal, actor: principal.user, scope: "" };
  }
  if (operation.tag !== "registry") {
    const principal = signedIn(state, request);
    return { ...principal, actor: principal.user, scope: "" };
  }
  const basic = /^basic (\S+)$/i.exec(request.header("authorization") ?? "")?.[1];
  if (operation.id === "getRegistryToken") return registryCaller(call, basicActor(call, basic ?? ""), "");
  const bearer = /^bearer (\S+)$/i.exec(request.header("authorization") ?? "")?.[1];
  const claims = readRegistryToken(bearer ?? "", call.nowMs);
  return registryCaller(call, claims && findActor(state, claims.sub), claims?.scope ?? "");
}

function registryCaller({ refuse }: Call, actor: Actor | undefined, scope: string): Caller {
  if (!actor) throw refuse(401, "unauthorized");
  return { user: actor.kind === "user" ? actor : undefined, token: undefined, caps: noCaps, actor, scope };
}

function basicActor({ state, isPast }: Call, basic: string): Actor | undefined {
  const text = Buffer.from(basic, "base64").toString("utf8");
  const [name, password] = [text.slice(0, text.indexOf(":")), text.slice(text.indexOf(":") + 1)];
  if (name === "$oauthtoken") return principalOfToken(state, password, isPast).user;
  const actor = findActor(state, name);
  if (actor?.kind === "robot") return actor.token === password ? actor : undefined;
  return actor?.enabled && hasPasswordOrKey(actor, password) ? actor : undefined;
}
