import { expect, test } from "vitest";
import { isInstant, isTimeNumber } from "./times.ts";

test.each([
  ["elapsed_time", 2000, true],
  ["duration", 90, true],
  ["tag_expiration_s", 1209600, true],
  ["last_ran", 1768466995, true],
  ["last_reconfigured", 1768466995000, true],
  // Nothing becomes of nothing in another unit.
  ["duration", 0, false],
  ["duration", "90", false],
  ["size", 5830, false],
])("%s: %j is told to be a time: %s", (name, value, is) => {
  expect(isTimeNumber(name, value)).toBe(is);
});

test.each([
  ["2026-01-15T07:00:00", true],
  ["2026-01-15T07:00:00.000Z", true],
  ["Sat, 03 Jan 2026 10:00:00 -0000", true],
  [1768466995, true],
  [90, false],
  ["2026-01-15", false],
  [null, false],
])("%j is a point in time: %s", (value, is) => {
  expect(isInstant(value)).toBe(is);
});
