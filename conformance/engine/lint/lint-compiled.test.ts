import { describe, expect, test } from "vitest";
import { problemsOf, stepsText } from "../testing/judge.ts";
import { stepText, inputsText, problemsIn } from "../testing/lint-texts.ts";

test("a sound document has no problems", () => {
  expect(problemsOf(stepsText(stepText(), inputsText))).toEqual([]);
});

test("a problem is told with file, line and reason, and so are all others", () => {
  const second = stepText({ parameters: "[]" }).replace("stepId: s", "stepId: t");
  const text = stepsText(stepText({ call: "operationId: getThin" }) + second + stepText());
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
    [
      "no version",
      stepsText(stepText()).replace("arazzo: 1.0.1", ""),
      "must have required property 'arazzo'",
    ],
    ["an unknown version", stepsText(stepText()).replace("1.0.1", "2.0.0"), "arazzo must match pattern"],
    [
      "an unknown member",
      stepsText(stepText({ more: "retries: 1" })),
      'must NOT have additional properties: "retries"',
    ],
    [
      "an unknown member of x-touchstone",
      stepsText(stepText({ more: "x-touchstone: { rol: x }" })),
      'additional properties: "rol"',
    ],
    [
      "a level that is none",
      stepsText(stepText()).replace("level: core", "level: basic"),
      "must be equal to one of",
    ],
    [
      "a criterion with a type but no context",
      stepsText(stepText({ criteria: "[{ condition: x, type: regex }]" })),
      "must have required property 'context'",
    ],
    [
      "a version of JSONPath that nobody has",
      stepsText(
        stepText({
          criteria: "[{ context: $response.body, condition: $, type: { type: jsonpath, version: '2' } }]",
        }),
      ),
      "version must be equal to one of the allowed values",
    ],
    [
      "a source that is no contract",
      stepsText(stepText()).replace("contracts/things/openapi", "things"),
      "is not a contract",
    ],
    [
      "a source under another name",
      stepsText(stepText()).replace("name: things", "name: thing"),
      "must have the contract's name, things",
    ],
    [
      "a contract that is not there",
      stepsText(stepText()).replaceAll("things", "gadgets"),
      "there is no contract gadgets",
    ],
    [
      "another API's folder",
      stepsText(stepText()).replace("api: things", "api: other"),
      "x-touchstone.api must be things",
    ],
  ])("%s", (_, text, reason) => {
    expect(problemsIn(text).join("\n")).toContain(reason);
  });
});

describe("calls", () => {
  test.each([
    ["two targets", stepText({ call: "operationId: getThing\n        workflowId: W" }), "exactly one of"],
    ["none", stepText({ call: "description: none" }), "exactly one of"],
    [
      "an operationPath that leads nowhere",
      stepText({ call: "operationPath: '{$sourceDescriptions.things.url}#/paths/~1x/get'" }),
      "is not in contract things",
    ],
    [
      "an operationPath in another form",
      stepText({ call: "operationPath: /things" }),
      "must read {$sourceDescriptions",
    ],
    [
      "an unknown source",
      stepText({ call: "operationId: $sourceDescriptions.nope.getThing" }),
      "there is no readable source nope",
    ],
    [
      "an unknown workflow",
      stepText({ call: "workflowId: NOPE", parameters: "[]" }),
      "there is no workflow NOPE",
    ],
    [
      "itself",
      stepText({ call: "workflowId: W", parameters: "[]" }),
      "workflows wait for each other: W -> W",
    ],
  ])("%s", (_, steps, reason) => {
    expect(problemsIn(stepsText(steps)).join("\n")).toContain(reason);
  });

  test("an operationPath is resolved", () => {
    const call = "operationPath: '{$sourceDescriptions.things.url}#/paths/~1things~1{id}/get'";
    expect(problemsIn(stepsText(stepText({ call })))).toEqual([]);
  });

  test("with several sources an operationId names its source", () => {
    const text = (call: string) =>
      stepsText(stepText({ call })).replace(
        "workflows:",
        "  - { name: clock, url: ../contracts/clock/openapi.yaml }\nworkflows:",
      );
    expect(problemsIn(text("operationId: getThing"))[0]).toContain("with several sources write");
    expect(problemsIn(text("operationId: $sourceDescriptions.things.getThing"))).toEqual([]);
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
    expect(problemsIn(stepsText(stepText({ criteria }))).join("\n")).toContain(reason);
  });

  test("a step without criteria proves nothing, unless it cleans up", () => {
    const silent = stepText().replace(/ +successCriteria.*\n/, "");
    expect(problemsIn(stepsText(silent))).toEqual([
      "step s has no successCriteria: any declared answer would pass",
    ]);
    expect(
      problemsIn(
        stepsText(silent.replace("operationId", "x-touchstone: { phase: cleanup }\n        operationId")),
      ),
    ).toEqual([]);
  });

  test("a criterion de-references an input", () => {
    expect(
      problemsIn(stepsText(stepText({ criteria: "[{ condition: $inputs.user.name == 'x' }]" }), inputsText)),
    ).toEqual([]);
  });
});

describe("expressions", () => {
  const withId = (value: string) => stepText({ parameters: `[{ name: id, in: path, value: ${value} }]` });
  const after = (value: string) => stepText() + withId(value).replace("stepId: s", "stepId: t");
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
    expect(problemsIn(stepsText(steps, inputsText)).join("\n")).toContain(reason);
  });

  test("outputs of a workflow refer to those of its steps", () => {
    const text = stepsText(stepText(), "    outputs: { id: $response.body#/id }\n");
    expect(problemsIn(text)[0]).toContain("a workflow's outputs refer to those of its steps");
  });
});

describe("citations and inputs", () => {
  const text = stepsText(stepText(), inputsText);
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
      stepsText(stepText(), "    inputs: { $ref: '#/components/inputs/x' }\n"),
      "#/components/inputs/x is not in components",
    ],
  ])("%s", (_, document, reason) => {
    expect(problemsIn(document).join("\n")).toContain(reason);
  });

  test("a requirement cited by a step is enough", () => {
    const cited = text
      .replace(", requirements: [THI-R-001]", "")
      .replace("operationId", "x-touchstone: { requirements: [THI-R-002] }\n        operationId");
    expect(problemsIn(cited)).toEqual([]);
  });

  test("a step gives the workflow that it calls the inputs that it requires, and no others", () => {
    const call = stepText({ call: "workflowId: W", parameters: "[{ name: nope, value: 1 }]" }).replace(
      / +successCriteria.*\n/,
      "",
    );
    const document = `${text}  - workflowId: CALLER
    x-touchstone: { level: core, requirements: [THI-R-001] }
    steps:${call}`;
    expect(problemsIn(document)).toEqual([
      "step s does not give workflow W its input user",
      "step s: workflow W has no input nope",
    ]);
  });
});
