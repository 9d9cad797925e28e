import { expect, test } from "vitest";
import { rowKey } from "./row-key.ts";

const digest = `sha256:${"0".repeat(60)}1040`;

test.each([
  ["20", undefined, "20"],
  ["33333333-3333-4333-8333-333333330002", undefined, "33333333-3333-4333-8333-333333330002"],
  ["33333333-3333-4333-8333-333333330002", 20, "333333…33330002"],
  ["tenant-one\nreview.example.com/org/project", 20, "tenant-one / review…/project"],
  [`1\n${digest}`, undefined, "1 / sha256…00001040"],
])("the key %j, its parts at most %j long: %s", (key, longest, text) => {
  expect(rowKey(key, longest)).toBe(text);
});
