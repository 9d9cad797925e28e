import { describe, expect, test } from "vitest";
import { chainsOf, itemAhead, itemsBehind } from "../queue/chains.ts";
import { chunksOf } from "../console/log.ts";
import { inGraphOrder } from "../jobs/graph-order.ts";
import { itemResult, readiness, windowAfter } from "../queue/item-result.ts";
import { promotionOf } from "../queue/promotion.ts";
import { matchesPattern } from "../builds/wildcard.ts";

describe("a pattern", () => {
  test.each([
    ["*", "", true],
    ["a*", "abc", true],
    ["*c", "abc", true],
    ["a*c", "abc", true],
    ["a*b*c", "a-b-c", true],
    ["a*b*c", "a-c-b", false],
    ["aa*aa", "aaa", false],
    ["a%", "ab", false],
    ["a_", "ab", false],
    ["abc", "abc", true],
    [`${"a*".repeat(50)}b`, "a".repeat(5000), false],
  ])("%s of %s: %s", (pattern, text, expected) => {
    expect(matchesPattern(pattern, text)).toBe(expected);
  });
});

const item = (id: string, fails = false) => ({
  id,
  change_id: `${id},1`,
  failing_reasons: fails ? ["at least one job failed"] : [],
});

describe("a queue", () => {
  const queue = [item("1"), item("2", true), item("3"), item("4")];

  test("is built upon what does not fail", () => {
    expect(queue.map((row) => itemAhead(queue, row)?.id)).toEqual([undefined, "1", "1", "3"]);
    expect(itemsBehind(queue, item("1")).map(({ id }) => id)).toEqual(["2", "3"]);
  });

  test("falls into chains at what builds on nothing", () => {
    const failing = [item("1", true), item("2"), item("3")];
    expect(chainsOf(failing).map((chain) => chain.map(({ id }) => id))).toEqual([["1"], ["2", "3"]]);
    expect(chainsOf(queue)).toHaveLength(1);
  });

  test.each<[changes: string[], requeued: string[] | undefined]>([
    [["3,1"], ["3", "1", "2", "4"]],
    [["1,1", "2,1"], []],
    [
      ["1,1", "4,1"],
      ["4", "2", "3"],
    ],
    [
      ["4,1", "4,1"],
      ["4", "1", "2", "3"],
    ],
    [["9,1"], undefined],
    [["1,1", "9,1"], undefined],
    [[], undefined],
  ])("promotes %j", (changes, requeued) => {
    expect(promotionOf(queue, changes)?.requeued.map(({ id }) => id)).toEqual(requeued);
  });

  test("grows its window with a success and halves it with a failure", () => {
    expect([windowAfter(20, "SUCCESS"), windowAfter(20, "FAILURE"), windowAfter(4, "FAILURE")]).toEqual([
      21, 10, 3,
    ]);
    expect(windowAfter(0, "SUCCESS")).toBe(0);
  });
});

describe("an item", () => {
  const job = (name: string, result: string | null, dependencies: string[] = [], voting = true) => ({
    name,
    result,
    dependencies,
    voting,
    tries: 0,
    request: null,
    awaited_semaphores: [],
    build: null,
  });

  test("succeeds when all that vote have succeeded", () => {
    expect(itemResult([job("a", "SUCCESS"), job("b", "FAILURE", [], false)])).toBe("SUCCESS");
    expect(itemResult([job("a", "SUCCESS"), job("b", "SKIPPED")])).toBe("FAILURE");
  });

  test.each([
    ["SUCCESS", "ready"],
    ["FAILURE", "skipped"],
    ["SKIPPED", "skipped"],
    [null, "waits"],
  ])("lets a job behind one with result %s be %s", (result, expected) => {
    expect(readiness(job("b", null, ["a", "absent"]), [job("a", result)])).toBe(expected);
  });
});

test("a graph is put in order", () => {
  const of = (name: string, ...needs: string[]) => ({
    name,
    voting: true,
    dependencies: needs.map((other) => ({ name: other, soft: false })),
  });
  const order = inGraphOrder([of("c", "b"), of("a"), of("b", "a")]).map(({ name }) => name);
  expect(order).toEqual(["a", "b", "c"]);
});

test("a log is sent in pieces that end between characters", () => {
  const text = "ä".repeat(1000);
  const chunks = chunksOf(text);
  expect(chunks.join("")).toBe(text);
  expect(chunks.every((chunk) => Buffer.byteLength(chunk) <= 1024)).toBe(true);
  expect(chunksOf("")).toEqual([]);
});
