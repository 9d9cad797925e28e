import type { Refuse } from "../types.ts";

/** Real server: the database refuses to count backwards, and the server fails. */
export function assertPage(
  { limit, skip }: { readonly limit: number; readonly skip: number },
  refuse: Refuse<500>,
): void {
  if (limit < 0 || skip < 0) throw refuse(500, "internal");
}
