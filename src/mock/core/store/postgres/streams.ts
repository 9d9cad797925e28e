import type { Session } from "../../session/sessions.ts";
import type { Held } from "../store.ts";
import type { SessionEvent } from "../stored.ts";
import { Batch } from "./batch.ts";
import type { Database } from "./database.ts";
import { Positions, endsJournal, eventsBody, foldBody } from "./positions.ts";
import * as statements from "./statements.ts";
import type { Known, MissedRow } from "./statements.ts";

/** Statements of one kind that are under way at the same time. */
const atOnce = { reads: 2, appends: 2 };
/** Characters of events after which a session is folded; of a larger one, as many as its fold has. */
const foldAt = 64 * 1024;

/** Work on a session that is under way. */
export interface Turn {
  /** What is worked on: a reset puts another one in its place. */
  session: Session;
  readonly events: SessionEvent[];
  /** What is done when they are kept. */
  readonly afterwards: (() => void)[];
  /** Where its stream was when the work began. */
  readonly from: Known;
  /** The revision of each snapshot that must not change before the events are kept. */
  readonly reliesOn: Map<string, number>;
  /** What is kept together with the events, after which nothing more is done. */
  taken?: { readonly snapshot: string; readonly body: string };
}

interface Append extends Known {
  readonly body: string;
}

/** The streams of this process's sessions in a database. */
export class Streams {
  readonly #database: Database;
  readonly #held: Held;
  readonly #positions: Positions;
  readonly #clock: DatabaseClock;
  readonly #reads: Batch<Known, readonly MissedRow[]>;
  readonly #appends: Batch<Append, boolean>;

  constructor(database: Database, held: Held, clock: DatabaseClock) {
    this.#database = database;
    this.#held = held;
    this.#clock = clock;
    this.#positions = new Positions(held);
    this.#reads = new Batch((known) => this.#missed(known), atOnce.reads);
    this.#appends = new Batch((appends) => this.#append(appends), atOnce.appends);
  }

  /** Brings a session up to date; one that there is not yet is made. */
  async catchUp(id: string): Promise<void> {
    const { sessions } = this.#held;
    for (;;) {
      const asked = sessions.get(id);
      const rows = await this.#reads.add(this.#positions.known(id));
      // What is missed is missed by this one, which may have been put aside meanwhile.
      if (sessions.find(id) !== asked) continue;
      if (this.#positions.catchUp(id, rows)) return;
      // It was never used, or another process has ended it.
      if (this.#positions.get(id)) sessions.delete(id);
      sessions.reset(id);
      await this.#database.query(statements.create, [id, foldBody(sessions.get(id), this.#clock.now())]);
    }
  }

  /** Whether the events are kept: false when another process was faster. Throws a StoreUnavailable when nobody knows. */
  async append({ session, events, from, reliesOn, taken }: Turn): Promise<boolean> {
    const body = eventsBody(events);
    const appending = { ...from, body };
    const isAppended =
      taken || reliesOn.size > 0
        ? await this.#appendWithSnapshots(appending, reliesOn, taken)
        : await this.#appends.add(appending);
    if (!isAppended) return false;
    this.#positions.appended(session, from, body.length);
    if (events.some(endsJournal)) {
      session.journal.since = from.version + 1;
      void this.#database
        .query(statements.forgetRequests, [from.stream, from.version + 1])
        .catch(() => undefined);
    }
    return true;
  }

  /** How far this process knows a session, now. */
  known(id: string): Known {
    return this.#positions.known(id);
  }

  /** Writes a session whole when its events have become long. Nobody waits for it, and it may be done twice. */
  foldLong(id: string): void {
    const position = this.#positions.get(id);
    const session = this.#held.sessions.find(id);
    if (!position || !session || position.eventChars < Math.max(foldAt, position.foldChars)) return;
    const { stream, version } = position;
    const body = foldBody(session, this.#clock.now());
    this.#positions.folded(id, body.length);
    // Whoever has work on a long stream tries it again.
    void this.#database.query(statements.fold, [stream, version, body]).catch(() => undefined);
  }

  async #missed(known: readonly Known[]): Promise<(readonly MissedRow[])[]> {
    const rows = await this.#database.query<MissedRow>(statements.missed, columns(known));
    const of = new Map(known.map(({ id }) => [id, [] as MissedRow[]]));
    for (const row of rows)
      if (row.kind === 0) this.#clock.tell(row.version);
      else of.get(row.id)?.push(row);
    return known.map(({ id }) => of.get(id) ?? []);
  }

  async #append(appends: readonly Append[]): Promise<boolean[]> {
    const bodies = appends.map(({ body }) => body);
    const rows = await this.#database.query<{ id: string }>(statements.append, [...columns(appends), bodies]);
    const appended = new Set(rows.map(({ id }) => id));
    return appends.map(({ id }) => appended.has(id));
  }

  async #appendWithSnapshots(
    { id, stream, version, body }: Append,
    reliesOn: Turn["reliesOn"],
    taken: Turn["taken"],
  ): Promise<boolean> {
    const values = [id, stream, version, body, [...reliesOn.keys()], [...reliesOn.values()]];
    const rows = await this.#database.query(statements.appendWithSnapshots, [
      ...values,
      ...[taken?.snapshot ?? null, taken?.body ?? null],
    ]);
    return rows.length > 0;
  }
}

function columns(known: readonly Known[]): [string[], number[], number[]] {
  return [known.map(({ id }) => id), known.map(({ stream }) => stream), known.map(({ version }) => version)];
}

/** The time as the database has told it last, in epoch milliseconds: the only one that its processes share. */
export class DatabaseClock {
  #now = 0;

  now(): number {
    return this.#now;
  }

  tell(now: number): void {
    this.#now = Math.max(this.#now, now);
  }
}
