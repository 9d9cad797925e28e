import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Happened } from "./events.ts";
import { allSessions, Events } from "./events.ts";
import type { JournalEntry } from "./journal.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What the events look at of an entry. */
const entry = (session: string, id: number) =>
  ({ session, id, told: () => undefined }) as unknown as JournalEntry;

function follow(events: Events, whose: string): { told: Happened[]; leave: () => void } {
  const told: Happened[] = [];
  return { told, leave: events.follow(whose, (happened) => told.push(happened)) };
}

test("the first request after a quiet time is told at once, others in portions", () => {
  const events = new Events();
  const { told } = follow(events, "a");
  events.ended(entry("a", 1));
  vi.advanceTimersByTime(30);
  expect(told.map(({ entries }) => entries.map(({ id }) => id))).toEqual([[1]]);
  events.ended(entry("a", 2));
  events.ended(entry("a", 3));
  vi.advanceTimersByTime(400);
  expect(told).toHaveLength(1);
  vi.advanceTimersByTime(100);
  expect(told.at(-1)?.entries.map(({ id }) => id)).toEqual([2, 3]);
});

test("of more than twenty at once the first twenty are told, and how many more there were", () => {
  const events = new Events();
  const { told } = follow(events, "a");
  for (let id = 1; id <= 1000; id++) events.ended(entry("a", id));
  vi.advanceTimersByTime(600);
  expect(told.map(({ entries, skipped }) => [entries.length, skipped])).toEqual([[20, 980]]);
});

test("a session's followers hear of it alone, those of all of every one", () => {
  const events = new Events();
  const [one, all] = [follow(events, "a"), follow(events, allSessions)];
  events.ended(entry("a", 1));
  events.ended(entry("b", 2));
  events.changed("clock", "b");
  events.changed("sessions");
  vi.advanceTimersByTime(600);
  expect(one.told).toMatchObject([{ entries: [{ id: 1 }], parts: ["sessions"] }]);
  expect(all.told).toMatchObject([{ entries: [{ id: 1 }, { id: 2 }], parts: ["clock", "sessions"] }]);
});

test("who has left hears nothing more, and nothing is planned for nobody", () => {
  const events = new Events();
  const { told, leave } = follow(events, "a");
  events.ended(entry("a", 1));
  leave();
  events.ended(entry("a", 2));
  events.changed("clock", "a");
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(600);
  expect(told).toEqual([]);
});
