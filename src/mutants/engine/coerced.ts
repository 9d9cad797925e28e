import { withPointer } from "../../../contracts/lib/json-pointer.ts";
import type { Violation } from "../../../contracts/lib/validation.ts";

/** The types into which a careless server turns what it is sent; undefined: it cannot. */
const coercions: Readonly<Record<string, (value: unknown) => unknown>> = {
  boolean: (value) =>
    new Map<unknown, boolean>([
      ["true", true],
      ["false", false],
      [1, true],
      [0, false],
    ]).get(value),
  integer: (value) => (typeof value === "string" && /^-?\d+$/.test(value) ? Number(value) : undefined),
  number: (value) => (typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined),
  string: (value) => (typeof value === "number" || typeof value === "boolean" ? String(value) : undefined),
};

/** A member of the body was sent as another type than a scalar one that it has. */
function isOfScalar({ where, keyword, params }: Violation): boolean {
  return where === "body" && keyword === "type" && typesOf(params).some((type) => type in coercions);
}

/** What AJV says of the type that was wanted: one, or a list of them. */
function typesOf({ type }: Violation["params"]): readonly string[] {
  return (Array.isArray(type) ? type : [type]).map(String);
}

/**
 * The body as it was meant, where all that is wrong with it is the type of scalars; undefined where something in it cannot
 * be turned into the right type.
 */
export function coerced(
  body: unknown,
  violations: readonly Violation[],
): { readonly body: unknown } | undefined {
  if (violations.length === 0 || !violations.every(isOfScalar)) return undefined;
  let changed = body;
  for (const { pointer, params, value } of violations) {
    const right = typesOf(params).flatMap((type) => coercions[type]?.(value) ?? [])[0];
    if (right === undefined) return undefined;
    changed = withPointer(changed, pointer, right);
  }
  return { body: changed };
}
