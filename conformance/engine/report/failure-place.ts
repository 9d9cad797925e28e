import type { Failure } from "../model/result.ts";

/** Where a failure is, for readers: the part of the message, and the place in it if it has one. */
export function placeOf({ where, pointer }: Pick<Failure, "where" | "pointer">): string {
  const parts = [where ?? "", pointer].filter((part) => part !== "");
  return parts.length === 0 ? "(root)" : parts.join(" ");
}
