import type { Waiver } from "../model/result.ts";

/** A waiver in one line, with all that a reader needs to doubt it. */
export function waiverText({ requirement, reason, issue, owner, expiry }: Waiver): string {
  return `waived until ${expiry}: ${reason} (${requirement}, ${issue}, ${owner})`;
}
