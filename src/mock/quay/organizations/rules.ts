import { findAccount } from "../shared/lookup.ts";
import type { QuayState } from "../state.ts";
import type { Refuse } from "../types.ts";
import { namespaceFault } from "../shared/names.ts";

interface Wanted {
  readonly name: string;
  readonly email?: string | undefined;
}

/** Facts, 2.11: what a new organization is refused for; answers its address. */
export function assertNewOrganization(
  state: QuayState,
  { name, email }: Wanted,
  refuse: Refuse<400>,
): string {
  const fail = (text: string) => refuse(400, "invalid_request", text);
  if (findAccount(state, name)) throw fail("A user or organization with this name already exists");
  if (!email) throw fail("Email address is required");
  if (!isEmail(email)) throw fail(`Invalid email address: ${email}`);
  const fault = namespaceFault(name);
  if (fault) throw fail(`Invalid namespace ${name}: ${fault}`);
  if (isEmailUsed(state, email)) throw fail(`Email has already been used: ${email}`);
  return email;
}

/** As the real server looks at addresses: not too closely. */
export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
}

/** Whether an address is that of a user or an organization. */
export function isEmailUsed(state: QuayState, email: string): boolean {
  return state.accounts.one("email", email.toLowerCase()) !== undefined;
}
