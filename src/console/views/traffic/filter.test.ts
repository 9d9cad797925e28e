import { expect, test } from "vitest";
import type { RequestLine } from "../../core/live.ts";
import { meets, readFilter, takenBy } from "./filter.ts";

const line: RequestLine = {
  ...{ id: 1, session: "default", method: "POST", url: "/", changes: 0 },
  ...{ at: "2026-01-15T09:00:00.000Z", receivedAt: "2026-01-15T09:00:00.000Z" },
};

test.each([
  [{}, "unmatched", true],
  [{ outgoing: true }, "sent by the mock", false],
  [{ fallback: "https://gitlab.example.com/" }, "passed on", false],
])("a request without an operation, %j, is %s", (facts, what, isUnmatched) => {
  const isShown = meets(readFilter(new URLSearchParams("status=unmatched")));
  expect([takenBy({ ...line, ...facts }), isShown({ ...line, ...facts })]).toEqual([what, isUnmatched]);
});
