import { expect, test } from "vitest";
import type { Scenario } from "../arazzo/scenario.ts";
import { loadTarget } from "../model/target.ts";
import { batches } from "./lanes.ts";

const cases = ["a", "b", "c", "d"].map((id) => ({ id, steps: [] }) as unknown as Scenario);
const target = loadTarget("mock", {});

async function orderOf(seed?: number): Promise<string> {
  const all = await batches(cases, target, seed === undefined ? {} : { seed });
  return all.flatMap((batch) => batch.cases.map(({ id }) => id)).join("");
}

test("without a seed cases run in the suite's order", async () => {
  expect(await orderOf()).toBe("abcd");
});

test("a seed gives one order, and seeds reach every order", async () => {
  expect(await orderOf(7)).toBe(await orderOf(7));
  const orders = new Set(await Promise.all(Array.from({ length: 500 }, (_, seed) => orderOf(seed))));
  expect(orders.size).toBe(24);
});
