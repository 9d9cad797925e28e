import { describe, expect, test } from "vitest";
import { earliestIn, head, isIn, isNewer, rangeFault, readRelease } from "./release.ts";

const release = (text: string) => readRelease(text) ?? expect.fail(`${text} is no release`);

test.each([
  ["3.15.7", "3.15.7"],
  ["v3.15", "3.15.0"],
  ["3", "3.0.0"],
  ["quay-3.15.7-rhel9", "3.15.7"],
  ["HEAD", head.version],
])("%s is read as %s", (text, version) => {
  expect(readRelease(text)?.version).toBe(version);
});

test("what has no number is no release", () => {
  expect(readRelease("latest")).toBeUndefined();
});

describe("a range of z-streams", () => {
  const range = "3.12.20 - 3.12 || 3.15.6 - 3.15 || >=3.18";

  test.each(["3.12.20", "3.12.99", "3.15.6", "3.18", "3.18.1", "4.0", "head"])("has %s", (text) => {
    expect(isIn(release(text), range)).toBe(true);
  });

  test.each(["3.11", "3.12.19", "3.13.5", "3.15.5", "3.16.9", "3.17.4"])("has not %s", (text) => {
    expect(isIn(release(text), range)).toBe(false);
  });

  test("begins with its lowest release", () => {
    expect(earliestIn(range)?.text).toBe("3.12.20");
  });
});

test("head is newer than every release", () => {
  expect(isNewer(head, release("999.9.9"))).toBe(true);
});

test("what is no range is told with an example of one", () => {
  expect(rangeFault("since 3.13")).toMatch(/^since 3\.13 is no range of releases: write one such as/);
  expect(rangeFault(">=3.13")).toBeUndefined();
});
