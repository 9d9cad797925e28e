import { expect, test } from "vitest";
import { refMatcher } from "./ref-matcher.ts";

test.each([
  [".*", "refs/heads/master", true],
  ["refs/heads/(?P<name>m.*)", "refs/heads/master", true],
  ["refs/heads/m$", "refs/heads/master", false],
  ["master", "refs/heads/master", false],
  ["refs/(?!heads/stable).*", "refs/heads/master", true],
  ["refs/(?!heads/stable).*", "refs/heads/stable", false],
  // JavaScript's own would not come back.
  ["(a+)+$", `${"a".repeat(5000)}!`, false],
  ["(a|a)*b", "a".repeat(5000), false],
  ["(.*)*(.*)*x", "a".repeat(5000), false],
])("%s matches the start of %s: %s", (pattern, ref, matches) => {
  expect(refMatcher(pattern)?.(ref)).toBe(matches);
});

test.each(["(?=a)(a+)+$", "(?!b)(a|a)*b", "(?=a)a*a*a*$", "(a)\\1+(b)*"])("%s is refused", (pattern) => {
  expect(refMatcher(pattern)).toBeUndefined();
});
