import { describe, expect, test } from "vitest";
import { documentText, problemsOf, stepsText } from "../testing/judge.ts";
import { readSuite } from "../model/suite.ts";
import { library } from "../testing/things-contract.ts";

/** A step without problems, into which a test puts one. */
const step = (changes: { call?: string; parameters?: string; criteria?: string; more?: string } = {}) => `
      - stepId: s
        ${changes.call ?? "operationId: getThing"}
        parameters: ${changes.parameters ?? "[{ name: id, in: path, value: t1 }]"}
        successCriteria: ${changes.criteria ?? "[{ condition: $statusCode == 200 }]"}
        ${changes.more ?? ""}
`;
const create = (more: string) =>
  step({
    call: "operationId: createThing",
    parameters: "[]",
    criteria: "[{ condition: $statusCode == 201 }]",
    more,
  });
const inputs = `    inputs: { type: object, required: [user], properties: { user: { type: string }, n: { default: 1 } } }\n`;

const found = (text: string) => problemsOf(text).map((p) => p.replace(/^[^:]+:\d+: /, ""));

test("a sound document has no problems", () => {
  expect(problemsOf(stepsText(step(), inputs))).toEqual([]);
});

test("a problem is told with file, line and reason, and so are all others", () => {
  const second = step({ parameters: "[]" }).replace("stepId: s", "stepId: t");
  const text = stepsText(step({ call: "operationId: getThin" }) + second + step());
  expect(problemsOf(text)).toEqual([
    "x.arazzo.yaml:11: step s: operationId getThin is not in contract things",
    "x.arazzo.yaml:19: step t: path parameter id is missing",
    "x.arazzo.yaml:23: stepId s is taken in workflow W",
  ]);
});

describe("the document", () => {
  test.each([
    ["YAML that is none", "a: [", "Flow sequence"],
    ["a key twice", "a: 1\na: 2", "Map keys must be unique"],
    ["no version", stepsText(step()).replace("arazzo: 1.0.1", ""), "must have required property 'arazzo'"],
    ["an unknown version", stepsText(step()).replace("1.0.1", "2.0.0"), "arazzo must match pattern"],
    [
      "an unknown member",
      stepsText(step({ more: "retries: 1" })),
      'must NOT have additional properties: "retries"',
    ],
    [
      "an unknown member of x-touchstone",
      stepsText(step({ more: "x-touchstone: { rol: x }" })),
      'additional properties: "rol"',
    ],
    [
      "a level that is none",
      stepsText(step()).replace("level: core", "level: basic"),
      "must be equal to one of",
    ],
    [
      "a criterion with a type but no context",
      stepsText(step({ criteria: "[{ condition: x, type: regex }]" })),
      "must have required property 'context'",
    ],
    [
      "a version of JSONPath that nobody has",
      stepsText(
        step({
          criteria: "[{ context: $response.body, condition: $, type: { type: jsonpath, version: '2' } }]",
        }),
      ),
      "version must be equal to one of the allowed values",
    ],
    [
      "a source that is no contract",
      stepsText(step()).replace("contracts/things/openapi", "things"),
      "is not a contract",
    ],
    [
      "a source under another name",
      stepsText(step()).replace("name: things", "name: thing"),
      "must have the contract's name, things",
    ],
    [
      "a contract that is not there",
      stepsText(step()).replaceAll("things", "gadgets"),
      "there is no contract gadgets",
    ],
    [
      "another API's folder",
      stepsText(step()).replace("api: things", "api: other"),
      "x-touchstone.api must be things",
    ],
  ])("%s", (_, text, reason) => {
    expect(found(text).join("\n")).toContain(reason);
  });
});

