import { findAccount } from "../shared/lookup.ts";
import { isCollectedLater } from "../shared/deleted-names.ts";
import type { QuayState } from "../state.ts";
import type { Refuse } from "../types.ts";
import { namespaceFault } from "../shared/names.ts";

interface Wanted {
  readonly name: string;
  readonly email?: string | undefined;
  /** From release 3.18 on, before the other. */
  readonly contact_email?: string | undefined;
}

/** Facts, 2.11: what a new organization is refused for; answers its address. */
export function assertNewOrganization(
  state: QuayState,
  { name, email, contact_email }: Wanted,
  refuse: Refuse<400>,
): string {
  const fail = (text: string) => refuse(400, "invalid_request", text);
  if (findAccount(state, name)) throw fail("A user or organization with this name already exists");
  if (state.changed("organization-addresses-free")) {
    const address = contact_email || email || "";
    if (address !== "" && !isEmail(address)) throw fail("Invalid email address");
    assertFreeName(state, name, fail);
    return address;
  }
  if (!email) throw fail("Email address is required");
  if (!isEmail(email)) throw fail(`Invalid email address: ${email}`);
  assertFreeName(state, name, fail);
  if (isEmailUsed(state, email)) throw fail(`Email has already been used: ${email}`);
  return email;
}

function assertFreeName(state: QuayState, name: string, fail: (text: string) => Error): void {
  const fault = namespaceFault(name);
  if (fault) throw fail(`Invalid namespace ${name}: ${fault}`);
  if (isCollectedLater(state, name)) throw fail("Username is not available");
}

/** As the real server looks at addresses: not too closely. */
export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
}

/** Whether an address is that of a user or an organization. */
export function isEmailUsed(state: QuayState, email: string): boolean {
  return state.accounts.one("email", email.toLowerCase()) !== undefined;
}
