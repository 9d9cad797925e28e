import type { Connection, Installation } from "../state.ts";
import type { Refuse, Schema } from "../types.ts";
import { anyRef } from "./rules.ts";
import { refMatcher } from "./ref-matcher.ts";
import { regexFault } from "./regex-fault.ts";

type Sent = Schema<"CreateAutohold">;

/** Real server: change and ref exclude each other, before anything else; the regular expression is judged last. */
export function assertAutohold({ change, ref }: Sent, refuse: Refuse<400>): void {
  if (change && ref) throw refuse(400, "change_and_ref");
  const fault = ref ? (regexFault(ref) ?? tooSlow(ref)) : undefined;
  if (fault) throw refuse(400, "bad_regex", `argument is not a valid regular expression: "${fault}"`);
}

/** The real server takes it, and may be held up by it for ever. */
function tooSlow(ref: string): string | undefined {
  return refMatcher(ref)
    ? undefined
    : "look-around and references back go with one * or + at most, none of a group";
}

/**
 * What the refs of a build must match: the ref as it was sent, or the form that changes have on the connection. Real
 * server: fails with 500 where the connection has no changes.
 */
export function refFilter(
  { change, ref }: Pick<Sent, "change" | "ref">,
  { driver }: Pick<Connection, "driver">,
  refuse: Refuse<400>,
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
      throw refuse(400, "bad_body");
  }
}

/** Real server: null is the default; what is over the maximum, or for ever where there is one, becomes the maximum. */
export function nodeExpiration(
  sent: number | null,
  limits: Pick<Installation, "default_hold_expiration" | "max_hold_expiration">,
): number {
  const { default_hold_expiration, max_hold_expiration: max } = limits;
  const wanted = sent ?? default_hold_expiration;
  return max > 0 && (wanted === 0 || wanted > max) ? max : wanted;
}
