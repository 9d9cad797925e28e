import { encryptPassword } from "../shared/encrypted-password.ts";
import { upperAlphanumeric } from "../shared/secrets.ts";
import type { User } from "../state.ts";
import type { Context, Schema } from "../types.ts";

/** How long deleted tags can be restored where nothing else is said: two weeks, in seconds. */
const defaultTagExpiration = 1_209_600;
const passwordLength = 32;

/** Makes a user whose address waits to be confirmed: until then its password signs nobody in. */
export function createUser(
  call: Context,
  { username, email }: { readonly username: string; readonly email: string },
): { readonly user: User; readonly told: Schema<"InstallUser"> } {
  const password = call.newSecret(passwordLength, upperAlphanumeric);
  const user = insertUser(call, { name: username, email, password, verified: false });
  return { user, told: { username, email, password, encrypted_password: encryptPassword(call, password) } };
}

/** Adds a user of whom nothing but this is known. */
export function insertUser(
  { state, nextNumber, nowMs }: Context,
  known: Pick<User, "name" | "email" | "verified"> & { readonly password: string },
): User {
  const user: User = {
    id: nextNumber("accounts"),
    ...known,
    created: nowMs,
    kind: "user",
    enabled: true,
    company: null,
    family_name: null,
    given_name: null,
    location: null,
    invoice_email: false,
    invoice_email_address: null,
    tag_expiration_s: defaultTagExpiration,
  };
  return state.accounts.insert(user) as User;
}
