import { describe, expect, test } from "vitest";
import { stepsText } from "../testing/judge.ts";
import { stepText, createText, inputsText, problemsIn } from "../testing/lint-texts.ts";

describe("parameters", () => {
  const id = "{ name: id, in: path, value: t1 }";
  test.each([
    ["unknown", `[${id}, { name: color, in: query, value: red }]`, "getThing has no query parameter color"],
    [
      "in the wrong place",
      "[{ name: id, in: query, value: t1 }]",
      "getThing has no query parameter id; it is in path",
    ],
    ["without a place", `[${id}, { name: x, value: 1 }]`, "parameter x needs `in`"],
    [
      "of an unknown component",
      "[{ reference: $components.parameters.nope }]",
      "is not one of components.parameters",
    ],
  ])("%s", (_, parameters, reason) => {
    expect(problemsIn(stepsText(stepText({ parameters }))).join("\n")).toContain(reason);
  });

  const list = (value: string, more = "") =>
    stepsText(
      stepText({
        call: "operationId: listThings",
        parameters: `[{ name: limit, in: query, value: ${value} }]`,
        more,
      }),
      inputsText,
    );
  test("a literal value that the contract forbids", () => {
    expect(problemsIn(list("1000"))).toEqual(["step s: query parameter limit: must be <= 100"]);
    expect(problemsIn(list("many"))).toEqual(["step s: query parameter limit: must be integer"]);
  });
  test("malformed input may be sent when the step says so", () => {
    expect(problemsIn(list("many", 'x-touchstone: { schema: { request: "off" } }'))).toEqual([]);
  });
  test("a value that only the run knows fits", () => {
    expect(problemsIn(list("$inputs.user"))).toEqual([]);
  });
  test("credentials need no declaration", () => {
    expect(
      problemsIn(
        stepsText(stepText({ parameters: `[${id}, { name: Authorization, in: header, value: x }]` })),
      ),
    ).toEqual([]);
  });
});

describe("request bodies", () => {
  test.each([
    ["missing", "", "createThing requires a request body"],
    [
      "without a required field",
      "requestBody: { payload: { size: 1 } }",
      "payload: must have required property 'name'",
    ],
    ["of the wrong type", "requestBody: { payload: { name: a, size: x } }", "payload /size: must be integer"],
    [
      "replaced by the wrong type",
      "requestBody: { payload: { name: a }, replacements: [{ target: /size, value: x }] }",
      "payload /size: must be integer",
    ],
    [
      "replaced where nothing is",
      "requestBody: { payload: { name: a }, replacements: [{ target: /a/b, value: x }] }",
      "replacement target /a/b: nothing there",
    ],
    [
      "of an undeclared type",
      "requestBody: { contentType: text/plain, payload: x }",
      "createThing takes application/json, not text/plain",
    ],
  ])("%s", (_, more, reason) => {
    expect(problemsIn(stepsText(createText(more))).join("\n")).toContain(reason);
  });

  test("one where none is taken", () => {
    expect(problemsIn(stepsText(stepText({ more: "requestBody: { payload: {} }" })))).toEqual([
      "step s: getThing takes no request body",
    ]);
  });
  test("expressions are wildcards", () => {
    expect(
      problemsIn(
        stepsText(
          createText("requestBody: { payload: { name: 'a{$inputs.n}', size: $inputs.n } }"),
          inputsText,
        ),
      ),
    ).toEqual([]);
  });
});

describe("what is sent", () => {
  test("may begin as an expression does", () => {
    const payload = "{ name: $inputs are read here, note: $request, cost: $5, of: 'a {$url of ours}' }";
    expect(problemsIn(stepsText(createText(`requestBody: { payload: ${payload} }`)))).toEqual([
      "step s: $request is not a runtime expression",
    ]);
    expect(
      problemsIn(
        stepsText(createText(`requestBody: { payload: ${payload.replace("$request,", "$requests,")} }`)),
      ),
    ).toEqual([]);
  });

  test("may be a whole query, which names parameters that the operation has", () => {
    const list = (value: string, more = "") =>
      stepText({
        call: "operationId: listThings",
        parameters: `[{ name: q, in: querystring, value: "${value}" }${more}]`,
      });
    expect(problemsIn(stepsText(list("limit=5")))).toEqual([]);
    expect(problemsIn(stepsText(list("limit=500")))).toEqual([
      "step s: query parameter limit: must be <= 100",
    ]);
    expect(problemsIn(stepsText(list("lim=5")))[0]).toContain("listThings has no query parameter lim");
    expect(problemsIn(stepsText(list("limit=5", ", { name: limit, in: query, value: 1 }")))[0]).toContain(
      "exclude each other",
    );
  });
});
