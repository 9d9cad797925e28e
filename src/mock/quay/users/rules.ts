import { findAccount } from "../shared/lookup.ts";
import { isCollectedLater } from "../shared/deleted-names.ts";
import type { QuayState } from "../state.ts";
import type { Refuse } from "../types.ts";
import { namespaceFault } from "../shared/names.ts";
import { isEmail, isEmailUsed } from "../organizations/rules.ts";

/** Facts, 1.10: what a new user is refused for; answers its address, which is needed as the registry sends e-mail. */
export function assertNewUser(
  state: QuayState,
  { username, email }: { readonly username: string; readonly email?: string | undefined },
  refuse: Refuse<400>,
): string {
  const fail = (text: string) => refuse(400, "data_rule", text);
  if (email === undefined || !isEmail(email)) throw fail(`Invalid email address: ${email ?? "None"}`);
  const fault = namespaceFault(username);
  if (fault !== undefined) throw fail(`Invalid namespace ${username}: ${fault}`);
  const known = findAccount(state, username);
  if (known) {
    const whose = known.kind === "org" ? "an organization and" : "user";
    throw fail(`Username has already been taken by ${whose} cannot be reused: ${username}`);
  }
  if (isCollectedLater(state, username)) throw fail("Username is not available");
  if (isEmailUsed(state, email)) throw fail(`Email has already been used: ${email}`);
  return email;
}
