import type { Changes } from "../../contracts/lib/releases/changes.ts";
import { code, table } from "./markdown.ts";

/** What other releases of an API's real server change, for readers of its contract. */
export function changesTable({ changes }: Changes): string {
  return table(
    ["change", "releases", "what", "requirements that end", "that begin"],
    changes.map(({ id, in: range, text, ends = [], begins = [] }) => [
      code(id),
      code(range.replaceAll(" || ", ", ")),
      text,
      ends.length > 5 ? `${ends.length} of them` : ends.join(", "),
      begins.join(", "),
    ]),
  );
}
