import { expect, test } from "vitest";
import { fitsGlob } from "./tag-glob.ts";

test.each([
  ["latest", "latest", true],
  ["latest2", "latest", false],
  ["latest", "*", true],
  ["", "*", true],
  ["3.3.1", "3.3*", true],
  ["3.4.0", "3.3*", false],
  ["v1-beta-2", "v*-beta-*", true],
  ["v1-beta", "v*-beta-*", false],
  ["v1", "v?", true],
  ["v12", "v?", false],
  ["v1", "v[0-4]", true],
  ["v7", "v[0-4]", false],
  ["v7", "v[!0-4]", true],
  ["v-", "v[a-]", true],
  ["v]", "v[]]", true],
  ["a.b", "a.b", true],
  ["axb", "a.b", false],
  ["Latest", "latest", false],
  ["v[1", "v[1", true],
])("%s against %s: %s", (name, pattern, fits) => {
  expect(fitsGlob(name, pattern)).toBe(fits);
});
