import { escapeText } from "../../../../contracts/lib/markup.ts";
import { sendMail } from "../shared/mail.ts";
import type { Account, Namespace } from "../state.ts";
import type { Calling } from "./types.ts";

interface Recovery {
  readonly to: string;
  readonly of: Namespace;
  /** Of an organization: who can sign in for it. */
  readonly admins?: readonly Account[];
}

/**
 * Sends what helps somebody who cannot sign in. Source: quay 3.11.0, util/useremails.py. Nobody follows a mail's link here: a
 * superuser, or the user itself, sets the password.
 */
export function sendRecovery(call: Calling, { to, of, admins }: Recovery): void {
  const name = escapeText(of.name);
  const text = admins
    ? `${name} is an organization, which nobody signs in to. These administer it: ${admins.map((one) => escapeText(one.name)).join(", ")}`
    : `The password of ${name} can be set anew.`;
  const subject = admins ? "Organization recovery" : "Account recovery";
  sendMail(call, { to, subject, html: `<p>${text}</p>` });
}
