import { expect, onTestFinished, test } from "vitest";
import { startHarness } from "./harness.ts";
import type { Interference } from "./harness.ts";
import { underLoad } from "./load.ts";

const healthy: Interference = { layer: (call) => call.carryOut(), runsJob: () => true };

test("a slow mock answers each request so much later, and the same", async () => {
  const slowMs = 40;
  const harness = await startHarness({ apis: ["gitlab-agents"], derived: false, slowMs }, healthy);
  onTestFinished(() => harness.close());
  const { verdict, steps, durationMs } = await harness.run("GLA-CRED-001", "slow");
  expect(verdict).toBe("pass");
  // A timer may fire a millisecond early.
  expect(durationMs).toBeGreaterThanOrEqual(steps.length * (slowMs - 1));
});

test("work under load gives what it gives, also when it fails", async () => {
  expect(await underLoad(() => Promise.resolve(7))).toBe(7);
  await expect(underLoad(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
});
