import { describe, expect, test } from "vitest";
import { Clock, parseDuration } from "./clock.ts";

/** A wall whose hands the test moves. */
function wallAt(start: number) {
  const wall = { time: start, read: () => wall.time };
  return wall;
}

describe("a clock", () => {
  test("that is live shows the wall's time", () => {
    const wall = wallAt(1_000_000);
    const clock = new Clock(wall.read, { rate: 1 });
    wall.time += 250;
    expect(clock.now()).toBe(1_000_250);
  });

  test("that is frozen stands where it was told to start", () => {
    const wall = wallAt(1_000_000);
    const clock = new Clock(wall.read, { rate: 0, startAt: 500 });
    wall.time += 250;
    expect(clock.now()).toBe(500);
  });

  test("that is scaled runs so many times as fast, in whole milliseconds", () => {
    const wall = wallAt(0);
    const clock = new Clock(wall.read, { rate: 2.5, startAt: 100 });
    wall.time += 3;
    expect(clock.now()).toBe(107);
  });

  test("goes on from the moment it shows when its rate changes", () => {
    const wall = wallAt(0);
    const clock = new Clock(wall.read, { rate: 10 });
    wall.time += 100;
    clock.set({ rate: 1 });
    wall.time += 100;
    expect(clock.now()).toBe(1100);
    expect(clock.rate).toBe(1);
  });

  test("is set to a time and runs on at the same rate", () => {
    const wall = wallAt(0);
    const clock = new Clock(wall.read, { rate: 1 });
    clock.set({ at: 5000 });
    wall.time += 7;
    expect(clock.now()).toBe(5007);
  });

  test.each([0, 1, 20])("of the rate %d is advanced by just so much", (rate) => {
    const clock = new Clock(wallAt(77).read, { rate, startAt: 1000 });
    clock.advance(30_000);
    expect(clock.now()).toBe(31_000);
  });

  test("that is restored shows the time that has passed since", () => {
    const wall = wallAt(0);
    const first = new Clock(wall.read, { rate: 2, startAt: 1000 });
    first.advance(500);
    wall.time += 10;
    const second = new Clock(wall.read, { rate: 1 });
    second.restore(first.state);
    wall.time += 10;
    expect(second.now()).toBe(first.now());
    expect(second.now()).toBe(1540);
  });
});

describe("parseDuration", () => {
  test.each([
    ["PT30S", 30_000],
    ["PT0S", 0],
    ["PT1.5S", 1500],
    ["PT0.0004S", 0],
    ["PT2M", 120_000],
    ["PT1H1S", 3_601_000],
    ["P1D", 86_400_000],
    ["P1DT2H3M4.5S", 93_784_500],
    ["PT90M", 5_400_000],
  ])("reads %s as %i ms", (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds);
  });

  test.each([
    "",
    "P",
    "PT",
    "P1DT",
    "30S",
    "PT30",
    "P1W",
    "P1M",
    "P1Y",
    "PT-5S",
    "-PT5S",
    "PT1S ",
    "pt1s",
    "PT1S2M",
    "PT.5S",
  ])("does not take '%s' for a duration", (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });
});
