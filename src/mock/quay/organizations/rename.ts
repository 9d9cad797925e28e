import { findAccount } from "../shared/lookup.ts";
import { namespaceFault } from "../shared/names.ts";
import type { Organization, QuayState } from "../state.ts";
import type { Refuse } from "../types.ts";

/** Gives an organization another name; its robots are named after it. Its repositories know it by number. */
export function renameOrganization(
  state: QuayState,
  { org, name }: { readonly org: Organization; readonly name: string },
  refuse: Refuse<400>,
): Organization {
  const fault = namespaceFault(name);
  if (fault !== undefined) throw refuse(400, "data_rule", `Invalid username ${name}: ${fault}`);
  const holder = findAccount(state, name);
  if (holder && holder.id !== org.id)
    throw refuse(400, "data_rule", "A user or organization with this name already exists");
  for (const robot of state.accounts.by("parent", org.id))
    if (robot.kind === "robot") state.accounts.update(robot.id, { name: `${name}+${robot.shortname}` });
  state.accounts.update(org.id, { name });
  return { ...org, name };
}
