import { expect, test } from "vitest";
import { orderInputs } from "./scenario-inputs.ts";

const file = "conformance/suites/parcels/scenarios/x.arazzo.yaml";
const workflow = `workflows:
  - workflowId: W
    x-touchstone: { level: core, requires: [slow] }
    inputs: { $ref: "#/components/inputs/target" }
    steps:
      - { stepId: s, parameters: [{ name: id, in: path, value: "{$inputs.parcelId}-a" }] }
`;
const inputs = `  inputs:\n    target: { $ref: "../../../../contracts/parcels/inputs.gen.json" }\n`;
const parameters = `  parameters:\n    as: { name: X-Key, in: header, value: $inputs.readerKey }\n`;
const ordered = `${workflow}components:\n${inputs}${parameters}`;
const order = (text: string) => orderInputs(file, text, "parcels");

test.each([
  ["is in order", ordered],
  [
    "declares its own",
    `${workflow}components:\n  inputs:\n    target:\n      type: object\n      properties:\n        a: { type: string }\n${parameters}`,
  ],
  ["declares them last", `${workflow}components:\n${parameters}`],
  ["refers to another folder", ordered.replace("../../../../", "../../../")],
])("a file that %s has one declaration afterwards", (_, text) => {
  expect(order(text).text).toBe(ordered);
});

test("a file without components is given them", () => {
  expect(order(workflow).text).toBe(`${workflow}components:\n${inputs}`);
});

test("a declaration that no workflow refers to goes", () => {
  const without = workflow.replace('    inputs: { $ref: "#/components/inputs/target" }\n', "");
  expect(order(`${without}components:\n${inputs}${parameters}`).text).toBe(
    `${without}components:\n${parameters}`,
  );
  expect(order(`${without}components:\n${inputs}`).text).toBe(without);
});

test("inputs are used by expressions and by what a workflow requires", () => {
  expect(order(ordered).used).toEqual(["parcelId", "readerKey", "slow"]);
});

test("what would be lost is told, and left as it is", () => {
  const other = ordered.replace("    target: {", "    other: { type: object }\n    target: {");
  expect(order(other).problems.map((p) => p.message)).toEqual([
    "components.inputs.other: the inputs of a scenario file are called target",
  ]);
  expect(order(other).text).toBe(other);
  const own = ordered.replace('inputs: { $ref: "#/components/inputs/target" }', "inputs: { type: object }");
  expect(order(own).problems).toMatchObject([
    { message: expect.stringContaining("workflow W: write inputs:") as string },
  ]);
});

test("a file that is no YAML is told with its line", () => {
  expect(order("a: 1\nb: [").problems).toMatchObject([{ file, line: 2 }]);
});
