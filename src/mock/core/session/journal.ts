import type { Operation } from "../../../../contracts/lib/contract.ts";
import type { Refusal } from "../service/refusal.ts";
import type { Check } from "../service/service.ts";
import type { Change } from "../state/world.ts";
import { headLines } from "./heads.ts";
import type { JournalBudget } from "./journal-budget.ts";
import type { Kept, KeptMessage, MessageStore } from "./message-store.ts";

/** Who refused a request: one of the checks, or the operation itself. */
export interface Refused {
  readonly by: Check | "handler";
  readonly refusal: Refusal;
}

/** A request as it arrives. */
export interface Arrival {
  /** The session's time and the wall's, epoch milliseconds. */
  readonly at: number;
  readonly receivedAt: number;
  /** Absent: it was below no API's mount. */
  readonly api: string | undefined;
  readonly operation: Operation | undefined;
  readonly method: string;
  readonly url: string;
  /** Set when no operation matched: the one whose path is nearest, and why it did not match. */
  readonly unmatched?: { readonly nearest: string | undefined; readonly why: string } | undefined;
  /** Set when no operation matched and a real server was asked instead: its URL, without the query. */
  readonly fallback?: string | undefined;
  /** Set when the mock sent it to others. */
  readonly outgoing?: boolean | undefined;
}

/** What a request brings. */
export interface Brought {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer | undefined;
}

/** An answer as it is sent; `bytes` is the length of its text. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly text: string | undefined;
  readonly bytes: number;
}

/** A row that a request changed; `before` absent: it was added. */
export interface ChangedRow extends Change {
  readonly before?: unknown;
}

/** One request that was served. Its messages stand in the store, and are told without secrets (`show-request.ts`). */
export class JournalEntry {
  /** Where several processes share the journal, 0 until it is kept. */
  id: number;
  readonly session: string;
  readonly arrival: Arrival;
  request: Kept | undefined;
  response: Kept | undefined;
  status: number | undefined;
  /** Real milliseconds from its arrival to its answer. */
  durationMs: number | undefined;
  refused: Refused | undefined;
  /** Whether the operation's checks were asked; a fault or a `Prefer` header may have answered in their place. */
  wasJudged = false;
  /** Why no answer came to what the mock sent to others. */
  failure: string | undefined;
  /** The id of the fault rule that hit it. */
  fault: string | undefined;
  /** How many rows it changed, and where they stand as JSON. */
  changes = 0;
  rows: Kept | undefined;
  readonly #journal: Journal;
  readonly #start = performance.now();

  constructor(id: number, journal: Journal, arrival: Arrival) {
    this.id = id;
    this.session = journal.session;
    this.arrival = arrival;
    this.#journal = journal;
  }

