import { expect, test } from "vitest";
import type { OpenApiDocument } from "../../../contracts/lib/openapi.ts";
import { fieldsOf, keyword, plainParts, schemaAt } from "./schema-reading.ts";

const document = {
  info: { title: "t", version: "1" },
  paths: { "/a/b": { put: { schema: { type: "object" } } } },
  components: {
    schemas: {
      Role: { type: "string", enum: ["read", "write"] },
      Change: { properties: { change: { type: "string" } } },
      Ref: { properties: { ref: { type: "string" }, newrev: { type: "string" } } },
      Either: { anyOf: [{ $ref: "#/components/schemas/Change" }, { $ref: "#/components/schemas/Ref" }] },
      Nested: {
        properties: {
          rule: { properties: { kind: { $ref: "#/components/schemas/Role" } } },
          list: { items: { properties: { name: { type: "string" } } } },
        },
      },
    },
  },
} as unknown as OpenApiDocument;
const named = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const pathsOf = (name: string, body: unknown) =>
  fieldsOf(document, named(name), body).map((f) => f.path.join("."));

test("a pointer may lead through an escaped path", () => {
  expect(schemaAt(document, "#/paths/~1a~1b/put/schema")).toEqual({ type: "object" });
});

test("a keyword is found behind a reference", () => {
  expect(keyword(plainParts(document, named("Role")), "enum")).toEqual(["read", "write"]);
  expect(keyword(plainParts(document, named("Role")), "pattern")).toBeUndefined();
});

test("the fields of all branches are fields of the body", () => {
  expect(pathsOf("Either", {})).toEqual(["change", "ref", "newrev"]);
});

test("what is inside an object or a list is only a field where the valid body has one", () => {
  expect(pathsOf("Nested", {})).toEqual(["rule", "list"]);
  expect(pathsOf("Nested", { rule: {}, list: [{}] })).toEqual([
    "rule",
    "rule.kind",
    "list",
    "list.0",
    "list.0.name",
  ]);
});
