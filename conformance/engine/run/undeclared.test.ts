import { expect, test } from "vitest";
import type { Violation } from "../../../contracts/lib/validation.ts";
import { judgeSchema } from "../../../contracts/lib/validation.ts";
import { tellUndeclared } from "./undeclared.ts";

const thing = {
  type: "object",
  required: ["id"],
  properties: { id: { type: "string" }, parts: { type: "array", items: { $ref: "#/$defs/part" } } },
  additionalProperties: false,
};
const schema = {
  $defs: {
    part: { type: "object", properties: { name: { type: "string" } }, additionalProperties: false },
  },
  oneOf: [
    thing,
    {
      type: "object",
      required: ["error"],
      properties: { error: { type: "string" } },
      additionalProperties: false,
    },
  ],
};
const judge = (body: unknown): readonly Violation[] => judgeSchema(schema, body);
const told = (body: unknown) => tellUndeclared(body, judge(body), judge);

test("members that nobody declared are told, wherever they stand, also beside a branch that does not fit", () => {
  const { notes, left } = told({ id: "a", later: 1, parts: [{ name: "b", more: true }] });
  expect([...notes].sort()).toEqual(["/later", "/parts/0/more"]);
  expect(left).toEqual([]);
});

test("they are failures where the rest is wrong too", () => {
  const body = { id: 7, later: 1 };
  expect(told(body)).toEqual({ notes: [], left: judge(body) });
});

test("what is right has nothing to tell", () => {
  expect(told({ id: "a" })).toEqual({ notes: [], left: [] });
});
