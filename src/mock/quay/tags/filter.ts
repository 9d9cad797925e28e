import type { Tag } from "../state.ts";
import type { Refuse } from "../types.ts";

/**
 * Reads `filter_tag_name`: `like:` finds a part of the name, `eq:` the whole; another operation does not filter. Without
 * a colon it is 400.
 */
export function readTagFilter(text: string | undefined, refuse: Refuse<400>): (tag: Tag) => boolean {
  if (text === undefined || text === "") return () => true;
  const at = text.indexOf(":");
  if (at < 0)
    throw refuse(
      400,
      "bad_request_message",
      "Unsupported syntax for filter_tag_name. Expected <operation>:<tag_name> where <operation>can be 'like' or 'eq'.",
    );
  const [operation, value] = [text.slice(0, at), text.slice(at + 1)];
  if (operation === "like") return ({ name }) => name.includes(value);
  return operation === "eq" ? ({ name }) => name === value : () => true;
}
