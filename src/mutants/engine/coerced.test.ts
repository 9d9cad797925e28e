import { expect, test } from "vitest";
import type { Violation } from "../../../contracts/lib/validation.ts";
import { coerced } from "./coerced.ts";

function ofType(pointer: string, type: string | readonly string[], value: unknown): Violation {
  return { where: "body", pointer, keyword: "type", message: "", params: { type }, value };
}

test.each([
  ["boolean", "true", true],
  ["boolean", 1, true],
  ["boolean", 0, false],
  ["integer", "7", 7],
  ["number", "7.5", 7.5],
  ["string", 7, "7"],
  ["string", true, "true"],
])("what can be turned into a %s is: %j", (type, sent, meant) => {
  expect(coerced({ list: [{ field: sent }] }, [ofType("/list/0/field", type, sent)])).toEqual({
    body: { list: [{ field: meant }] },
  });
});

test.each([
  ["boolean", "yes"],
  ["integer", "7.5"],
  ["string", {}],
])("what cannot be turned into a %s is not: %j", (type, sent) => {
  expect(coerced({ field: sent }, [ofType("/field", type, sent)])).toBeUndefined();
});

test("of several types the first that fits counts", () => {
  expect(coerced({ field: "7" }, [ofType("/field", ["integer", "null"], "7")])).toEqual({
    body: { field: 7 },
  });
});

test("a request with nothing wrong, or with something else wrong besides, has no right form", () => {
  const absent: Violation = { ...ofType("", "object", {}), keyword: "required" };
  expect(coerced({ field: "7" }, [])).toBeUndefined();
  expect(coerced({ field: "7" }, [ofType("/field", "integer", "7"), absent])).toBeUndefined();
});
