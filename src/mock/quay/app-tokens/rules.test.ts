import { expect, test } from "vitest";
import type { AppToken } from "../state.ts";
import { expiresSoon, isExpired } from "./rules.ts";
import { dayMs } from "../shared/dates.ts";

const token = (expiration: number | null): AppToken => ({
  uuid: "",
  user: 1,
  title: "",
  token_code: "",
  created: 0,
  last_accessed: null,
  expiration,
});

test.each([
  ["without an end", null, false, false],
  ["that ends in 2.8 days", 2.8 * dayMs, true, false],
  ["that ends later", 2.8 * dayMs + 1, false, false],
  ["that has ended", 0, true, true],
])("of a token %s is known whether it expires soon", (_, expiration, soon, expired) => {
  expect([expiresSoon(token(expiration), 0), isExpired(token(expiration), 0)]).toEqual([soon, expired]);
});
