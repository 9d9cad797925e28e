import { describe, expect, test } from "vitest";
import { coerce } from "./coercion.ts";

describe("a text is read as the schema's type", () => {
  test.each<[string, string, unknown]>([
    ["integer", "42", 42],
    ["integer", "-7", -7],
    ["integer", "007", 7],
    ["number", "1.5", 1.5],
    ["number", "2", 2],
    ["boolean", "true", true],
    ["boolean", "false", false],
    ["string", "42", "42"],
    ["string", "", ""],
  ])("%s: '%s' is %j", (type, text, expected) => {
    expect(coerce(text, { type })).toBe(expected);
  });
});

describe("a text that does not read as the type stays a text", () => {
  test.each([
    ["integer", "1.5"],
    ["integer", "1e3"],
    ["integer", "0x10"],
    ["integer", " 1"],
    ["integer", "+1"],
    ["integer", ""],
    ["integer", "12345678901234567890"],
    ["number", "1e3"],
    ["number", ".5"],
    ["number", "1."],
    ["number", "Infinity"],
    ["number", "NaN"],
    ["boolean", "True"],
    ["boolean", "1"],
    ["boolean", ""],
    ["null", "null"],
  ])("%s: '%s'", (type, text) => {
    expect(coerce(text, { type })).toBe(text);
  });
});

test("of several types the one that fits is taken", () => {
  const schema = { type: ["integer", "string", "null"] };
  expect([coerce("7", schema), coerce("seven", schema)]).toEqual([7, "seven"]);
});

test("a schema without a type leaves the text as it is", () => {
  expect(coerce("7", {})).toBe("7");
});

describe("a list", () => {
  const integers = { type: "array", items: { type: "integer" } };
  test("is made of one text or several, each read as an item", () => {
    expect(coerce("1", integers)).toEqual([1]);
    expect(coerce(["1", "two"], integers)).toEqual([1, "two"]);
  });

  test("without a schema of its items holds texts", () => {
    expect(coerce(["1"], { type: "array" })).toEqual(["1"]);
  });
});

test("of a repeated name that is no list the last value counts", () => {
  expect(coerce(["1", "2"], { type: "integer" })).toBe(2);
  expect(coerce([], { type: "integer" })).toBeUndefined();
});
