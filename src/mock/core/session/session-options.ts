import type { ClockSetting } from "../state/clock.ts";
import type { JournalBudget } from "./journal-budget.ts";
import type { JournalEntry } from "./journal.ts";
import type { MessageStore } from "./message-store.ts";

/** One of several processes that serve the same sessions. What it holds of a session may be put aside and read again. */
export interface SharingProcess {
  /** What none of the others is called. */
  readonly name: string;
  /** How many requests without an id of their own it has met, in all sessions. */
  requests: number;
}

export interface SessionOptions {
  readonly wall: () => number;
  readonly clock: ClockSetting;
  readonly seed?: number | undefined;
  readonly journalSize: number;
  readonly messages: MessageStore;
  readonly budget: JournalBudget;
  /** A request is answered. */
  readonly onEnded: (entry: JournalEntry) => void;
  /** undefined: no other process serves them. */
  readonly process: SharingProcess | undefined;
  /** How many sessions there are at most. */
  readonly maxSessions: number;
  /** Whether what callers have changed must stay: such a session is never ended to make room. */
  readonly isStored: boolean;
}
