import { describe, expect, test } from "vitest";
import type { InputsSchema } from "../arazzo/document.ts";
import { inputFaults, prepareInputs } from "./inputs.ts";

const schema: InputsSchema = {
  type: "object",
  required: ["token", "count"],
  properties: {
    token: { type: "string", format: "password", minLength: 2 },
    count: { type: "integer", default: 3 },
    tags: { type: "array", items: { type: "string" } },
  },
};

test("texts are read as the declared type, defaults fill the gaps", () => {
  expect(prepareInputs(schema, { token: "12", count: "7", other: 1 })).toEqual({ token: "12", count: 7 });
  expect(prepareInputs(schema, {})).toEqual({ count: 3 });
});

describe("the faults of inputs", () => {
  test("are none for what the schema accepts", () => {
    expect(inputFaults(schema, { token: "ab", count: 1, tags: ["x"] })).toEqual([]);
  });

  test("are told with their place, all at once", () => {
    expect(inputFaults(schema, { token: "a", tags: ["x", 2] })).toEqual([
      "input must have required property 'count'",
      "input token must NOT have fewer than 2 characters",
      "input tags.1 must be string",
    ]);
  });

  test("are those of the whole schema where a keyword looks beyond one input", () => {
    const either = { ...schema, required: [], anyOf: [{ required: ["token"] }, { required: ["tags"] }] };
    expect(inputFaults(either, { token: "ab" })).toEqual([]);
    expect(inputFaults(either, { count: 1 })).toContain("input must match a schema in anyOf");
    expect(
      inputFaults({ ...schema, additionalProperties: false } as InputsSchema, {
        token: "ab",
        count: 1,
        x: 1,
      }),
    ).toEqual(['input must NOT have additional properties: "x"']);
  });
});
