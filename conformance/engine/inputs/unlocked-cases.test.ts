import { expect, test } from "vitest";
import { documentText, suiteOf } from "../testing/judge.ts";
import { unlockedCases } from "./unlocked-cases.ts";

const workflow = (id: string, inputs: string, more = "") => `
  - workflowId: ${id}
    x-touchstone: { level: core, requirements: [THI-R-001] }
    inputs: ${inputs}
${more}    steps: [{ stepId: list, operationId: listThings, successCriteria: [{ condition: $statusCode == 200 }] }]`;
const needs = (...names: string[]) =>
  `{ type: object, required: [${names.join(", ")}], properties: { ${names.map((n) => `${n}: { type: string }`).join(", ")} } }`;

const { scenarios } = suiteOf(
  documentText(
    `workflows:${[
      workflow("ONE", needs("token")),
      workflow("TWO", needs("token", "thing")),
      workflow("AFTER", needs("box"), "    dependsOn: [TWO]\n"),
      workflow("FREE", "{ type: object, properties: { unique: { type: string, default: x } } }"),
    ].join("")}\n`,
  ),
);

test("an input unlocks the cases that need it, themselves or by what they depend on", () => {
  expect(Object.fromEntries(unlockedCases(scenarios))).toEqual({
    token: { cases: ["ONE", "TWO", "AFTER"], alone: ["ONE"] },
    thing: { cases: ["TWO", "AFTER"], alone: [] },
    box: { cases: ["AFTER"], alone: [] },
  });
});

test("of what is not given yet, the cases that need only one more input are told apart", () => {
  expect(Object.fromEntries(unlockedCases(scenarios, new Set(["token"])))).toEqual({
    thing: { cases: ["TWO", "AFTER"], alone: ["TWO"] },
    box: { cases: ["AFTER"], alone: [] },
  });
});
