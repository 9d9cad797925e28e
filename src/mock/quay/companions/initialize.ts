import { encryptPassword } from "../shared/encrypted-password.ts";
import { upperAlphanumeric } from "../shared/secrets.ts";
import { isEmail } from "../organizations/rules.ts";
import { namespaceFault } from "../shared/names.ts";
import { nextTokenId } from "../shared/token-id.ts";
import { insertUser } from "../users/create.ts";
import type { User } from "../state.ts";
import type { Refuse } from "./refusals.ts";
import { beginSession, passwordFault } from "./session.ts";
import type { Calling, Handlers } from "./types.ts";

/** Source: quay 3.11.0, endpoints/web.py: what the token of the first user is good for, and for how long (10 years). */
const everything = "org:admin repo:admin repo:create repo:read repo:write super:user user:admin user:read";
const lifetimeMs = 315_576_000_000;

/** POST /api/v1/user/initialize: the first user of a registry that has none. */
export const initialize: Handlers<"sign-in">["initializeUser"] = (call) => {
  const { state, body, refuse } = call;
  if (state.accounts.by("kind", "user").length > 0)
    throw refuse(400, "data_rule", "Cannot initialize user in a non-empty database");
  const { username, password } = body;
  const email = emailOf(body, refuse);
  const user = insertUser(call, { name: username, email, password, verified: true });
  const encrypted_password = encryptPassword(call, password);
  const token = body.access_token ? { access_token: newToken(call, user) } : {};
  const headers = beginSession(call, user);
  return { status: 200, headers, body: { username, email, encrypted_password, ...token } };
};

interface First {
  readonly username: string;
  readonly password: string;
  readonly email?: string;
}

/** The address of a first user that can be one; it is needed, as the registry sends e-mail. */
function emailOf({ username, password, email }: First, refuse: Refuse<400>): string {
  const fail = (why: string) => refuse(400, "data_rule", `Failed to initialize user: ${why}`);
  if (email === undefined || !isEmail(email)) throw fail(`Invalid email address: ${email ?? "None"}`);
  const fault = namespaceFault(username);
  if (fault !== undefined) throw fail(`Invalid namespace ${username}: ${fault}`);
  const weak = passwordFault(password);
  if (weak !== undefined) throw fail(weak);
  return email;
}

/** A token of an application of the user's own. */
function newToken({ state, nowMs, newSecret }: Calling, { id, name }: User): string {
  state.applications.insert({
    ...{ client_id: name, client_secret: newSecret(40, upperAlphanumeric), org: id, name: "automation" },
    description: "Application token generated via /api/v1/user/initialize",
    ...{ application_uri: "", redirect_uri: "", avatar_email: null },
  });
  const code = newSecret(40, upperAlphanumeric);
  const lived = { expires: nowMs + lifetimeMs, revoked: false };
  state.oauthTokens.insert({
    id: nextTokenId(state),
    code,
    user: id,
    client_id: name,
    scope: everything,
    ...lived,
  });
  return code;
}