describe("calls", () => {
  test.each([
    ["two targets", step({ call: "operationId: getThing\n        workflowId: W" }), "exactly one of"],
    ["none", step({ call: "description: none" }), "exactly one of"],
    [
      "an operationPath that leads nowhere",
      step({ call: "operationPath: '{$sourceDescriptions.things.url}#/paths/~1x/get'" }),
      "is not in contract things",
    ],
    [
      "an operationPath in another form",
      step({ call: "operationPath: /things" }),
      "must read {$sourceDescriptions",
    ],
    [
      "an unknown source",
      step({ call: "operationId: $sourceDescriptions.nope.getThing" }),
      "there is no readable source nope",
    ],
    [
      "an unknown workflow",
      step({ call: "workflowId: NOPE", parameters: "[]" }),
      "there is no workflow NOPE",
    ],
    ["itself", step({ call: "workflowId: W", parameters: "[]" }), "workflows wait for each other: W -> W"],
  ])("%s", (_, steps, reason) => {
    expect(found(stepsText(steps)).join("\n")).toContain(reason);
  });

  test("an operationPath is resolved", () => {
    const call = "operationPath: '{$sourceDescriptions.things.url}#/paths/~1things~1{id}/get'";
    expect(found(stepsText(step({ call })))).toEqual([]);
  });

  test("with several sources an operationId names its source", () => {
    const text = (call: string) =>
      stepsText(step({ call })).replace(
        "workflows:",
        "  - { name: clock, url: ../contracts/clock/openapi.yaml }\nworkflows:",
      );
    expect(found(text("operationId: getThing"))[0]).toContain("with several sources write");
    expect(found(text("operationId: $sourceDescriptions.things.getThing"))).toEqual([]);
  });
});

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
    expect(found(stepsText(step({ parameters }))).join("\n")).toContain(reason);
  });

  const list = (value: string, more = "") =>
    stepsText(
      step({
        call: "operationId: listThings",
        parameters: `[{ name: limit, in: query, value: ${value} }]`,
        more,
      }),
      inputs,
    );
  test("a literal value that the contract forbids", () => {
    expect(found(list("1000"))).toEqual(["step s: query parameter limit: must be <= 100"]);
    expect(found(list("many"))).toEqual(["step s: query parameter limit: must be integer"]);
  });
  test("malformed input may be sent when the step says so", () => {
    expect(found(list("many", 'x-touchstone: { schema: { request: "off" } }'))).toEqual([]);
  });
  test("a value that only the run knows fits", () => {
    expect(found(list("$inputs.user"))).toEqual([]);
  });
  test("credentials need no declaration", () => {
    expect(
      found(stepsText(step({ parameters: `[${id}, { name: Authorization, in: header, value: x }]` }))),
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
    expect(found(stepsText(create(more))).join("\n")).toContain(reason);
  });

  test("one where none is taken", () => {
    expect(found(stepsText(step({ more: "requestBody: { payload: {} }" })))).toEqual([
      "step s: getThing takes no request body",
    ]);
  });
  test("expressions are wildcards", () => {
    expect(
      found(stepsText(create("requestBody: { payload: { name: 'a{$inputs.n}', size: $inputs.n } }"), inputs)),
    ).toEqual([]);
  });
});

describe("criteria", () => {
  test.each([
    ["[{ condition: $statusCode = 200 }]", "cannot read column"],
    ["[{ context: $statusCode, condition: '(', type: regex }]", "Invalid regular expression"],
    ["[{ context: $response.body, condition: 'x.y', type: jsonpath }]", "step s: "],
    ["[{ context: $response.body, condition: //a, type: xpath }]", "type xpath is not supported"],
    ["[{ condition: $inputs.nope == 1 }]", "input nope is not declared"],
    ["[{ condition: $response.path.id == 1 }]", "a response has no path"],
    ["[{ condition: $request.query.limit == 1 }]", "the step sends no query parameter limit"],
  ])("%s", (criteria, reason) => {
    expect(found(stepsText(step({ criteria }))).join("\n")).toContain(reason);
  });

  test("a step without criteria proves nothing, unless it cleans up", () => {
    const silent = step().replace(/ +successCriteria.*\n/, "");
    expect(found(stepsText(silent))).toEqual([
      "step s has no successCriteria: any declared answer would pass",
    ]);
    expect(
      found(
        stepsText(silent.replace("operationId", "x-touchstone: { phase: cleanup }\n        operationId")),
      ),
    ).toEqual([]);
  });

  test("a criterion de-references an input", () => {
    expect(found(stepsText(step({ criteria: "[{ condition: $inputs.user.name == 'x' }]" }), inputs))).toEqual(
      [],
    );
  });
});