  brought({ headers, body }: Brought): void {
    if (this.#journal.capacity > 0) this.request = this.#journal.messages.keep(headLines(headers), body);
  }

  /** The answer is on its way. */
  answered({ status, headers, text, bytes }: Answered): void {
    this.status = status;
    if (this.#journal.capacity > 0)
      this.response = this.#journal.messages.keep(headLines(headers), text, bytes);
    this.ended();
  }

  /** A real server has answered in the place of the mock; its answer is not kept. */
  passedOn(status: number): void {
    this.status = status;
    this.ended();
  }

  /** Somebody is told of it. */
  told(): void {
    this.#journal.hold(this);
  }

  /** There is no room for it any more. */
  forget(): void {
    this.#journal.forget(this);
  }

  /** Nothing more comes of it; without an answer, it has no status. */
  ended(): void {
    this.durationMs = performance.now() - this.#start;
    this.#journal.onEnded(this);
  }

  /** A part of it as it was kept; undefined when there is none, or newer ones took its place. */
  read(part: "request" | "response" | "rows"): KeptMessage | undefined {
    const kept = this[part];
    return kept && this.#journal.messages.read(kept);
  }

  /** `before`: what was in the place of each row. */
  changed(changes: readonly Change[], before: readonly unknown[] | undefined): void {
    const told: ChangedRow[] = [];
    for (const [i, change] of changes.entries())
      if (change.table !== "$sequences") told.push({ ...change, before: before?.[i] });
    this.changes = told.length;
    if (this.#journal.capacity === 0) return;
    const text = JSON.stringify(told);
    this.rows = this.#journal.messages.keep("", text, Buffer.byteLength(text));
  }
}

/** So many that somebody was told of are held besides the last ones. */
const mostTold = 500;

export interface JournalOptions {
  readonly session: string;
  /** How many requests it holds. */
  readonly capacity: number;
  readonly messages: MessageStore;
  /** What it shares with all others. */
  readonly budget: JournalBudget;
  readonly onEnded: (entry: JournalEntry) => void;
  /** It is kept elsewhere, by several processes, and holds what it is told from there. */
  readonly isShared?: boolean;
}

/**
 * The last requests of a session, at most `capacity` of them, and as many as the budget of all journals allows; older ones are
 * forgotten.
 */
export class Journal {
  readonly session: string;
  readonly capacity: number;
  readonly messages: MessageStore;
  readonly onEnded: (entry: JournalEntry) => void;
  readonly #budget: JournalBudget;
  readonly #isShared: boolean;
  /** Where it is shared: the version of the session that it begins with, and the newest that it was told of. */
  since = 0;
  newest = 0;
  /** How many there are in the store. */
  keptElsewhere = 0;
  /** In the order in which they came. */
  readonly #entries = new Set<JournalEntry>();
  readonly #told = new Set<JournalEntry>();
  #count = 0;

  constructor({ session, capacity, messages, budget, onEnded, isShared = false }: JournalOptions) {
    this.#isShared = isShared;
    this.session = session;
    this.capacity = capacity;
    this.messages = messages;
    this.onEnded = onEnded;
    this.#budget = budget;
  }

  get size(): number {
    return this.#isShared ? this.keptElsewhere : this.#entries.size;
  }

  add(arrival: Arrival, brought: Brought): JournalEntry {
    const entry = new JournalEntry(++this.#count, this, arrival);
    entry.brought(brought);
    if (this.#isShared) entry.id = 0;
    else this.#take(entry);
    return entry;
  }

  /** Takes one that is kept elsewhere. */
  take(id: number, arrival: Arrival): JournalEntry {
    const entry = new JournalEntry(id, this, arrival);
    this.newest = id;
    this.#take(entry);
    return entry;
  }

  #take(entry: JournalEntry): void {
    if (this.capacity === 0) return;
    this.#entries.add(entry);
    if (this.#entries.size > this.capacity) this.#drop(this.#entries);
    this.#budget.add(entry);
  }

  /** Newest first. */
  list(): JournalEntry[] {
    return [...this.#entries].reverse();
  }

  /** One of those that it holds, or that somebody was told of not long ago. */
  find(id: number): JournalEntry | undefined {
    for (const held of [this.#entries, this.#told])
      for (const entry of held) if (entry.id === id) return entry;
    return undefined;
  }

  /** Somebody was told of the entry, and may ask for it when many newer ones have come. */
  hold(entry: JournalEntry): void {
    this.#told.add(entry);
    this.#budget.add(entry);
    if (this.#told.size > mostTold) this.#drop(this.#told);
  }

  forget(entry: JournalEntry): void {
    this.#entries.delete(entry);
    this.#told.delete(entry);
    this.#budget.remove(entry);
  }

  clear(): void {
    for (const entry of [...this.#entries, ...this.#told]) this.forget(entry);
  }

  /** Lets the oldest go. */
  #drop(held: Set<JournalEntry>): void {
    for (const oldest of held) {
      held.delete(oldest);
      if (!this.#entries.has(oldest) && !this.#told.has(oldest)) this.#budget.remove(oldest);
      return;
    }
  }
}
