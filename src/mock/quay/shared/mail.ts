import type { Context } from "../types.ts";
import type { Mail } from "../state.ts";

/** Sends a mail: it goes to the journal, where what is sent is told (`--webhooks`). */
export function sendMail(
  { state, nextNumber, nowMs }: Pick<Context, "state" | "nextNumber" | "nowMs">,
  mail: Pick<Mail, "to" | "subject" | "html">,
): void {
  state.mails.insert({ id: nextNumber("mails"), ...mail, sent: nowMs });
}
