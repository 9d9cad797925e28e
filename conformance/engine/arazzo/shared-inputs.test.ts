import { expect, test } from "vitest";
import { readSuite } from "../model/suite.ts";
import type { Library } from "../model/library.ts";
import { stepsText } from "../testing/judge.ts";
import { library } from "../testing/things-contract.ts";

const withInputs: Library = {
  ...library,
  optional: () => [],
  leaves: () => [],
  inputs: () => [
    { name: "user", text: "a user", from: "read", example: "u" },
    { name: "unique", text: "new in each run", from: "constant", default: "t" },
    { name: "slow", text: "the server is slow", type: "boolean", from: "operator", example: true },
    { name: "other", text: "for other cases", from: "read", example: "o" },
  ],
};
const step = (id: string) => `
      - stepId: s
        operationId: getThing
        parameters: [{ name: id, in: path, value: "${id}" }]
        successCriteria: [{ condition: $statusCode == 200 }]
`;
const shared = `    inputs: { $ref: "../../../../contracts/things/inputs.gen.json" }\n`;
const read = (text: string) =>
  readSuite(["things"], [{ api: "things", file: "x.arazzo.yaml", text }], withInputs);

test("of an API's inputs a case has those that it refers to or asks for, and requires those without a default", () => {
  const text = stepsText(step("{$inputs.user}-{$inputs.unique}"), shared);
  const { suite, problems } = read(text.replace("level: core", "level: core, requires: [slow]"));
  expect(problems).toEqual([]);
  expect(suite.scenarios[0]?.inputs.properties).toEqual({
    user: { type: "string" },
    unique: { type: "string", default: "t" },
    slow: { type: "boolean" },
  });
  expect(suite.scenarios[0]?.requires).toEqual(["user", "slow"]);
});

test("an input that the API does not have is a problem of the scenario", () => {
  const { problems } = read(stepsText(step("{$inputs.usr}"), shared));
  expect(problems.map((p) => p.message).join()).toContain("input usr is not declared");
});
