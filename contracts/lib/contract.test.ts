import { describe, expect, test } from "vitest";
import { loadContract, readContract } from "./contract.ts";
import type { OpenApiDocument } from "./openapi.ts";

const document = {
  info: { title: "Synthetic", version: "1" },
  security: [{ key: [] }],
  paths: {
    "/a~b/{id}": {
      parameters: [
        { $ref: "#/components/parameters/Id" },
        { name: "deep", in: "query", schema: { type: "string" } },
        { name: "deep", in: "header", schema: { type: "string" } },
      ],
      get: {
        operationId: "first",
        tags: ["t"],
        summary: "The first.",
        "x-note": { a: 1 },
        parameters: [
          { name: "deep", in: "query", required: true, schema: { type: "integer" } },
          {
            name: "list",
            in: "query",
            schema: { type: "array", items: { $ref: "#/components/schemas/Id" } },
          },
        ],
        responses: {
          "200": { $ref: "#/components/responses/Fine" },
          "404": { description: "None.", content: { "text/plain": { example: "none" } } },
        },
      },
      post: {
        operationId: "second",
        security: [{}],
        requestBody: { $ref: "#/components/requestBodies/Form" },
        responses: { "204": { description: "Done." } },
      },
    },
    "/open": { get: { operationId: "third", security: [{ key: [] }, {}], responses: {} } },
  },
  components: {
    parameters: {
      Id: {
        name: "id",
        in: "path",
        required: true,
        "x-raw-slashes": 2,
        schema: { $ref: "#/components/schemas/Alias" },
      },
    },
    requestBodies: {
      Form: {
        required: true,
        content: { "application/x-www-form-urlencoded": { schema: { $ref: "#/components/schemas/Form" } } },
      },
    },
    responses: {
      Fine: {
        description: "Fine.",
        headers: { "X-Total": { $ref: "#/components/headers/Total" } },
        content: {
          "application/json": {
            schema: { $ref: "#/components/schemas/Id" },
            examples: { one: { value: 1 }, two: { $ref: "#/components/examples/Two" } },
          },
        },
      },
    },
    headers: { Total: { required: true, example: 3, schema: { $ref: "#/components/schemas/Id" } } },
    examples: { Two: { value: 2 } },
    schemas: {
      Alias: { $ref: "#/components/schemas/Id" },
      Id: { type: "integer" },
      Form: {
        type: "object",
        properties: {
          id: { $ref: "#/components/schemas/Id" },
          ids: { type: "array", items: { $ref: "#/components/schemas/Alias" } },
        },
      },
    },
  },
} as unknown as OpenApiDocument;

const contract = readContract("synthetic", document);

function operation(id: string) {
  const found = contract.byId.get(id);
  if (!found) throw new Error(`no operation ${id}`);
  return found;
}

test("operations stand in the document's order, by id", () => {
  expect(contract.operations.map((o) => `${o.id}: ${o.method} ${o.path}`)).toEqual([
    "first: GET /a~b/{id}",
    "second: POST /a~b/{id}",
    "third: GET /open",
  ]);
});

test("an operation has its tag, summary and extensions", () => {
  expect(operation("first")).toMatchObject({
    tag: "t",
    summary: "The first.",
    extensions: { "x-note": { a: 1 } },
  });
  expect(operation("second")).toMatchObject({ tag: "default", summary: "", extensions: {} });
});

test("an operation is secured unless its own security lets anybody in", () => {
  expect(contract.operations.map((o) => o.secured)).toEqual([true, false, false]);
});

test("no operation of a contract without security is secured", () => {
  const open = { paths: { "/": { get: { operationId: "x", responses: {} } } } };
  expect(readContract("open", open as unknown as OpenApiDocument).operations.map((o) => o.secured)).toEqual([
    false,
  ]);
});

describe("parameters", () => {
  test("of the path item are shared, and an operation's own stand in their place", () => {
    const shown = operation("first").parameters.map(
      (p) => `${p.in} ${p.name} ${p.required ? "required" : "optional"}`,
    );
    expect(shown).toEqual([
      "path id required",
      "header deep optional",
      "query deep required",
      "query list optional",
    ]);
    expect(operation("second").parameters.map((p) => `${p.in} ${p.name}`)).toEqual([
      "path id",
      "query deep",
      "header deep",
    ]);
  });

  test("follow references, through aliases and into lists", () => {
    const [id, , , list] = operation("first").parameters;
    expect(id).toMatchObject({ schema: { type: "integer" }, rawSlashes: true, minSegments: 2 });
    expect(list?.schema.items).toEqual({ type: "integer" });
  });

  test("name the place of their schema", () => {
    const [id, header] = operation("first").parameters;
    expect(id?.schemaPointer).toBe("#/components/parameters/Id/schema");
    expect(header?.schemaPointer).toBe("#/paths/~1a~0b~1%7Bid%7D/parameters/2/schema");
  });
});

test("a form's fields are known by their schemas, references followed", () => {
  const body = operation("second").requestBody;
  expect(body?.required).toBe(true);
  const fields = body?.content.get("application/x-www-form-urlencoded")?.fields;
  expect(fields && Object.fromEntries(fields)).toEqual({
    id: { type: "integer" },
    ids: { type: "array", items: { type: "integer" } },
  });
});

test("a response has its status, headers and examples, references followed", () => {
  const fine = operation("first").responses.get(200);
  expect(fine?.status).toBe(200);
  expect(fine?.headers).toMatchObject([
    { name: "X-Total", required: true, example: 3, schema: { type: "integer" } },
  ]);
  expect([...(fine?.content.get("application/json")?.examples ?? [])]).toEqual([
    ["one", 1],
    ["two", 2],
  ]);
  expect([...(operation("first").responses.get(404)?.content.get("text/plain")?.examples ?? [])]).toEqual([
    ["default", "none"],
  ]);
});

test("a reference that leads nowhere is told", () => {
  const broken = {
    paths: {
      "/": { get: { operationId: "x", responses: { "200": { $ref: "#/components/responses/No" } } } },
    },
  };
  expect(() => readContract("broken", broken as unknown as OpenApiDocument)).toThrow(
    "contract: nothing at #/components/responses/No",
  );
});

test("a contract is read by its name", () => {
  expect(loadContract("gitlab-agents").operations).toHaveLength(8);
});
