import { expect, test } from "vitest";
import { caseOf, documentText, judge, stepVerdicts } from "../testing/judge.ts";
import { healthy, serve } from "../testing/server.ts";
import { cleanup } from "../testing/thing-steps.ts";

const two = documentText(`workflows:
  - workflowId: MAKE
    x-touchstone: { level: core, requirements: [THI-R-001] }
    inputs: { type: object, properties: { name: { type: string, default: a } } }
    steps:
      - stepId: create
        operationId: createThing
        requestBody: { payload: { name: $inputs.name } }
        successCriteria: [{ condition: $statusCode == 201 }]
        outputs: { id: $response.body#/id }
${cleanup}
    outputs: { id: $steps.create.outputs.id }
  - workflowId: W
    x-touchstone: { level: core, requirements: [THI-R-001] }
    FIRST
    steps:
      MORE
      - stepId: get
        operationId: getThing
        parameters: [{ name: id, in: path, value: ID }]
        successCriteria: [{ condition: $statusCode == 200 }, { context: $response.body#/name, condition: ^NAME$, type: regex }]
`);
const depending = two
  .replace("FIRST", "dependsOn: [MAKE]")
  .replace("      MORE\n", "")
  .replace("ID }", "$workflows.MAKE.outputs.id }")
  .replace("NAME", "a");
const calling = two
  .replace("    FIRST\n", "")
  .replace("MORE", "- { stepId: make, workflowId: MAKE, parameters: [{ name: name, value: b }] }")
  .replace("ID }", "$steps.make.outputs.id }")
  .replace("NAME", "b");

test.each([
  ["dependsOn", depending, ["create pass", "get pass", "cleanUp pass"]],
  ["a call", calling, ["create pass", "make pass", "get pass", "cleanUp pass"]],
])("what a workflow made by %s lives until the case ends", async (_, text, verdicts) => {
  const result = await judge(text, await serve(healthy()));
  expect(caseOf(result).verdict).toBe("pass");
  expect(stepVerdicts(caseOf(result))).toEqual(verdicts);
});

test("a failed dependsOn blocks the case; a failed call fails it", async () => {
  const refuse = () => serve(() => ({ status: 400, json: { code: "no" } }));
  expect(caseOf(await judge(depending, await refuse())).verdict).toBe("blocked");
  expect(caseOf(await judge(calling, await refuse())).verdict).toBe("fail");
});
