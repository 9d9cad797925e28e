import { expect, test } from "vitest";
import { counted } from "./counted.ts";

test("one is singular; none and many are plural", () => {
  expect([0, 1, 2].map((n) => counted(n, "case"))).toEqual(["0 cases", "1 case", "2 cases"]);
  expect([1, 3].map((n) => counted(n, "process", "processes"))).toEqual(["1 process", "3 processes"]);
});
