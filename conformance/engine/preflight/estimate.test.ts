import { expect, test } from "vitest";
import { suiteOf, stepsText } from "../testing/judge.ts";
import { estimate, estimateText } from "./estimate.ts";

const { scenarios } = suiteOf(
  stepsText(`
      - stepId: one
        operationId: listThings
        successCriteria: [{ condition: $statusCode == 200 }]
      - stepId: two
        operationId: listThings
        successCriteria: [{ condition: $statusCode == 200 }]
`),
);
const cases = Array.from({ length: 500 }, () => scenarios).flat();

test.each([
  [
    { latencies: [90, 100, 4000], lanes: 1 },
    100_000,
    "about 2 minutes: 1000 requests, the median answer takes 100 ms",
  ],
  [{ latencies: [100], lanes: 4 }, 25_000, "about 25 s: 1000 requests, the median answer takes 100 ms"],
  [
    { latencies: [100], lanes: 4, rate: 2 },
    500_000,
    "about 8 minutes: 1000 requests, the median answer takes 100 ms",
  ],
  [{ latencies: [0.2], lanes: 8, rate: 5000 }, 200, "about 1 s: 1000 requests, the median answer takes 0 ms"],
])("%o takes %d ms", (measured, durationMs, text) => {
  const found = estimate({ cases, ...measured });
  expect(found?.durationMs).toBe(durationMs);
  expect(found && estimateText(found)).toBe(text);
});

test("what was not measured is not estimated", () => {
  expect(estimate({ cases, latencies: [], lanes: 1 })).toBeUndefined();
});
