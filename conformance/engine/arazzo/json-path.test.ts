import { expect, test } from "vitest";
import { assertJsonPath, query } from "./json-path.ts";

const rows = [{ a: 1, b: 2, c: 3, t: "x && (y", d: [{ e: 5 }] }];

test.each([
  ["$[?@.a == 1 && @.b == 2 && @.c == 3]", 1],
  ["$[?@.a == 1 && @.b == 2 && @.c == 4]", 0],
  ["$[?@.a == 1 && @.b == 3 && @.c == 3]", 0],
  ["$[?@.a == 1 && @.b == 2 && @.c == 3 && @.a == 2]", 0],
  ["$[?@.a == 2 || @.a == 1 && @.b == 2 && @.c == 4]", 0],
  ["$[?@.a == 1 && @.b == 2 && @.c == 4 || @.c == 3]", 1],
  ["$[?(@.a == 1 && @.b == 2 && @.c == 4) || @.c == 4]", 0],
  ["$[?@.a == 1 && @['b'] == 2 && count(@[?@ == 1 || @ == 2 && @ > 1]) == 2]", 1],
  ["$[?@.a == 1 && @.t == 'x && (y' && @.c == 3]", 1],
  ["$[?@.a == 1 && @.b == 2 && @.c == 4, ?@.c == 3]", 1],
  ["$[?@.d[0].e == 5]", 1],
  ["$[?@.d[0].e == 6]", 0],
])("%s selects %i", (path, count) => {
  expect(query(rows, path)).toHaveLength(count);
});

test("a malformed path is refused with the reason", () => {
  expect(() => {
    assertJsonPath("$[?");
  }).toThrow("unclosed");
});
