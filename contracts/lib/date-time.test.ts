import { expect, test } from "vitest";
import { isDate, isDateTime } from "./date-time.ts";

test.each([
  ["2026-02-28", true],
  ["2024-02-29", true],
  ["2000-02-29", true],
  ["1900-02-29", false],
  ["2026-02-29", false],
  ["2026-02-30", false],
  ["2026-04-31", false],
  ["2026-12-31", true],
  ["2026-13-01", false],
  ["2026-00-10", false],
  ["2026-01-00", false],
  ["0000-02-29", true],
  ["2026-1-1", false],
])("%s is a day: %s", (text, expected) => {
  expect(isDate(text)).toBe(expected);
});

test.each([
  ["2026-01-15T09:00:00Z", true],
  ["2026-01-15t09:00:00.123z", true],
  ["2026-01-15T09:00:00+09:00", true],
  ["2016-12-31T23:59:60Z", true],
  ["2026-02-30T00:00:00Z", false],
  ["2026-04-31T00:00:00Z", false],
  ["2026-01-15T24:00:00Z", false],
  ["2026-01-15T29:00:00Z", false],
  ["2026-01-15T09:60:00Z", false],
  ["2026-01-15 09:00:00Z", false],
  ["2026-01-15T09:00:00", false],
  ["yesterday", false],
])("%s is a moment: %s", (text, expected) => {
  expect(isDateTime(text)).toBe(expected);
});
