import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createProgress, progressText } from "./progress.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

function watched(isTerminal: boolean) {
  const written: string[] = [];
  const now = () => performance.now();
  const progress = createProgress({ isTerminal, width: 30, now, write: (text) => written.push(text) });
  return { written, progress };
}

describe("progress", () => {
  test.each([
    [{ done: 0, total: 10, failed: 0 }, 1000, "0 of 10 cases done"],
    [{ done: 5, total: 10, failed: 1 }, 5000, "5 of 10 cases done, 1 did not pass, about 5 s left"],
    [{ done: 1, total: 1000, failed: 0 }, 1000, "1 of 1000 cases done, about 17 min left"],
    [{ done: 10, total: 10, failed: 0 }, 1000, "10 of 10 cases done"],
  ])("%o after %i ms", (counts, elapsed, text) => {
    expect(progressText(counts, elapsed)).toBe(text);
  });

  test("is a plain line every ten seconds where no person watches", () => {
    const { written, progress } = watched(false);
    progress.update({ done: 1, total: 4, failed: 0 });
    vi.advanceTimersByTime(9_000);
    expect(written).toEqual([]);
    vi.advanceTimersByTime(1_000);
    expect(written).toEqual(["1 of 4 cases done, about 30 s left\n"]);
    progress.update({ done: 2, total: 4, failed: 1 });
    vi.advanceTimersByTime(10_000);
    expect(written.at(-1)).toBe("2 of 4 cases done, 1 did not pass, about 20 s left\n");
    progress.stop();
    vi.advanceTimersByTime(60_000);
    expect(written).toHaveLength(2);
  });

  test("is one line on a terminal, no wider than that, which goes before anything else is written", () => {
    const { written, progress } = watched(true);
    vi.advanceTimersByTime(100);
    progress.update({ done: 1, total: 4, failed: 3 });
    expect(written).toEqual(["\r\u001b[2K1 of 4 cases done, 3 did not "]);
    progress.update({ done: 2, total: 4, failed: 3 });
    expect(written).toHaveLength(1);
    progress.clear();
    expect(written.at(-1)).toBe("\r\u001b[2K");
  });
});
