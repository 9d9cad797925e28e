import { describe, expect, test } from "vitest";
import type { VectorScope } from "../testing/vectors.ts";
import { readVectors, scopeFrom } from "../testing/vectors.ts";
import { fillTemplate, lookUp, resolve, Unresolvable } from "./evaluate.ts";
import { looksLikeExpression, parseExpression } from "./expression.ts";

interface Expected {
  readonly value?: unknown;
  readonly missing?: boolean;
  readonly invalid?: boolean;
}
interface Vectors {
  readonly scope: VectorScope;
  readonly values: readonly (Expected & { readonly expression: string })[];
  readonly invalid: readonly string[];
  readonly templates: readonly (Expected & { readonly text: string })[];
}
const vectors = readVectors("expressions") as Vectors;
const scope = scopeFrom(vectors.scope);

describe("an expression refers to", () => {
  test.each(vectors.values)("$expression", ({ expression, value, missing }) => {
    const parsed = parseExpression(expression);
    expect(parsed).toBeDefined();
    expect(parsed && lookUp(parsed, scope)).toEqual(missing ? undefined : value);
    expect(looksLikeExpression(expression)).toBe(true);
  });

  test.each(vectors.values.filter((v) => !v.missing))(
    "$expression as a whole value",
    ({ expression, value }) => {
      expect(resolve({ list: [expression] }, scope)).toEqual({ list: [value] });
    },
  );
});

test.each(vectors.invalid)("%j is no expression", (text) => {
  expect(parseExpression(text)).toBeUndefined();
});

describe("a template becomes text", () => {
  test.each(vectors.templates)("$text", ({ text, value, missing, invalid }) => {
    if (missing) expect(() => fillTemplate(text, scope)).toThrow(Unresolvable);
    else if (invalid) expect(() => fillTemplate(text, scope)).toThrow(SyntaxError);
    else expect(fillTemplate(text, scope)).toBe(value);
  });
});

test("a value that is missing names its expression", () => {
  expect(() => resolve({ a: "$steps.create.outputs.absent" }, scope)).toThrow(
    "$steps.create.outputs.absent has no value",
  );
});
