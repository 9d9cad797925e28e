import { decryptPassword } from "../shared/encrypted-password.ts";
import { findUser } from "../shared/lookup.ts";
import { upperAlphanumeric } from "../shared/secrets.ts";
import { sessionCookie, sessionOf } from "../shared/web-session.ts";
import type { User, WebSession } from "../state.ts";
import type { Refuse } from "./refusals.ts";
import type { Calling } from "./types.ts";

/** Of the users whose rows tell no other. */
const usualPassword = "password";
const idLength = 43;
const csrfLength = 64;

/** The headers of a session of its own with a CSRF token of its own, in the place of the one before. */
export function beginSession(call: Calling, { id: user }: Pick<User, "id">) {
  const before = sessionOf(call.state, call.request);
  if (before) call.state.webSessions.delete(before.id);
  const { id, csrf } = newSession(call, user);
  return { ...sessionCookie(call.request, id), "X-Next-CSRF-Token": csrf };
}

/** A session; of nobody, where `user` is null. */
export function newSession({ state, newSecret }: Calling, user: number | null): WebSession {
  return state.webSessions.insert({
    id: newSecret(idLength, upperAlphanumeric),
    user,
    csrf: newSecret(csrfLength, upperAlphanumeric),
  });
}

/** A user by the name or the address that it signs in with. */
export function userToSignIn({ state }: Calling, nameOrEmail: string): User | undefined {
  const account = findUser(state, nameOrEmail) ?? state.accounts.one("email", nameOrEmail.toLowerCase());
  return account?.kind === "user" ? account : undefined;
}

/** A user whose password is right, and who may sign in. */
export function checked(user: User | undefined, password: string, refuse: Refuse<403>): User {
  if (!user || !hasPassword(user, password)) throw refuse(403, "bad_credentials");
  if (!user.enabled) throw refuse(403, "disabled_user");
  if (!user.verified) throw refuse(403, "unverified_user");
  return user;
}

export function hasPassword(user: User, password: string): boolean {
  return password === (user.password ?? usualPassword);
}

/** What clients of the registry sign in with: the password, or what was made of it (`generateUserClientKey`). */
export function hasPasswordOrKey(user: User, sent: string): boolean {
  return hasPassword(user, decryptPassword(sent) ?? sent);
}

/** Source: quay 3.11.0, util/validation.py: what a new password is refused for. */
export function passwordFault(password: string): string | undefined {
  const isGood = password.length >= 8 && !/\s/.test(password);
  return isGood
    ? undefined
    : "Invalid password, password must be at least 8 characters and contain no whitespace.";
}
