import { describe, expect, test } from "vitest";
import { applyOverlay, OverlayError } from "./overlay.ts";

/** The examples of the specification (OpenAPI Overlay 1.0.0, 4.5), each applied to a document that it fits. */
describe("the specification's example", () => {
  test("of a structured overlay", () => {
    const document = {
      info: { title: "A" },
      paths: { "/": { get: { summary: "old" } } },
      tags: [{ name: "a" }],
    };
    const update = {
      info: { "x-overlay-applied": "structured-overlay" },
      paths: {
        "/": {
          summary: "The root resource",
          get: { summary: "Retrieve the root resource", "x-rate-limit": 100 },
        },
        "/pets": { get: { summary: "Retrieve a list of pets", "x-rate-limit": 100 } },
      },
      tags: [{ name: "b" }],
    };
    expect(applyOverlay(document, [{ target: "$", update }])).toEqual({
      info: { title: "A", "x-overlay-applied": "structured-overlay" },
      paths: {
        "/": {
          summary: "The root resource",
          get: { summary: "Retrieve the root resource", "x-rate-limit": 100 },
        },
        "/pets": { get: { summary: "Retrieve a list of pets", "x-rate-limit": 100 } },
      },
      tags: [{ name: "a" }, { name: "b" }],
    });
  });

  test("of targeted overlays", () => {
    const document = { paths: { "/foo": { get: {} }, "/bar": { get: { description: "old" } } } };
    const actions = [
      { target: "$.paths['/foo'].get", update: { description: "This is the new description" } },
      { target: "$.paths['/bar'].get", update: { description: "This is the updated description" } },
      { target: "$.paths['/bar']", update: { post: { description: "A new operation", "x-safe": false } } },
    ];
    expect(applyOverlay(document, actions)).toEqual({
      paths: {
        "/foo": { get: { description: "This is the new description" } },
        "/bar": {
          get: { description: "This is the updated description" },
          post: { description: "A new operation", "x-safe": false },
        },
      },
    });
  });

  test("of wildcards", () => {
    const filter = { name: "filter", in: "query", schema: { type: "string" } };
    const page = { name: "page", in: "query" };
    const document = {
      paths: { "/a": { get: { parameters: [filter, page] } }, "/b": { get: {}, post: {} } },
    };
    const schema = { $ref: "#/components/schemas/filterSchema" };
    const changed = applyOverlay(document, [
      { target: "$.paths.*.get", update: { "x-safe": true } },
      { target: "$.paths.*.get.parameters[?@.name=='filter' && @.in=='query']", update: { schema } },
    ]);
    expect(changed).toEqual({
      paths: {
        "/a": {
          get: { parameters: [{ ...filter, schema: { type: "string", ...schema } }, page], "x-safe": true },
        },
        "/b": { get: { "x-safe": true }, post: {} },
      },
    });
  });

  test("of changes of lists", () => {
    const dummy = { name: "dummy", in: "query" };
    const kept = { name: "kept", in: "query" };
    const document = { paths: { "/a": { get: { parameters: [dummy, kept, { ...dummy, in: "header" }] } } } };
    const added = { name: "newParam", in: "query" };
    expect(
      applyOverlay(document, [
        { target: "$.paths.*.get.parameters", update: added },
        { target: "$.paths.*.get.parameters[?@.name == 'dummy']", remove: true },
      ]),
    ).toEqual({ paths: { "/a": { get: { parameters: [kept, added] } } } });
  });

  test("of traits", () => {
    const document = { paths: { "/a": { get: { "x-oai-traits": ["paged"] }, post: {} } } };
    const parameters = [
      { name: "top", in: "query" },
      { name: "skip", in: "query" },
    ];
    const target = "$.paths[*][?@['x-oai-traits'][?@ == 'paged']]";
    expect(applyOverlay(document, [{ target, update: { parameters } }])).toEqual({
      paths: { "/a": { get: { "x-oai-traits": ["paged"], parameters }, post: {} } },
    });
  });
});

test("actions see what those before them left, and the document itself stays", () => {
  const document = { a: { b: 1 } };
  const actions = [
    { target: "$.a", update: { c: { d: 2 } } },
    { target: "$.a.c", update: { e: 3 } },
    { target: "$.a.b", remove: true },
  ];
  expect(applyOverlay(document, actions)).toEqual({ a: { c: { d: 2, e: 3 } } });
  expect(document).toEqual({ a: { b: 1 } });
});

test("a target that selects nothing, or what cannot be updated, is refused", () => {
  expect(() => applyOverlay({ a: 1 }, [{ target: "$.b", update: {} }])).toThrow(OverlayError);
  expect(() => applyOverlay({ a: 1 }, [{ target: "$.a", update: {} }])).toThrow(/neither an object/);
});
