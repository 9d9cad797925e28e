import { expect, test } from "vitest";
import type { Log, LogQuery } from "./log-page.ts";
import { newerLines, olderLines } from "./log-page.ts";

/** Line n is of second n. */
const log: Log = { count: 10, timeOf: (number) => number * 1000 };
const query: LogQuery = { cursor: undefined, since: undefined, until: undefined, limit: 4 };

test("backward pages from the newest line to the oldest, without gap or duplicate", () => {
  const first = olderLines(log, query);
  const second = olderLines(log, { ...query, cursor: first.cursor });
  const third = olderLines(log, { ...query, cursor: second.cursor });
  expect([first, second, third].map(({ after, last }) => [after, last])).toEqual([
    [6, 10],
    [2, 6],
    [0, 2],
  ]);
  expect([first.hasMore, second.hasMore, third.hasMore]).toEqual([true, true, false]);
  expect(third.cursor).toBeUndefined();
});

test("backward keeps its place when lines come in meanwhile", () => {
  const { cursor } = olderLines(log, query);
  expect(olderLines({ ...log, count: 99 }, { ...query, cursor })).toMatchObject({ after: 2, last: 6 });
});

test("until is an upper bound that counts itself in", () => {
  expect(olderLines(log, { ...query, until: 5000 })).toMatchObject({ after: 1, last: 5 });
  expect(newerLines(log, { ...query, since: 4000, until: 5000 })).toMatchObject({ after: 3, last: 5 });
});

test("forward without cursor and since is a live tail: nothing yet, and a watermark", () => {
  expect(newerLines(log, query)).toEqual({ after: 10, last: 10, hasMore: false, cursor: 10 });
});

test("forward starts at since", () => {
  expect(newerLines(log, { ...query, since: 4000 })).toEqual({ after: 3, last: 7, hasMore: true, cursor: 7 });
  expect(newerLines(log, { ...query, since: 11_000 })).toMatchObject({ after: 10, last: 10 });
});

test("an empty forward page repeats the watermark", () => {
  expect(newerLines(log, { ...query, cursor: 10 })).toMatchObject({ last: 10, hasMore: false, cursor: 10 });
});

test("an empty log has empty pages", () => {
  const empty: Log = { count: 0, timeOf: () => NaN };
  expect(olderLines(empty, query)).toEqual({ after: 0, last: 0, hasMore: false, cursor: undefined });
  expect(newerLines(empty, query)).toEqual({ after: 0, last: 0, hasMore: false, cursor: 0 });
});
