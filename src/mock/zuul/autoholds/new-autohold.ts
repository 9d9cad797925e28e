import type { Connection, Installation } from "../state.ts";
import type { Refuse, Schema } from "../types.ts";
import { anyRef } from "./rules.ts";

type Sent = Schema<"CreateAutohold">;

/** Real server: change and ref exclude each other, then the count is judged, then the regular expression. */
export function assertAutohold({ change, ref, count }: Sent, refuse: Refuse<400 | 500>): void {
  if (change && ref) throw refuse(400, "change_and_ref");
  if (!/^\s*[+-]?\d+\s*$/.test(String(count))) throw refuse(500, "internal");
  if (Number(count) < 0) throw refuse(400, "negative_count");
  if (ref && !isRegex(ref))
    throw refuse(400, "bad_regex", `argument is not a valid regular expression: "${ref}"`);
}

function isRegex(text: string): boolean {
  try {
    return Boolean(new RegExp(text));
  } catch {
    return false; // what the constructor throws says no more
  }
}

/** What the refs of a build must match: the ref as it was sent, or the form that changes have on the connection. */
export function refFilter(
  { change, ref }: Pick<Sent, "change" | "ref">,
  { driver }: Pick<Connection, "driver">,
  refuse: Refuse<500>,
): string {
  if (ref) return ref;
  if (!change) return anyRef;
  const number = String(change);
  switch (driver) {
    case "gerrit":
      return `refs/changes/${number.slice(-2).padStart(2, "0")}/${number}/.*`;
    case "github":
      return `refs/pull/${number}/head`;
    case "gitlab":
      return `refs/merge-requests/${number}/head`;
    default:
      throw refuse(500, "internal");
  }
}

/** Real server: null is the default; what is over the maximum, or for ever where there is one, becomes the maximum. */
export function nodeExpiration(
  sent: number | null,
  limits: Pick<Installation, "default_hold_expiration" | "max_hold_expiration">,
): number {
  const { default_hold_expiration, max_hold_expiration: max } = limits;
  const wanted = sent ?? default_hold_expiration;
  return max > 0 && (wanted === 0 || wanted > max) ? max : Math.max(0, wanted);
}
