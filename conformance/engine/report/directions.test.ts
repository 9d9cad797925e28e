import { expect, test } from "vitest";
import { stepsText, suiteOf } from "../testing/judge.ts";
import { summaryText } from "./console.ts";
import { reports } from "./formats.ts";
import { caseWith, resultWith } from "./testing/results.ts";

const steps = `
      - stepId: s
        x-touchstone: { requirements: [THI-R-002] }
        operationId: createThing
        requestBody: { payload: { name: a } }
        successCriteria: [{ condition: $statusCode == 201 }]
`;
const turned = "a\u202eb\u2066c\u200f";
const failure = caseWith("fail", {
  summary: turned,
  reason: turned,
  warnings: [turned],
  steps: caseWith("fail").steps.map((step) => ({
    ...step,
    failures: step.failures.map((f) => ({ ...f, message: turned, got: turned })),
  })),
});
const result = resultWith([failure]);
const texts = {
  console: () => summaryText(result, { color: false }),
  ...Object.fromEntries(
    (["md", "junit", "tap", "ctrf", "github"] as const).map((format) => [
      format,
      () => reports[format].write(result, suiteOf(stepsText(steps))),
    ]),
  ),
};

test.each(Object.entries(texts))("%s shows a change of direction, and does not obey it", (_, write) => {
  const text = write();
  expect(text).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
  expect(text).toMatch(/\\u202e/i);
});
