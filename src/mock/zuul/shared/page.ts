import type { Refuse } from "../types.ts";

/** Real server: the database refuses to count backwards, and the server fails with 500. */
export function assertPage(
  { limit, skip }: { readonly limit: number; readonly skip: number },
  refuse: Refuse<400>,
): void {
  if (limit < 0 || skip < 0) throw refuse(400, "bad_page");
}
