import type { SchemaObject } from "./openapi.ts";

/**
 * Turns the text of a parameter, header or form field into the type that its schema declares. A text that does not
 * read as that type stays a text, so that validation names it. Only plain decimal notation counts as a number.
 */
export function coerce(raw: string | readonly string[], schema: SchemaObject): unknown {
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? []);
  if (types.includes("array")) {
    const items = (schema.items ?? {}) as SchemaObject;
    return (typeof raw === "string" ? [raw] : raw).map((text) => coerce(text, items));
  }
  const text = typeof raw === "string" ? raw : raw[raw.length - 1];
  if (text === undefined) return undefined;
  if (types.includes("integer") && /^-?\d{1,19}$/.test(text)) return Number(text);
  if (types.includes("number") && /^-?\d{1,19}(\.\d+)?$/.test(text)) return Number(text);
  if (types.includes("boolean") && (text === "true" || text === "false")) return text === "true";
  return text;
}