describe("expressions", () => {
  const withId = (value: string) => step({ parameters: `[{ name: id, in: path, value: ${value} }]` });
  const after = (value: string) => step() + withId(value).replace("stepId: s", "stepId: t");
  test.each([
    ["does not parse", withId("$inputs"), "$inputs is not a runtime expression"],
    ["does not parse inside a text", withId('"x{$steps.s}"'), "is not a runtime expression"],
    ["an input that is not declared", withId("$inputs.nope"), "input nope is not declared"],
    [
      "a member of an input outside a condition",
      withId("$inputs.user.name"),
      "input user.name is not declared",
    ],
    ["a response that is not there yet", withId("$response.body#/id"), "there is no exchange yet"],
    ["a step that is not there", withId("$steps.nope.outputs.id"), "there is no step nope"],
    ["a step that does not come before", withId("$steps.s.outputs.id"), "step s does not come before"],
    ["an output that is not declared", after("$steps.s.outputs.id"), "step s declares no output id"],
    ["a workflow that is not there", withId("$workflows.X.outputs.id"), "there is no workflow X"],
    [
      "a workflow's output that is not declared",
      withId("$workflows.W.outputs.id"),
      "workflow W declares no such outputs",
    ],
    ["a source that is not there", withId("$sourceDescriptions.x.url"), "there is no source x"],
    ["$self without one", withId("$self"), "the document has no $self"],
    ["a component as a value", withId("$components.parameters.x"), "can only be referred to by `reference`"],
  ])("%s", (_, steps, reason) => {
    expect(found(stepsText(steps, inputs)).join("\n")).toContain(reason);
  });

  test("outputs of a workflow refer to those of its steps", () => {
    const text = stepsText(step(), "    outputs: { id: $response.body#/id }\n");
    expect(found(text)[0]).toContain("a workflow's outputs refer to those of its steps");
  });
});

describe("what is sent", () => {
  test("may begin as an expression does", () => {
    const payload = "{ name: $inputs are read here, note: $request, cost: $5, of: 'a {$url of ours}' }";
    expect(found(stepsText(create(`requestBody: { payload: ${payload} }`)))).toEqual([
      "step s: $request is not a runtime expression",
    ]);
    expect(
      found(stepsText(create(`requestBody: { payload: ${payload.replace("$request,", "$requests,")} }`))),
    ).toEqual([]);
  });

  test("may be a whole query, which names parameters that the operation has", () => {
    const list = (value: string, more = "") =>
      step({
        call: "operationId: listThings",
        parameters: `[{ name: q, in: querystring, value: "${value}" }${more}]`,
      });
    expect(found(stepsText(list("limit=5")))).toEqual([]);
    expect(found(stepsText(list("limit=500")))).toEqual(["step s: query parameter limit: must be <= 100"]);
    expect(found(stepsText(list("lim=5")))[0]).toContain("listThings has no query parameter lim");
    expect(found(stepsText(list("limit=5", ", { name: limit, in: query, value: 1 }")))[0]).toContain(
      "exclude each other",
    );
  });
});

