import type { Schema } from "./schema-walk.ts";
import { keyword } from "./schema-walk.ts";

export type JsonType = "string" | "integer" | "number" | "boolean" | "array" | "object" | "null";

/** A value that breaks one keyword of a schema. */
export interface BrokenValue {
  readonly fault: string;
  /** In words, as they stand in ids: `below-its-minimum`. */
  readonly what: string;
  readonly value: unknown;
}

const samples: Readonly<Record<JsonType, unknown>> = {
  string: "touchstone",
  integer: 7,
  number: 7.5,
  boolean: true,
  array: [],
  object: {},
  null: null,
};

/**
 * One value for each type to send. Whether it is wrong, the validator says. Where the schema wants a scalar, it is one that
 * a careless server turns into the right type: a text of digits, or 1 for true.
 */
export function ofOtherTypes(types: readonly JsonType[], parts: readonly Schema[] = []): BrokenValue[] {
  const wanted = [keyword(parts, "type")].flat().map(String);
  const likeIt = wanted.map((type) => lookalikes[type]).find((found) => found !== undefined) ?? {};
  return types.map((type) => ({ fault: "type", what: `as-${type}`, value: likeIt[type] ?? samples[type] }));
}

/** By the type that is wanted, then by the type that is sent. */
const lookalikes: Readonly<Record<string, Readonly<Partial<Record<JsonType, unknown>>>>> = {
  boolean: { string: "true", integer: 1 },
  integer: { string: "7" },
  number: { string: "7.5" },
};

/** One value just outside of each limit that the schema sets: enum, bounds, lengths, pattern, format. */
export function outsideLimits(parts: readonly Schema[]): BrokenValue[] {
  const limit = (name: string) => {
    const found = keyword(parts, name);
    return typeof found === "number" ? found : undefined;
  };
  const [minimum, maximum] = [limit("minimum"), limit("maximum")];
  const [minLength, maxLength] = [limit("minLength"), limit("maxLength")];
  const [minItems, pattern, format] = [
    limit("minItems"),
    keyword(parts, "pattern"),
    keyword(parts, "format"),
  ];
  return [
    ...(keyword(parts, "enum") === undefined && keyword(parts, "const") === undefined
      ? []
      : [{ fault: "enum", what: "outside-its-values", value: "touchstone-none" }]),
    ...(minimum === undefined ? [] : [{ fault: "minimum", what: "below-its-minimum", value: minimum - 1 }]),
    ...(maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER
      ? []
      : [{ fault: "maximum", what: "above-its-maximum", value: maximum + 1 }]),
    ...(minLength === undefined || minLength === 0
      ? []
      : [{ fault: "minLength", what: "too-short", value: "a".repeat(minLength - 1) }]),
    ...(maxLength === undefined
      ? []
      : [{ fault: "maxLength", what: "too-long", value: "a".repeat(maxLength + 1) }]),
    ...(minItems === undefined || minItems === 0
      ? []
      : [{ fault: "minItems", what: "with-too-few-items", value: [] }]),
    ...(typeof pattern === "string"
      ? [{ fault: "pattern", what: "against-its-pattern", value: against(pattern) }]
      : []),
    ...(typeof format === "string" && format in malformed
      ? [{ fault: "format", what: "malformed", value: malformed[format] }]
      : []),
  ].filter(({ value }) => value !== undefined);
}

const malformed: Readonly<Record<string, string>> = {
  uuid: "not-a-uuid",
  "date-time": "not-a-time",
  date: "not-a-date",
  uri: "no uri",
  email: "no-address",
};

/** A text that a pattern refuses; the plainest of some. */
function against(pattern: string): string | undefined {
  const wanted = new RegExp(pattern, "u");
  return ["touchstone !", "!", "-", "", "touchstone", "0"].find((text) => !wanted.test(text));
}
