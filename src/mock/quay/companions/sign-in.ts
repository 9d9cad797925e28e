import { upperAlphanumeric } from "../shared/secrets.ts";
import { bringsCsrf, sessionCookie, sessionOf } from "../shared/web-session.ts";
import type { User, WebSession } from "../state.ts";
import { findUser } from "../shared/lookup.ts";
import type { Refuse } from "./refusals.ts";
import type { Calling, Handlers } from "./types.ts";

/** Of the users whose rows tell no other. */
const usualPassword = "password";
const idLength = 43;
const csrfLength = 64;

export const signIn: Handlers<"sign-in"> = {
  // GET /csrf_token
  getCsrfToken(call) {
    const { id, csrf } = sessionOf(call.state, call.request) ?? newSession(call, null);
    return { status: 200, headers: sessionCookie(call.request, id), body: { csrf_token: csrf } };
  },

  // POST /api/v1/signin
  signinUser(call) {
    assertMeant(call, call.refuse);
    const user = findUser(call.state, call.body.username) ?? userOfEmail(call, call.body.username);
    return begin(call, checked(user, call.body.password, call.refuse));
  },

  // POST /api/v1/signin/verify
  verifyUser(call) {
    assertMeant(call, call.refuse);
    const { user } = call.principal;
    if (!user) throw call.refuse(401, "invalid_token");
    return begin(call, checked(user, call.body.password, call.refuse));
  },

  // POST /api/v1/signout
  logout(call) {
    assertMeant(call, call.refuse);
    const { state, principal, request } = call;
    // Real server: all sessions of the user end, of whatever browser.
    if (principal.user)
      for (const { id } of [...state.webSessions.by("user", principal.user.id)]) state.webSessions.delete(id);
    return { status: 200, headers: sessionCookie(request, undefined), body: { success: true } };
  },
};

/** Also who signs in must come from the interface's own pages. */
function assertMeant({ state, request }: Calling, refuse: Refuse<403>): void {
  if (!bringsCsrf(request, sessionOf(state, request))) throw refuse(403, "csrf");
}

function userOfEmail({ state }: Calling, email: string): User | undefined {
  const account = state.accounts.one("email", email.toLowerCase());
  return account?.kind === "user" ? account : undefined;
}

/** A user whose password is right, and who may sign in. */
function checked(user: User | undefined, password: string, refuse: Refuse<403>): User {
  if (!user || !hasPassword(user, password)) throw refuse(403, "bad_credentials");
  if (!user.enabled) throw refuse(403, "disabled_user");
  if (!user.verified) throw refuse(403, "unverified_user");
  return user;
}

export function hasPassword(user: User, password: string): boolean {
  return password === (user.password ?? usualPassword);
}

/** A session of its own with a CSRF token of its own, in the place of the one before. */
function begin(call: Calling, { id: user }: User) {
  const before = sessionOf(call.state, call.request);
  if (before) call.state.webSessions.delete(before.id);
  const { id, csrf } = newSession(call, user);
  const headers = { ...sessionCookie(call.request, id), "X-Next-CSRF-Token": csrf };
  return { status: 200, headers, body: { success: true } } as const;
}

function newSession({ state, newSecret }: Calling, user: number | null): WebSession {
  return state.webSessions.insert({
    id: newSecret(idLength, upperAlphanumeric),
    user,
    csrf: newSecret(csrfLength, upperAlphanumeric),
  });
}