describe("flow", () => {
  test.each([
    [
      "a parameter of an action that refers to nothing",
      "onFailure: [{ name: a, type: retry, workflowId: V, parameters: [{ reference: $components.parameters.nope }] }]",
      "$components.parameters.nope is not one of components.parameters",
    ],
    ["goto without a target", "onSuccess: [{ name: a, type: goto }]", "goto needs a stepId or a workflowId"],
    [
      "goto to both",
      "onSuccess: [{ name: a, type: goto, stepId: s, workflowId: W }]",
      "goto needs a stepId or",
    ],
    [
      "goto to no step",
      "onFailure: [{ name: a, type: goto, stepId: nope }]",
      "there is no step nope in workflow W",
    ],
    ["retry after no step", "onFailure: [{ name: a, type: retry, stepId: nope }]", "there is no step nope"],
    ["goto to no workflow", "onSuccess: [{ name: a, type: goto, workflowId: X }]", "there is no workflow X"],
    ["end with a target", "onSuccess: [{ name: a, type: end, stepId: s }]", "end goes nowhere"],
    [
      "an action of an unknown component",
      "onSuccess: [{ reference: $components.successActions.x }]",
      "is not one of components.successActions",
    ],
    ["dependsOn no earlier step", "dependsOn: [later]", "step s depends on later, which is no earlier step"],
    ["retry as a success action", "onSuccess: [{ name: a, type: retry }]", "must be equal to one of"],
  ])("%s", (_, more, reason) => {
    expect(found(stepsText(step({ more }))).join("\n")).toContain(reason);
  });

  const workflow = (id: string, dependsOn: string) => `
  - workflowId: ${id}
    x-touchstone: { level: core, requirements: [THI-R-001] }
    dependsOn: [${dependsOn}]
    steps:${step()}`;

  test("workflows that wait for each other", () => {
    const problems = found(documentText(`workflows:${workflow("A", "B")}${workflow("B", "A")}`));
    expect(problems).toContain("workflows wait for each other: A -> B -> A");
  });

  test("a workflowId is unique over the files of an API", () => {
    const text = stepsText(step());
    const files = ["a", "b"].map((name) => ({ api: "things", file: `${name}.arazzo.yaml`, text }));
    expect(readSuite(["things"], files, library).problems.map((p) => p.message)).toEqual([
      "workflowId W is taken by a.arazzo.yaml:7",
    ]);
  });
});

describe("citations and inputs", () => {
  const text = stepsText(step(), inputs);
  test.each([
    [
      "an unknown requirement",
      text.replace("THI-R-001", "THI-R-099"),
      "requirement THI-R-099 is not in contracts/things/requirements.yaml",
    ],
    [
      "no requirement at all",
      text.replace(", requirements: [THI-R-001]", ""),
      "workflow W cites no requirement",
    ],
    [
      "no x-touchstone",
      text.replace(/ +x-touchstone: \{ level.*\n/, ""),
      "workflow W has no x-touchstone with its level",
    ],
    [
      "an unknown requirement of a criterion",
      text.replace("== 200 }", "== 200, x-touchstone: { requirements: [X] } }"),
      "requirement X is not in",
    ],
    [
      "a required input that is not declared",
      text.replace("required: [user]", "required: [usr]"),
      "required input usr is not among",
    ],
    [
      "inputs of an unknown component",
      stepsText(step(), "    inputs: { $ref: '#/components/inputs/x' }\n"),
      "#/components/inputs/x is not in components",
    ],
  ])("%s", (_, document, reason) => {
    expect(found(document).join("\n")).toContain(reason);
  });

  test("a requirement cited by a step is enough", () => {
    const cited = text
      .replace(", requirements: [THI-R-001]", "")
      .replace("operationId", "x-touchstone: { requirements: [THI-R-002] }\n        operationId");
    expect(found(cited)).toEqual([]);
  });

  test("a step gives the workflow that it calls the inputs that it requires, and no others", () => {
    const call = step({ call: "workflowId: W", parameters: "[{ name: nope, value: 1 }]" }).replace(
      / +successCriteria.*\n/,
      "",
    );
    const document = `${text}  - workflowId: CALLER
    x-touchstone: { level: core, requirements: [THI-R-001] }
    steps:${call}`;
    expect(found(document)).toEqual([
      "step s does not give workflow W its input user",
      "step s: workflow W has no input nope",
    ]);
  });
});
