import { describe, expect, test } from "vitest";
import type { VectorScope } from "../testing/vectors.ts";
import { readVectors, scopeFrom } from "../testing/vectors.ts";
import { holds } from "./condition-value.ts";
import { parseCondition, references } from "./condition.ts";
import { lookUp } from "./evaluate.ts";

type Vectors = Record<"true" | "false" | "invalid", readonly string[]> & { readonly scope: VectorScope };
const vectors = readVectors("conditions") as Vectors;
const scope = scopeFrom(vectors.scope);
const judge = (text: string) => holds(parseCondition(text), (expression) => lookUp(expression, scope));

describe("holds", () => {
  test.each(vectors.true)("%s", (text) => {
    expect(judge(text)).toBe(true);
  });
});

describe("does not hold", () => {
  test.each(vectors.false)("%s", (text) => {
    expect(judge(text)).toBe(false);
  });
});

describe("is refused", () => {
  test.each(vectors.invalid)("%j", (text) => {
    expect(() => parseCondition(text)).toThrow(SyntaxError);
  });
});

test("a refusal says what was expected and where", () => {
  expect(() => parseCondition("$statusCode == OK")).toThrow(
    `condition "$statusCode == OK": expected a literal or a runtime expression, found 'OK' at column 16`,
  );
});

test("the references of a condition are told with their texts", () => {
  const found = references(
    parseCondition("!$inputs.a && ($response.body.items[$inputs.i].id == 'x' || $statusCode > 1)"),
  );
  expect(found.map((r) => r.source)).toEqual(["$inputs.a", "$response.body", "$inputs.i", "$statusCode"]);
});
