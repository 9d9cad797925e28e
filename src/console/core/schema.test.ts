import { describe, expect, test } from "vitest";
import type { Schema } from "./schema.ts";
import { fieldsOf, resolve, rowKinds, typedOf, valueOf } from "./schema.ts";

const schema: Schema = {
  required: ["name", "size"],
  properties: {
    note: { type: ["string", "null"], description: "Of no weight." },
    list: { type: "array", items: { type: "string" } },
    size: { type: "integer" },
    name: { type: "string" },
    kind: { type: "string", enum: ["a", "b"] },
    open: { type: "boolean" },
    either: { type: ["string", "number"] },
    other: { $ref: "#/definitions/Other" },
  },
};
const root = { definitions: { Other: { type: "object" }, "a/b": { type: "number" } } };
const fields = fieldsOf(root, schema);

test("a form has what must be filled in first, what wants JSON last", () => {
  expect(fields.map(({ name, kind, required }) => [name, kind, required])).toEqual([
    ["size", "number", true],
    ["name", "text", true],
    ["note", "text", false],
    ["kind", "choice", false],
    ["open", "boolean", false],
    ["list", "json", false],
    ["either", "json", false],
    ["other", "json", false],
  ]);
});

describe("what is typed", () => {
  test.each<[Record<string, unknown>]>([
    [{ name: "x", size: 3, note: null, list: ["a"], open: false, kind: "b", either: "7", other: { a: 1 } }],
    [{ name: "", size: 0 }],
    [{ name: "null", size: -1.5, either: 7 }],
  ])("is read as it was shown: %j", (value) => {
    expect(valueOf(fields, typedOf(fields, value))).toEqual(value);
  });

  test.each([
    [{ name: "x", size: "much" }, "size: much is not a number"],
    [{ name: "x", size: "1", list: "[" }, "list: this is not JSON"],
  ])("and cannot be read is told with its name: %j", (typed, message) => {
    expect(() => valueOf(fields, typed)).toThrow(message);
  });
});

test("references are followed, also those with slashes in a name; nothing is known where they lead nowhere", () => {
  expect(resolve(root, { $ref: "#/definitions/a~1b" })).toEqual({ type: "number" });
  expect(resolve(root, { $ref: "#/definitions/none" })).toEqual({});
});

test("a table's rows may be of several kinds", () => {
  const world = {
    properties: { accounts: { items: { anyOf: [{ $ref: "#/definitions/Account" }, { type: "object" }] } } },
    definitions: {
      Account: { anyOf: [{ $ref: "#/definitions/User" }, { $ref: "#/definitions/Robot" }] },
      User: { properties: { kind: { const: "user" } } },
      Robot: { properties: { kind: { const: "robot" } } },
    },
  };
  expect(rowKinds(world, "accounts").map(({ properties }) => properties?.["kind"]?.const)).toEqual([
    "user",
    "robot",
  ]);
  expect(rowKinds(world, "none")).toEqual([]);
});
