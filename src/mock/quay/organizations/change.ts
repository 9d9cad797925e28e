import { child } from "../../../../contracts/lib/json-pointer.ts";
import { isEmail, isEmailUsed } from "./rules.ts";
import type { Organization, QuayState } from "../state.ts";
import type { Acting, Refuse, Schema } from "../types.ts";
import { writeLog } from "../logs/actions.ts";
import { planCollections } from "../tags/actions.ts";

/** The configuration's TAG_EXPIRATION_OPTIONS in seconds: 0s, 1d, 1w, 2w, 4w. */
const tagExpirations: readonly number[] = [0, 86_400, 604_800, 1_209_600, 2_419_200];

type Change = Schema<"UpdateOrg">;

/** Facts, 2.11: changes what is given, in this order, and logs each change. */
export function changeOrganization(
  call: Acting & { readonly refuse: Refuse<400> },
  org: Organization,
  change: Change,
): void {
  changeInvoicing(call, org, change);
  changeEmail(call, org, addressIn(call.state, change));
  const { tag_expiration_s } = change;
  if (tag_expiration_s === undefined) return;
  if (!tagExpirations.includes(tag_expiration_s))
    throw call.refuse(400, "data_rule", "Invalid tag expiration option");
  call.state.accounts.update(org.id, { tag_expiration_s });
  planCollections(call, org);
  const metadata = { tag_expiration: tag_expiration_s, namespace: org.name };
  writeLog(call, { kind: "org_change_tag_expiration", namespace: org, metadata });
}

/** Facts on releases, 13: `contact_email`, null for none, goes before `email`. */
function addressIn(state: QuayState, change: Change): string | undefined {
  const contact = state.changed("organization-addresses-free") ? child(change, "contact_email") : undefined;
  if (contact === null) return "";
  return typeof contact === "string" ? contact : change.email;
}

function changeInvoicing(call: Acting, org: Organization, { invoice_email, invoice_email_address }: Change) {
  const kind = "org_change_invoicing";
  if (invoice_email !== undefined) {
    call.state.accounts.update(org.id, { invoice_email });
    writeLog(call, { kind, namespace: org, metadata: { invoice_email, namespace: org.name } });
  }
  if (invoice_email_address !== undefined && invoice_email_address !== org.invoice_email_address) {
    call.state.accounts.update(org.id, { invoice_email_address });
    writeLog(call, { kind, namespace: org, metadata: { invoice_email_address, namespace: org.name } });
  }
}

function changeEmail(
  call: Acting & { readonly refuse: Refuse<400> },
  org: Organization,
  email: string | undefined,
): void {
  if (email === undefined || email === org.email) return;
  if (call.state.changed("organization-addresses-free")) {
    if (email !== "" && !isEmail(email)) throw call.refuse(400, "invalid_request", "Invalid email address");
    storeEmail(call, org, email);
    return;
  }
  if (isEmailUsed(call.state, email))
    throw call.refuse(400, "invalid_request", "E-mail address already used");
  storeEmail(call, org, email);
}

function storeEmail(call: Acting, org: Organization, email: string): void {
  call.state.accounts.update(org.id, { email });
  const metadata = { email, namespace: org.name, old_email: org.email };
  writeLog(call, { kind: "org_change_email", namespace: org, metadata });
}
