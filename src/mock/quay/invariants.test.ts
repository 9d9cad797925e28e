import { expect, test } from "vitest";
import { buildWorld } from "../../seeding/quay/build.ts";
import { dueFaults, invariantFaults } from "./invariants.ts";
import { randomFrom } from "../core/testing/random.ts";
import { startQuay, stateOf } from "./testing/running.ts";
import { walkThrough } from "./testing/walk.ts";

const frozen = Date.parse("2026-01-15T09:00:00Z");

test.each([1, 7, 2026])("the world built from %i holds what every registry holds", (seedNumber) => {
  const state = stateOf(buildWorld(seedNumber));
  expect(invariantFaults(state, frozen)).toEqual([]);
  expect(dueFaults(state, { nowMs: frozen, sinceMs: frozen })).toEqual([]);
});

/** How long a walk waits: mostly a moment, sometimes until tags are gone. */
const waits = [1, 1, 60, 600, 3600, 90_000] as const;
const steps = 1000;

test.each([11, 12, 13, 14, 15])(
  `walk %i of ${steps} steps: after each one the registry is sound, and in every pause what is due is done`,
  { timeout: 900_000 },
  async (seed) => {
    const quay = await startQuay();
    const sinceMs = quay.now();
    const { step } = walkThrough(quay, seed);
    const random = randomFrom(seed);
    for (let i = 0; i < steps; i++) {
      const act = await step();
      quay.pass(waits[Math.floor(random() ** 3 * waits.length)] ?? 1);
      if (i % 10 === 9) quay.pass(61);
      await quay.settle();
      expect([i, act, invariantFaults(quay.state, quay.now())]).toEqual([i, act, []]);
      if (i % 10 === 9) expect([i, dueFaults(quay.state, { nowMs: quay.now(), sinceMs })]).toEqual([i, []]);
    }
  },
);
