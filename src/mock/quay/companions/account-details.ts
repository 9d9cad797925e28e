import { isEmailUsed } from "../organizations/rules.ts";
import { convertUser } from "../organizations/create.ts";
import { encryptPassword } from "../shared/encrypted-password.ts";
import { callerOf } from "../shared/lookup.ts";
import { sendMail } from "../shared/mail.ts";
import { noContent } from "../shared/no-content.ts";
import { writeLog } from "../logs/actions.ts";
import { deleteUser, endSessions } from "../users/delete.ts";
import { presentUser } from "../users/present.ts";
import type { User } from "../state.ts";
import type { Refuse } from "../types.ts";
import { beginSession, checked, hasPassword, passwordFault, userToSignIn } from "./session.ts";
import type { Calling, Handlers } from "./types.ts";

/** The caller's own account. Source: quay 3.11.0, endpoints/api/user.py. */
export const accountDetails: Pick<
  Handlers<"accounts">,
  "changeUserDetails" | "deleteCurrentUser" | "convertUserToOrganization" | "generateUserClientKey"
> = {
  // PUT /api/v1/user/
  changeUserDetails(call) {
    const { state, body, principal, refuse } = call;
    const { id } = callerOf(principal);
    const session = body.password === undefined ? {} : changePassword(call, body.password, refuse);
    const change = (fields: Partial<User>, kind: string, metadata: object): void => {
      state.accounts.update(id, fields);
      writeLog(call, { kind, namespace: { id }, metadata: { ...metadata } });
    };
    const { invoice_email, invoice_email_address, tag_expiration_s } = body;
    if (invoice_email !== undefined) change({ invoice_email }, "user_change_invoicing", { invoice_email });
    if (tag_expiration_s !== undefined)
      change({ tag_expiration_s }, "user_change_tag_expiration", { tag_expiration: tag_expiration_s });
    if (
      invoice_email_address !== undefined &&
      invoice_email_address !== callerOf(principal).invoice_email_address
    )
      change({ invoice_email_address }, "user_change_invoicing", { invoice_email_address });
    if (body.email !== undefined) askForAddress(call, body.email, refuse);
    const about = personal(body);
    if (Object.keys(about).length > 0) change(about, "user_change_metadata", about);
    const user = state.accounts.get(id) as User; // the caller
    const headers = { headers: session };
    return { status: 200, body: presentUser(state, user, { ...principal, user }), ...headers };
  },

  // DELETE /api/v1/user/
  deleteCurrentUser(call) {
    const user = callerOf(call.principal);
    writeLog(call, { kind: "user_delete", namespace: user, metadata: { username: user.name } });
    deleteUser(call, user);
    return noContent;
  },

  // POST /api/v1/user/convert
  convertUserToOrganization(call) {
    const { adminUser, adminPassword } = call.body;
    const user = callerOf(call.principal);
    const found = userToSignIn(call, adminUser);
    const isRight = found?.enabled === true && hasPassword(found, adminPassword);
    if (!found || !isRight) throw invalidUser(call.refuse, "The admin user credentials are not valid");
    if (found.id === user.id) throw invalidUser(call.refuse, "The admin user is not valid");
    const org = convertUser(call, user, found);
    writeLog(call, { kind: "account_convert", namespace: org });
    const admin = checked(found, adminPassword, call.refuse);
    return { status: 200, headers: beginSession(call, admin), body: { success: true } };
  },

  // POST /api/v1/user/clientkey
  generateUserClientKey(call) {
    const user = callerOf(call.principal);
    const { password } = call.body;
    if (!hasPassword(user, password))
      throw call.refuse(400, "invalid_request", "Invalid Username or Password");
    writeLog(call, { kind: "user_generate_client_key", namespace: user });
    return { status: 200, body: { key: encryptPassword(call, password) } };
  },
};

/** Ends every session of the caller; answers the headers of the one that begins. */
function changePassword(
  call: Calling,
  password: string,
  refuse: Refuse<400>,
): Readonly<Record<string, string>> {
  const fault = passwordFault(password);
  if (fault !== undefined) throw refuse(400, "invalid_request", fault);
  const user = callerOf(call.principal);
  endSessions(call.state, user.id);
  call.state.accounts.update(user.id, { password });
  writeLog(call, { kind: "account_change_password", namespace: user });
  sendMail(call, {
    to: user.email,
    subject: "Account password changed",
    html: `<p>The password of ${user.name} was changed.</p>`,
  });
  return beginSession(call, user);
}

/** An address counts when the mail that goes there is answered (the control `confirmEmail`). */
function askForAddress(call: Calling, pending_email: string, refuse: Refuse<400>): void {
  const { id, name, email } = callerOf(call.principal);
  if (pending_email === email) return;
  if (isEmailUsed(call.state, pending_email))
    throw refuse(400, "invalid_request", "E-mail address already used");
  call.state.accounts.update(id, { pending_email });
  sendMail(call, {
    to: pending_email,
    subject: "E-mail address change requested",
    html: `<p>${name} asks for this address in the place of another.</p>`,
  });
}

function personal(
  body: Partial<Record<"given_name" | "family_name" | "company" | "location", string | null>>,
) {
  const { given_name, family_name, company, location } = body;
  const given = { given_name, family_name, company, location };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function invalidUser(refuse: Refuse<400>, message: string): Error {
  return refuse(400, "invalid_request", message, { extra: { reason: "invaliduser" } });
}
