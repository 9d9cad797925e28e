import { describe, expect, test } from "vitest";
import { documentText, stepsText } from "../testing/judge.ts";
import { readSuite } from "../model/suite.ts";
import { library } from "../testing/things-contract.ts";
import { stepText, problemsIn } from "../testing/lint-texts.ts";

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
    expect(problemsIn(stepsText(stepText({ more }))).join("\n")).toContain(reason);
  });

  const workflow = (id: string, dependsOn: string) => `
  - workflowId: ${id}
    x-touchstone: { level: core, requirements: [THI-R-001] }
    dependsOn: [${dependsOn}]
    steps:${stepText()}`;

  test("workflows that wait for each other", () => {
    const problems = problemsIn(documentText(`workflows:${workflow("A", "B")}${workflow("B", "A")}`));
    expect(problems).toContain("workflows wait for each other: A -> B -> A");
  });

  test("a workflowId is unique over the files of an API", () => {
    const text = stepsText(stepText());
    const files = ["a", "b"].map((name) => ({ api: "things", file: `${name}.arazzo.yaml`, text }));
    expect(readSuite(["things"], files, library).problems.map((p) => p.message)).toEqual([
      "workflowId W is taken by a.arazzo.yaml:7",
    ]);
  });
});
