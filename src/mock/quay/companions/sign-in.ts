import { bringsCsrf, sessionCookie, sessionOf } from "../shared/web-session.ts";
import { adminsOf } from "../organizations/last-admin.ts";
import { endSessions } from "../users/delete.ts";
import { initialize } from "./initialize.ts";
import { sendRecovery } from "./recovery.ts";
import { beginSession, checked, newSession, userToSignIn } from "./session.ts";
import type { Refuse } from "./refusals.ts";
import type { Calling, Handlers } from "./types.ts";

export const signIn: Handlers<"sign-in"> = {
  // GET /csrf_token
  getCsrfToken(call) {
    const { id, csrf } = sessionOf(call.state, call.request) ?? newSession(call, null);
    return { status: 200, headers: sessionCookie(call.request, id), body: { csrf_token: csrf } };
  },

  // POST /api/v1/signin
  signinUser(call) {
    assertMeant(call, call.refuse);
    const user = checked(userToSignIn(call, call.body.username), call.body.password, call.refuse);
    return { status: 200, headers: beginSession(call, user), body: { success: true } };
  },

  // POST /api/v1/signin/verify
  verifyUser(call) {
    assertMeant(call, call.refuse);
    if (!call.principal.user) throw call.refuse(401, "invalid_token");
    const user = checked(call.principal.user, call.body.password, call.refuse);
    return { status: 200, headers: beginSession(call, user), body: { success: true } };
  },

  // POST /api/v1/signout
  logout(call) {
    assertMeant(call, call.refuse);
    const { state, principal, request } = call;
    // Real server: all sessions of the user end, of whatever browser.
    if (principal.user) endSessions(state, principal.user.id);
    return { status: 200, headers: sessionCookie(request, undefined), body: { success: true } };
  },

  // POST /api/v1/user/initialize
  initializeUser: initialize,

  // POST /api/v1/recovery
  requestRecoveryEmail(call) {
    assertMeant(call, call.refuse);
    const { state, body } = call;
    const account = state.accounts.one("email", body.email.toLowerCase());
    if (account?.kind === "org") {
      const admins = [...adminsOf(state, account)].flatMap((id) => state.accounts.get(id) ?? []);
      sendRecovery(call, { to: account.email, of: account, admins });
      return { status: 200, body: { status: "org", orgemail: body.email, orgname: redacted(account.name) } };
    }
    if (account?.kind === "user") sendRecovery(call, { to: account.email, of: account });
    return { status: 200, body: { status: "sent" } };
  },
};

/** Also who signs in must come from the interface's own pages. */
function assertMeant({ state, request }: Calling, refuse: Refuse<403>): void {
  if (!bringsCsrf(request, sessionOf(state, request))) throw refuse(403, "csrf");
}

/** A name of which a third is shown, at its two ends. */
function redacted(name: string): string {
  const shown = Math.max(name.length / 3 - 1, 1);
  return [...name].map((c, i) => (i < shown || i >= name.length - shown ? c : "\u2022")).join("");
}
