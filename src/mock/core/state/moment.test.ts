import { describe, expect, test } from "vitest";
import { Moment } from "./moment.ts";

const hour = 3_600_000;
const now = Date.parse("2026-01-15T09:00:00Z");

describe("a moment", () => {
  test("of which nothing was asked holds at any other", () => {
    expect([now - hour, now, now + hour].map((ms) => new Moment(now).holdsAt(ms))).toEqual([
      true,
      true,
      true,
    ]);
  });

  test.each([
    ["its milliseconds", (moment: Moment) => moment.ms],
    ["its text", (moment: Moment) => moment.text],
  ])("of which %s were asked holds only then", (_what, ask) => {
    const moment = new Moment(now);
    ask(moment);
    expect([now - 1, now, now + 1].map((ms) => moment.holdsAt(ms))).toEqual([false, true, false]);
  });

  test("holds between the times that it was compared with", () => {
    const moment = new Moment(now);
    const asked = [now - hour, now - 2 * hour, now + hour, now + 2 * hour].map(moment.isPast);
    expect(asked).toEqual([true, true, false, false]);
    const at = [now - hour - 1, now - hour, now + hour - 1, now + hour];
    expect(at.map((ms) => moment.holdsAt(ms))).toEqual([false, true, true, false]);
  });

  test("has come when the clock shows it", () => {
    expect(new Moment(now).isPast(now)).toBe(true);
  });

  test("compared with what is no time holds never", () => {
    const moment = new Moment(now);
    expect(moment.isPast(NaN)).toBe(false);
    expect(moment.holdsAt(now)).toBe(false);
  });
});
