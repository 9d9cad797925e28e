import { expect, test } from "vitest";
import { isBranchName } from "./branch-name.ts";

test.each(["main", "feature/login", "release-1.2", "v1.0", "a@b", "한글"])("%j is a branch name", (name) => {
  expect(isBranchName(name)).toBe(true);
});

test.each([
  "",
  "@",
  "-x",
  "bad..name",
  "with space",
  "ends/",
  "/starts",
  "two//slashes",
  "x.lock",
  "x.lock/y",
  ".hidden",
  "x/.hidden",
  "dot.",
  "a~b",
  "a^b",
  "a:b",
  "a?b",
  "a*b",
  "a[b",
  "a\\b",
  "a@{b",
  "tab\t",
])("%j is no branch name", (name) => {
  expect(isBranchName(name)).toBe(false);
});
