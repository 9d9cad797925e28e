import { expect, test } from "vitest";
import { choose } from "./choose.ts";
import type { Mutant } from "./mutant.ts";

const mutants: readonly Mutant[] = Array.from({ length: 60 }, (_, i) => {
  const parts = {
    operator: i % 2 ? "drop-field" : "role-hole",
    api: "axhub",
    operation: `op${i % 3}`,
    place: `${i}`,
  };
  return { id: Object.values(parts).join(" "), ...parts, detail: {}, cases: [], informational: [] };
});

test("without a wish all are chosen", () => {
  expect(choose(mutants, {})).toEqual(mutants);
});

test("wishes are joined", () => {
  const chosen = choose(mutants, { operator: "role-hole", operation: "OP2" });
  expect(chosen.length).toBeGreaterThan(0);
  expect(chosen.every((m) => m.operator === "role-hole" && m.operation === "op2")).toBe(true);
});

test("a sample has the wanted size, keeps the order, and is the same in every run", () => {
  const sample = choose(mutants, { sample: 10 });
  expect(sample).toHaveLength(10);
  expect(choose([...mutants], { sample: 10 })).toEqual(sample);
  expect([...sample].sort((a, b) => mutants.indexOf(a) - mutants.indexOf(b))).toEqual(sample);
});

test("a sample does not change when other mutants come and go after it", () => {
  const sample = choose(mutants, { sample: 10 });
  const fewer = mutants.filter((m) => sample.includes(m) || m.operator === "drop-field");
  expect(choose(fewer, { sample: 10 })).toEqual(sample);
});
