import { forgetPerson } from "../users/delete.ts";
import type { Account, Organization, User } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Context } from "../types.ts";

const twoWeeks = 1_209_600;

/** Makes an organization with one team, `owners`, in which its creator is. */
export function createOrganization(
  call: Context,
  { name, email, creator }: { readonly name: string; readonly email: string; readonly creator: Account },
): Organization {
  const org: Organization = {
    id: call.nextNumber("accounts"),
    name,
    created: call.nowMs,
    kind: "org",
    email,
    invoice_email: false,
    invoice_email_address: null,
    tag_expiration_s: twoWeeks,
  };
  call.state.accounts.insert(org);
  addOwners(call, org, creator);
  return org;
}

/** Makes an organization of a user, which owns what the user owned; its administrator is another. */
export function convertUser(call: Context, user: User, admin: Account): Organization {
  const { id, name, created, email, invoice_email, invoice_email_address, tag_expiration_s } = user;
  forgetPerson(call.state, user);
  const invoices = { invoice_email, invoice_email_address };
  const org: Organization = { id, name, created, kind: "org", email, ...invoices, tag_expiration_s };
  call.state.accounts.replace(org);
  addOwners(call, org, admin);
  return org;
}

/** Adds an administrator to an organization, in its first team that is of them. */
export function addOwner({ state }: Context, { id: org }: Organization, { id: account }: Account): void {
  const team = state.teams.by("org", org).find(({ role }) => role === "admin");
  if (!team) throw new Error(`organization ${org} has no team that administers it`);
  if (!state.teamMembers.get(keyOf(team.id, account)))
    state.teamMembers.insert({ team: team.id, org, account });
}

function addOwners(
  { state, nextNumber }: Context,
  { id: org }: Organization,
  { id: account }: Account,
): void {
  const team = nextNumber("teams");
  state.teams.insert({ id: team, org, name: "owners", role: "admin", description: "" });
  state.teamMembers.insert({ team, org, account });
}
