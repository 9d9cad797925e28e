import { describe, expect, test } from "vitest";
import type { Operation } from "./contract.ts";
import { readContract } from "./contract.ts";
import type { OpenApiDocument } from "./openapi.ts";
import type { ReceivedResponse, Violation } from "./validation.ts";
import { createValidator, judgeSchema } from "./validation.ts";

const contract = readContract("synthetic", {
  info: { title: "Synthetic", version: "1" },
  paths: {
    "/a/{id}": {
      put: {
        operationId: "only",
        parameters: [
          { name: "id", in: "path", required: true, schema: { type: "integer", minimum: 1 } },
          { name: "page", in: "query", schema: { type: "integer", minimum: 1, default: 1 } },
          { name: "sort", in: "query", required: true, schema: { enum: ["up", "down"] } },
          { name: "X-Since", in: "header", schema: { type: "string", format: "date-time" } },
        ],
        requestBody: {
          content: {
            "application/json": { schema: { $ref: "#/components/schemas/Boat" } },
            "text/plain": {},
          },
        },
        responses: {
          "200": {
            description: "A boat.",
            headers: {
              "X-Total": { required: true, schema: { type: "integer" } },
              "X-Note": { schema: { type: "string", pattern: "^n" } },
            },
            content: {
              "application/json": { schema: { $ref: "#/components/schemas/Boat" } },
              "text/plain": { schema: { type: "string", minLength: 2 } },
            },
          },
          "204": { description: "Nothing." },
        },
      },
    },
  },
  components: {
    schemas: {
      Boat: {
        type: "object",
        additionalProperties: false,
        required: ["name"],
        properties: {
          name: { type: "string" },
          id: { type: "string", format: "uuid" },
          crew: { type: "array", items: { $ref: "#/components/schemas/Boat" } },
        },
      },
    },
  },
} as unknown as OpenApiDocument);
const validator = createValidator(contract);
const only: Operation =
  contract.byId.get("only") ??
  (() => {
    throw new Error("no operation");
  })();

const brief = (violations: readonly Violation[]) =>
  violations.map(({ where, pointer, keyword }) => `${where} ${pointer} ${keyword}`);

describe("parameters", () => {
  test("are coerced and have their defaults", () => {
    expect(validator.parameters(only, "path", { id: "7" })).toEqual({ values: { id: 7 }, violations: [] });
    expect(validator.parameters(only, "query", { sort: "up" })).toEqual({
      values: { page: 1, sort: "up" },
      violations: [],
    });
  });

  test("of headers are found in lower case and told in the contract's", () => {
    const at = "2026-01-15T09:00:00Z";
    expect(validator.parameters(only, "header", { "x-since": at }).values).toEqual({ "X-Since": at });
  });

  test("that are missing are told with their name", () => {
    const { violations } = validator.parameters(only, "query", {});
    expect(brief(violations)).toEqual(["query  required"]);
    expect(violations[0]?.params).toEqual({ missingProperty: "sort" });
  });

  test.each([
    ["path", { id: "0" }, ["path /id minimum"]],
    ["path", { id: "x" }, ["path /id type"]],
    ["query", { sort: "left", page: "0" }, ["query /page minimum", "query /sort enum"]],
    ["header", { "x-since": "yesterday" }, ["header /X-Since format"]],
  ] as const)("of the %s %j are refused: %j", (place, raw, expected) => {
    expect(brief(validator.parameters(only, place, raw).violations)).toEqual(expected);
  });

  test("that the contract does not know are left alone", () => {
    expect(validator.parameters(only, "query", { sort: "up", other: "x" }).violations).toEqual([]);
  });
});

describe("a request body", () => {
  test("that fits has no violations", () => {
    expect(validator.requestBody(only, "application/json", { name: "a", crew: [{ name: "b" }] })).toEqual([]);
  });

  test("has all its violations told, by pointer", () => {
    const body = { id: "7", crew: [{ name: 1, "odd/one": 2 }] };
    const found = brief(validator.requestBody(only, "application/json", body));
    expect(found.toSorted()).toEqual([
      "body  required",
      "body /crew/0 additionalProperties",
      "body /crew/0/name type",
      "body /id format",
    ]);
  });

  test("of a media type without a schema may be anything", () => {
    expect(validator.requestBody(only, "text/plain", 7)).toEqual([]);
  });
});

describe("a response", () => {
  function response(
    other: Partial<ReceivedResponse> = {},
    headers: Record<string, string> = { "X-Total": "1" },
  ): ReceivedResponse {
    return {
      status: 200,
      mediaType: "application/json",
      body: { name: "a" },
      header: (name) => headers[name],
      ...other,
    };
  }

  test("that fits has no violations", () => {
    expect(validator.response(only, response())).toEqual([]);
    expect(validator.response(only, response({ mediaType: "text/plain", body: "ab" }))).toEqual([]);
    expect(
      validator.response(only, response({ status: 204, mediaType: undefined, body: undefined })),
    ).toEqual([]);
  });

  test.each<[string, Partial<ReceivedResponse>, string[]]>([
    ["an undeclared status", { status: 418 }, ["status  enum"]],
    ["another media type", { mediaType: "text/html", body: "x" }, ["content-type  enum"]],
    ["no media type", { mediaType: undefined, body: undefined }, ["content-type  enum"]],
    ["a body that breaks its schema", { body: { name: null } }, ["body /name type"]],
    ["a null body", { body: null }, ["body  type"]],
    ["a text that breaks its schema", { mediaType: "text/plain", body: "a" }, ["body  minLength"]],
    ["a body where none is declared", { status: 204, body: { a: 1 } }, ["body  type"]],
  ])("with %s is refused", (_, other, expected) => {
    expect(brief(validator.response(only, response(other)))).toEqual(expected);
  });

  test("names what the contract declares instead of an undeclared status", () => {
    const [violation] = validator.response(only, response({ status: 418 }));
    expect(violation).toMatchObject({ value: 418, params: { allowed: [200, 204] } });
  });

  test("has its headers judged: required, type and pattern", () => {
    expect(brief(validator.response(only, response({}, {})))).toEqual(["header  required"]);
    expect(brief(validator.response(only, response({}, { "X-Total": "many" })))).toEqual([
      "header /X-Total type",
    ]);
    expect(brief(validator.response(only, response({}, { "X-Total": "1", "X-Note": "x" })))).toEqual([
      "header /X-Note pattern",
    ]);
  });
});

describe("judgeSchema", () => {
  test("judges by a schema that stands on its own, formats included", () => {
    const schema = { type: "object", properties: { at: { type: "string", format: "date-time" } } };
    expect(judgeSchema(schema, { at: "2026-01-15T09:00:00Z" })).toEqual([]);
    expect(brief(judgeSchema(schema, { at: "soon" }))).toEqual(["body /at format"]);
  });

  test("does not take a schema with a misspelt keyword", () => {
    expect(() => judgeSchema({ type: "string", minLenght: 2 }, "a")).toThrow("minLenght");
  });
});
