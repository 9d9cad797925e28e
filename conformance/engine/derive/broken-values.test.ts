import { expect, test } from "vitest";
import { ofOtherTypes, outsideLimits } from "./broken-values.ts";

test.each([
  [{ enum: ["a", "b"] }, "enum", "touchstone-none"],
  [{ minimum: 1 }, "minimum", 0],
  [{ maximum: 100 }, "maximum", 101],
  [{ minLength: 2 }, "minLength", "a"],
  [{ maxLength: 3 }, "maxLength", "aaaa"],
  [{ minItems: 1 }, "minItems", []],
  [{ pattern: "^[a-z]+$" }, "pattern", "touchstone !"],
  [{ format: "uuid" }, "format", "not-a-uuid"],
])("just outside of %j breaks %s", (schema, fault, value) => {
  expect(outsideLimits([schema])).toMatchObject([{ fault, value }]);
});

test("what sets no limit is not broken", () => {
  expect(outsideLimits([{ type: "string", minLength: 0, format: "int64" }])).toEqual([]);
});

test("a pattern that takes everything is not broken", () => {
  expect(outsideLimits([{ pattern: ".*" }])).toEqual([]);
});

test("one value of each type is sent", () => {
  expect(ofOtherTypes(["integer", "null"]).map((v) => v.value)).toEqual([7, null]);
});
