import { describe, expect, onTestFinished, test, vi } from "vitest";
import { temporaryFolder } from "../../../../test/temporary-folder.ts";
import { clerk, startListening } from "../testing/running.ts";
import { countShips, register } from "../testing/new-ship.ts";

describe("a delay", () => {
  /** Holds the timers of that many milliseconds back until they are let go; all others run. */
  function holdTimers(milliseconds: number) {
    const held: (() => void)[] = [];
    const real = globalThis.setTimeout;
    const spy = vi.spyOn(globalThis, "setTimeout").mockImplementation(((run: () => void, ms?: number) => {
      if (ms !== milliseconds) return real(run, ms);
      held.push(run);
      return undefined;
    }) as unknown as typeof setTimeout);
    onTestFinished(() => spy.mockRestore());
    return held;
  }

  test("makes the answer wait so long, and lets others pass", async () => {
    const running = await startListening();
    const held = holdTimers(123_456);
    await running.admin("/faults", { body: { operationId: "registerShip", delayMs: 123_456, times: 1 } });
    const slow = register(running);
    await vi.waitUntil(() => held.length > 0, { interval: 1 });
    expect(await countShips(running)).toBe(0);
    held[0]?.();
    expect((await slow).status).toBe(201);
    expect(await countShips(running)).toBe(1);
  });

  test("is of another length each time where it has a distribution", async () => {
    const running = await startListening();
    const held = holdTimers(123_456);
    const delayDistribution = { type: "fixed", milliseconds: 123_000 };
    await running.admin("/faults", { body: { delayDistribution, delayMs: 456, times: 1 } });
    const slow = running.call("/ships", { headers: clerk });
    await vi.waitUntil(() => held.length > 0, { interval: 1 });
    held[0]?.();
    expect((await slow).status).toBe(200);
  });

  test("is no longer than the client wants to wait", async () => {
    const running = await startListening();
    const held = holdTimers(7000);
    await running.admin("/faults", { body: { delayMs: 600_000, times: 1 } });
    const slow = running.call("/ships", { headers: { ...clerk, Prefer: "wait=7" } });
    await vi.waitUntil(() => held.length > 0, { interval: 1 });
    held[0]?.();
    expect((await slow).headers.get("preference-applied")).toBe("wait=7");
  });

  test("goes before a status or a dropped connection", async () => {
    const running = await startListening();
    const held = holdTimers(123_456);
    await running.admin("/faults", { body: { delayMs: 123_456, status: 503, times: 1 } });
    const slow = running.call("/ships", { headers: clerk });
    await vi.waitUntil(() => held.length > 0, { interval: 1 });
    held[0]?.();
    expect((await slow).status).toBe(503);
  });

  test("outlived by a reset changes nothing in the new session", async () => {
    const dataDir = temporaryFolder();
    const running = await startListening({ dataDir });
    const held = holdTimers(123_456);
    await running.admin("/faults", { body: { delayMs: 123_456, times: 1 } });
    const slow = register(running);
    await vi.waitUntil(() => held.length > 0, { interval: 1 });
    await running.admin("/reset", { method: "POST" });
    held[0]?.();
    await slow;
    expect(await countShips(running)).toBe(0);
    await running.mock.close();
    expect(await countShips(await startListening({ dataDir }))).toBe(0);
  });
});
