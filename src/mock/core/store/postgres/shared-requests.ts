import type { JournalEntry } from "../../session/journal.ts";
import type { Held } from "../store.ts";
import { Batch } from "./batch.ts";
import type { Database } from "./database.ts";
import type { KeptRequest } from "./kept-request.ts";
import { keptRequest, takeRequest } from "./kept-request.ts";
import * as statements from "./statements.ts";
import type { Known } from "./statements.ts";

/** A journal is cut to its length once in so many requests. */
const cutAfter = 200;

interface Noted {
  readonly entry: JournalEntry;
  readonly known: Known;
  readonly body: string;
}

/**
 * The journals of all processes. What a process has answered is written behind its answer, so that no request waits for it;
 * who reads a journal writes what he has himself first.
 */
export class SharedRequests {
  readonly #database: Database;
  readonly #held: Held;
  readonly #known: (id: string) => Known;
  readonly #onKept: (session: string) => void;
  readonly #process: string;
  readonly #notes: Batch<Noted, number>;
  readonly #underWay = new Set<Promise<void>>();
  #sinceCut = new Map<string, number>();

  constructor(parts: {
    readonly database: Database;
    readonly held: Held;
    readonly known: (id: string) => Known;
    readonly onKept: (session: string) => void;
    /** What no other process is called. */
    readonly process: string;
  }) {
    ({ database: this.#database, held: this.#held, known: this.#known } = parts);
    ({ onKept: this.#onKept, process: this.#process } = parts);
    this.#notes = new Batch((noted) => this.#keep(noted), 1);
  }

  note(entry: JournalEntry): void {
    const session = this.#held.sessions.find(entry.session);
    if (!session || session.journal.capacity === 0) return;
    const body = JSON.stringify(keptRequest(entry, this.#process));
    const keeping = this.#note({ entry, known: this.#known(session.id), body }).finally(() =>
      this.#underWay.delete(keeping),
    );
    this.#underWay.add(keeping);
  }

  /** Reads what is new in the journal of a session. Returns those that other processes have answered. */
  async bring(id: string): Promise<readonly JournalEntry[]> {
    await this.allKept();
    const { journal } = this.#held.sessions.get(id);
    const { stream } = this.#known(id);
    const rows = await this.#database.query<{ id: number; body: string }>(statements.requests, [
      ...[stream, journal.newest, journal.since, journal.capacity],
    ]);
    // Another reader may have been faster.
    const taken = rows
      .filter((row) => row.id > journal.newest)
      .map((row) => ({ id: row.id, kept: JSON.parse(row.body) as KeptRequest })) // only we write these rows
      .map(({ id: at, kept }) => ({ by: kept.by, entry: takeRequest(this.#held, id, at, kept) }));
    return taken.flatMap(({ by, entry }) => (by === this.#process ? [] : [entry]));
  }

  /** Resolves when what was answered by now is in the journals, where the store can be reached. */
  async allKept(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  async #note(noted: Noted): Promise<void> {
    const { entry } = noted;
    try {
      entry.id = await this.#notes.add(noted);
      this.#held.events.ended(entry);
      this.#onKept(entry.session);
      this.#cut(noted);
    } catch {
      // A journal is no state: it may have a gap where the store could not be reached.
    }
  }

  async #keep(noted: readonly Noted[]): Promise<number[]> {
    const rows = await this.#database.query<{ id: number }>(statements.keepRequests, [
      noted.map(({ known }) => known.stream),
      noted.map(({ known }) => known.version),
      noted.map(({ body }) => body),
    ]);
    return rows.map(({ id }) => id);
  }

  #cut({ entry, known }: Noted): void {
    const count = (this.#sinceCut.get(entry.session) ?? 0) + 1;
    this.#sinceCut.set(entry.session, count % cutAfter);
    const { capacity } = this.#held.sessions.find(entry.session)?.journal ?? {};
    if (count < cutAfter || capacity === undefined) return;
    void this.#database.query(statements.cutRequests, [known.stream, capacity]).catch(() => undefined);
  }
}
