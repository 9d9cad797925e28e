import { expect, test } from "vitest";
import { fractionFrom } from "../state/ids.ts";
import type { Latency } from "./latency.ts";
import { drawLatency } from "./latency.ts";

/** A thousand delays, shortest first. */
function drawn(latency: Latency): number[] {
  let count = 0;
  const chance = () => fractionFrom(`draw ${++count}`);
  return Array.from({ length: 1000 }, () => drawLatency(latency, chance)).sort((a, b) => a - b);
}

test("fixed is always the same", () => {
  expect([...new Set(drawn({ type: "fixed", milliseconds: 30 }))]).toEqual([30]);
});

test("uniform reaches both bounds, and each value about as often", () => {
  const delays = drawn({ type: "uniform", lower: 5, upper: 8 });
  const counts = [5, 6, 7, 8].map((value) => delays.filter((delay) => delay === value).length);
  expect(counts.reduce((a, b) => a + b)).toBe(1000);
  expect(Math.min(...counts)).toBeGreaterThan(200);
});

test("lognormal has its median and its percentiles", () => {
  const delays = drawn({ type: "lognormal", median: 100, sigma: 0.5 });
  // exp(0.5 × 1.6449) = 2.28 at the 95th percentile.
  expect(delays[500]).toBeGreaterThan(92);
  expect(delays[500]).toBeLessThan(108);
  expect(delays[950]).toBeGreaterThan(205);
  expect(delays[950]).toBeLessThan(255);
});

test("lognormal stays below its maxValue", () => {
  expect(drawn({ type: "lognormal", median: 100, sigma: 2, maxValue: 300 }).at(-1)).toBe(300);
});
