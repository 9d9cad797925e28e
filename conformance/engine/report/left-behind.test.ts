import { expect, test } from "vitest";
import { stepsText, suiteOf } from "../testing/judge.ts";
import { reports } from "./formats.ts";
import { every, resultWith } from "./testing/results.ts";

const suite = suiteOf(
  stepsText(`
      - stepId: list
        operationId: listThings
        successCriteria: [{ condition: $statusCode == 200 }]
`),
);
const target = { name: "t", baseUrls: { things: "http://h" } };

test.each(["md", "html"] as const)("%s says what a run leaves behind in its target", (format) => {
  const text = reports[format].write(resultWith(every.cases, { target }), suite);
  expect(text).toContain("Left behind by a run");
  expect(text).toContain("a thing of each run");
});

test.each([
  ["a mock that was started for the run", { target: { ...target, startedForRun: true as const } }],
  [
    "a team's own scenarios",
    {
      target,
      selection: { apis: ["things"], level: "extended" as const, requiredLeftOut: 0, scenarios: "e2e" },
    },
  ],
])("nothing is told of %s", (_, changes) => {
  expect(reports.md.write(resultWith(every.cases, changes), suite)).not.toContain("Left behind");
});
