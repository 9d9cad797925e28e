import type { JournalEntry } from "./journal.ts";

/** What happened lately in the sessions that somebody follows. */
export interface Happened {
  readonly entries: readonly JournalEntry[];
  /** How many more requests there were than are told. */
  readonly skipped: number;
  /** What shows something else now: the first parts of the admin's paths. */
  readonly parts: readonly string[];
}

/** Whose events a follower hears: a session's, or those of all. */
export const allSessions = "*";
/** Between two tellings, in milliseconds: when much happens, and when too much does. After a quiet time the first comes at once. */
const pauseMs = 500;
const loadedPauseMs = 1000;
const firstMs = 30;
/** So many requests are told at once; more are only counted. */
const mostTold = 20;

type Tell = (happened: Happened) => void;

/** Tells followers what happens, in portions: a request costs a look-up when nobody follows, and a counter under load. */
export class Events {
  readonly #channels = new Map<string, Channel>();

  /** Follows a session, or `allSessions`, until the returned function is called. */
  follow(whose: string, tell: Tell): () => void {
    const channel = this.#channels.get(whose) ?? new Channel();
    this.#channels.set(whose, channel);
    channel.followers.add(tell);
    return () => {
      channel.followers.delete(tell);
      if (channel.followers.size > 0) return;
      channel.close();
      if (this.#channels.get(whose) === channel) this.#channels.delete(whose);
    };
  }

  isFollowed(session: string): boolean {
    return this.#channels.has(session) || this.#channels.has(allSessions);
  }

  ended(entry: JournalEntry): void {
    if (this.#channels.size === 0) return;
    this.#channels.get(entry.session)?.note(entry);
    this.#channels.get(allSessions)?.note(entry);
  }

  /** Part of what the admin shows of a session is something else now. Without a session: of all. */
  changed(part: string, session?: string): void {
    if (this.#channels.size === 0) return;
    for (const [whose, channel] of this.#channels)
      if (session === undefined || whose === session || whose === allSessions) channel.change(part);
  }
}

/** The followers of the same sessions, who are told the same. */
class Channel {
  readonly followers = new Set<Tell>();
  #entries: JournalEntry[] = [];
  #skipped = 0;
  #parts = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  /** When it may tell again. */
  #next = -Infinity;

  note(entry: JournalEntry): void {
    if (this.#entries.length < mostTold) {
      this.#entries.push(entry);
      entry.told();
    } else this.#skipped++;
    this.#plan();
  }

  change(part: string): void {
    this.#parts.add(part);
    this.#plan();
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #plan(): void {
    if (this.#timer) return;
    const wait = Math.max(firstMs, this.#next - performance.now());
    this.#timer = setTimeout(() => this.#tell(), wait).unref();
  }

  #tell(): void {
    this.#timer = undefined;
    this.#next = performance.now() + (this.#skipped > 0 ? loadedPauseMs : pauseMs);
    const happened = { entries: this.#entries, skipped: this.#skipped, parts: [...this.#parts] };
    this.#entries = [];
    this.#skipped = 0;
    this.#parts = new Set();
    for (const tell of this.followers) tell(happened);
  }
}
