import { expect, test } from "vitest";
import { regexFault } from "./regex-fault.ts";

// What `re.compile` of Python 3.11 says.
test.each([
  ["*abc", "nothing to repeat at position 0"],
  ["a|*", "nothing to repeat at position 2"],
  ["(*a)", "nothing to repeat at position 1"],
  ["a**", "multiple repeat at position 2"],
  ["a)b", "unbalanced parenthesis at position 1"],
  ["a(b(c)", "missing ), unterminated subpattern at position 1"],
  ["(a(b", "missing ), unterminated subpattern at position 2"],
  ["\\((a[)]", "missing ), unterminated subpattern at position 2"],
  ["a[b(", "unterminated character set at position 1"],
  ["ab\\", "bad escape (end of pattern) at position 2"],
])("%s: %s", (pattern, fault) => {
  expect(regexFault(pattern)).toBe(fault);
});

test.each([".*", "refs/heads/(?P<name>.*)", "^(?!stable)"])("%s is one", (pattern) => {
  expect(regexFault(pattern)).toBeUndefined();
});
