import type { Account, Organization } from "../state.ts";
import type { Context } from "../types.ts";

const twoWeeks = 1_209_600;

/** Makes an organization with one team, `owners`, in which its creator is. */
export function createOrganization(
  { state, nextNumber, nowMs }: Context,
  { name, email, creator }: { readonly name: string; readonly email: string; readonly creator: Account },
): Organization {
  const org: Organization = {
    id: nextNumber("accounts"),
    name,
    created: nowMs,
    kind: "org",
    email,
    invoice_email: false,
    invoice_email_address: null,
    tag_expiration_s: twoWeeks,
  };
  state.accounts.insert(org);
  const team = nextNumber("teams");
  state.teams.insert({ id: team, org: org.id, name: "owners", role: "admin", description: "" });
  state.teamMembers.insert({ team, org: org.id, account: creator.id });
  return org;
}
