import { expect, test } from "vitest";
import type { OpenApiDocument } from "../../../contracts/lib/openapi.ts";
import { changeAt, gone, jsonPlaces, same, to } from "./json-places.ts";

const document = {
  components: {
    schemas: {
      Thing: {
        type: "object",
        properties: {
          id: { type: "integer" },
          tags: { type: "object", additionalProperties: { $ref: "#/components/schemas/Tag" } },
        },
      },
      Tag: { anyOf: [{ type: "string" }, { type: "object", properties: { text: { type: "string" } } }] },
      Things: { type: "array", items: { allOf: [{ $ref: "#/components/schemas/Thing" }] } },
    },
  },
} as unknown as OpenApiDocument;

const places = (value: unknown) => [
  ...new Set(
    [...jsonPlaces(document, "#/components/schemas/Things", value)].map(({ place }) => place.join("/")),
  ),
];

test("items of lists and members of maps are one place, members of objects are each their own", () => {
  const value = [
    { id: 1, tags: { red: { text: "r" }, blue: "b" } },
    { id: 2, tags: {} },
  ];
  expect(places(value)).toEqual(["", "*", "*/id", "*/tags", "*/tags/*", "*/tags/*/text"]);
});

test("a member that no schema names is a place of a map", () => {
  expect(places([{ surprise: 1 }])).toEqual(["", "*", "*/*"]);
});

test("a change reaches every value at its place and leaves the original as it was", () => {
  const value = [
    { id: 1, n: { a: 1 } },
    { id: 2, n: { a: 2 } },
  ];
  expect(changeAt(value, ["*", "n", "a"], (n) => to(Number(n) * 10))).toEqual([
    { id: 1, n: { a: 10 } },
    { id: 2, n: { a: 20 } },
  ]);
  expect(value[0]?.n.a).toBe(1);
});

test("a value can go, or stay", () => {
  expect(changeAt({ a: 1, b: 2 }, ["a"], () => gone)).toEqual({ b: 2 });
  expect(changeAt({ a: 1 }, ["a"], () => same)).toEqual({ a: 1 });
  expect(changeAt([1, 2, 3], ["*"], (n) => (n === 2 ? gone : same))).toEqual([1, 3]);
});

test("a whole value can be changed", () => {
  expect(changeAt([1, 2], [], (list) => to([...(list as number[])].reverse()))).toEqual([2, 1]);
  expect(changeAt([1, 2], [], () => same)).toEqual([1, 2]);
});
