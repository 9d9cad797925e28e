import { upperAlphanumeric } from "../shared/secrets.ts";
import type { User } from "../state.ts";
import type { Context, Schema } from "../types.ts";

/** How long deleted tags can be restored where nothing else is said: two weeks, in seconds. */
const defaultTagExpiration = 1_209_600;
const passwordLength = 32;
const encryptedLength = 107;
const base64 = `${upperAlphanumeric}${upperAlphanumeric.slice(0, 26).toLowerCase()}+/`;

/** Makes a user whose address waits to be confirmed: until then its password signs nobody in. */
export function createUser(
  { state, nextNumber, newSecret, nowMs }: Context,
  { username, email }: { readonly username: string; readonly email: string },
): { readonly user: User; readonly told: Schema<"InstallUser"> } {
  const password = newSecret(passwordLength, upperAlphanumeric);
  const user: User = {
    id: nextNumber("accounts"),
    password,
    name: username,
    created: nowMs,
    kind: "user",
    email,
    verified: false,
    enabled: true,
    company: null,
    family_name: null,
    given_name: null,
    location: null,
    invoice_email: false,
    invoice_email_address: null,
    tag_expiration_s: defaultTagExpiration,
  };
  state.accounts.insert(user);
  const encrypted_password = `${newSecret(encryptedLength, base64)}=`;
  return { user, told: { username, email, password, encrypted_password } };
}
