import type { Refuse } from "../types.ts";

/** The bound of a log query in epoch milliseconds. The contract judged it; a leap second is none that the log can tell. */
export function readTime(field: string, text: string | undefined, refuse: Refuse<400>): number | undefined {
  if (text === undefined) return undefined;
  const time = Date.parse(text);
  if (Number.isNaN(time))
    throw refuse(400, "invalid_value", `${field}: there is no time ${text}.`, {
      fields: [{ name: field, code: "invalid_value" }],
    });
  return time;
}
