import { visible } from "../../../contracts/lib/markup.ts";

/** A part of a key that is longer is shortened: long ones mostly differ at their end. */
const longestPart = 40;

/** A row's key for a reader: what identifies it together, with slashes between; digests cut in the middle. */
export function rowKey(key: string, longest = longestPart): string {
  return key
    .split("\n")
    .map((part) => visible(part.length > longest ? `${part.slice(0, 6)}…${part.slice(-8)}` : part))
    .join(" / ");
}
