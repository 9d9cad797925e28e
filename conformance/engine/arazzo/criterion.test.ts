import { describe, expect, test } from "vitest";
import type { VectorScope } from "../testing/vectors.ts";
import { readVectors, scopeFrom } from "../testing/vectors.ts";
import { criterionFault, judgeCriterion } from "./criterion.ts";
import type { Criterion } from "./document.ts";

type Vectors = Record<"holds" | "fails" | "invalid", readonly Criterion[]> & { readonly scope: VectorScope };
const vectors = readVectors("criteria") as Vectors;
const scope = scopeFrom(vectors.scope);

describe("holds", () => {
  test.each(vectors.holds)("$context $condition", (criterion) => {
    expect(criterionFault(criterion)).toBeUndefined();
    expect(judgeCriterion(criterion, scope).holds).toBe(true);
  });
});

describe("fails", () => {
  test.each(vectors.fails)("$context $condition", (criterion) => {
    expect(criterionFault(criterion)).toBeUndefined();
    expect(judgeCriterion(criterion, scope).holds).toBe(false);
  });
});

describe("is refused before the run, and fails in it", () => {
  test.each(vectors.invalid)("$context $condition", (criterion) => {
    expect(criterionFault(criterion)).toBeDefined();
    expect(judgeCriterion(criterion, scope).holds).toBe(false);
  });
});

test("xpath is refused with the reason", () => {
  const criterion: Criterion = { context: "$response.body", condition: "//a", type: "xpath" };
  expect(criterionFault(criterion)).toBe("type xpath is not supported: the APIs under test answer JSON");
});

test("a judgement tells what was expected and what was found", () => {
  const condition = "$statusCode == 200 || $response.body.n < $inputs.id";
  expect(judgeCriterion({ condition }, scope)).toEqual({
    holds: false,
    expected: condition,
    got: "$statusCode = 204, $response.body.n = 12, $inputs.id = 2",
  });
  const criterion: Criterion = {
    context: "$response.body#/state",
    condition: "^{$inputs.tag}$",
    type: "regex",
  };
  expect(judgeCriterion(criterion, scope)).toMatchObject({
    expected: "$response.body#/state regex ^y$",
    got: '"done"',
  });
});
