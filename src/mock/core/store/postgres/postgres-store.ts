import { randomUUID } from "node:crypto";
import type { Session } from "../../session/sessions.ts";
import type { Attempt, Seed } from "../../state/world.ts";
import type { JournalEntry } from "../../session/journal.ts";
import type { Held, Part, SeedOffer, Store, Work } from "../store.ts";
import { nothingToDo } from "../store.ts";
import type { SessionEvent, StoredSession } from "../stored.ts";
import { Database } from "./database.ts";
import { migrate } from "./migrations.ts";
import { SharedRequests } from "./shared-requests.ts";
import type { Notice } from "./notices.ts";
import { Notices, answered, partOf } from "./notices.ts";
import { SharedSnapshots } from "./shared-snapshots.ts";
import * as statements from "./statements.ts";
import { StoreError, StoreUnavailable } from "../store-error.ts";
import type { Turn } from "./streams.ts";
import { DatabaseClock, Streams } from "./streams.ts";
import type { Results } from "./turns.ts";
import { Turns, workOff } from "./turns.ts";

/**
 * Keeps sessions in a PostgreSQL that any number of processes share. Each is a stream of events; whoever appends the next
 * one has seen all before it, or has to do the work again. The only time is that of the database.
 */
export class PostgresStore implements Store {
  readonly #database: Database;
  readonly #clock: DatabaseClock;
  readonly #turns = new Turns((id, works) => this.#group(id, works));
  /** Those that are under way, by session. */
  readonly #begun = new Map<string, Turn>();
  #there: There | undefined;

  private constructor(database: Database, clock: DatabaseClock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Throws a StoreError when the store cannot be had. */
  static async open(url: string, log: (line: string) => void): Promise<PostgresStore> {
    const database = await Database.open(url, log);
    const clock = new DatabaseClock();
    try {
      await migrate(database);
      const [told] = await database.query<{ now: number }>(statements.now);
      clock.tell(told?.now ?? 0);
      return new PostgresStore(database, clock);
    } catch (error) {
      await database.close();
      throw error;
    }
  }

  /** What is put aside is read again. */
  readonly mustHold = false;

  /** Each is made there before it is first used. */
  knows(_session: Session): boolean {
    return true;
  }

  readonly shared = {
    wall: (): number => this.#clock.now(),
    process: randomUUID(),
    note: (entry: JournalEntry): void => this.#started().requests.note(entry),
  };

  async seed(api: string, { rows, isAsked, number }: SeedOffer): Promise<Seed> {
    const read = (): Promise<{ number: number; rows: string }[]> =>
      this.#database.query(statements.seedOf, [api]);
    let [there] = await read();
    if (!there) {
      await this.#database.query(statements.offerSeed, [api, number, JSON.stringify(rows())]);
      [there] = await read();
    }
    if (!there) throw new StoreUnavailable();
    if (there.number !== number)
      throw new StoreError(
        `the store began ${api} with ${there.number === 0 ? "no --seed" : `--seed ${there.number}`}: start all its replicas so, or take another database`,
      );
    if (isAsked && there.rows !== JSON.stringify(rows()))
      throw new StoreError(
        `the store holds ${api} with another world than the one asked for (--world): start all its replicas with the same, or take another database`,
      );
    return JSON.parse(there.rows) as Seed; // only we write these rows
  }

  start(held: Held): Promise<void> {
    const streams = new Streams(this.#database, held, this.#clock);
    const notices = new Notices(this.#database, this.shared.process);
    const requests = new SharedRequests({
      ...{ database: this.#database, held },
      ...{ known: (id) => streams.known(id), process: this.shared.process },
      onKept: (id) => notices.changed(id, answered),
    });
    this.#there = { held, streams, requests, notices, snapshots: new SharedSnapshots(this.#database, held) };
    notices.listen((notice) => void this.#hear(notice).catch(() => undefined));
    return Promise.resolve();
  }

  turn<T>({ id }: Session, work: Work<T>): Promise<T> {
    return this.#turns.add(id, work);
  }

  async append(event: SessionEvent): Promise<void> {
    if ("snapshot" in event) {
      if ("content" in event) throw new Error(`snapshot ${event.snapshot} is not taken within a turn`);
      await this.#database.query(statements.deleteSnapshot, [event.snapshot]);
    } else if ("deleted" in event) await this.#database.query(statements.forget, [event.session]);
    else {
      const turn = this.#turnOf(event.session);
      turn.events.push(event);
      if ("reset" in event) turn.session = this.#started().held.sessions.get(event.session);
    }
  }

  keepSnapshot({ id }: Session, snapshot: string, content: StoredSession): Promise<void> {
    this.#turnOf(id).taken = { snapshot, body: JSON.stringify(content) };
    return nothingToDo;
  }

  relyOn({ id }: Session, snapshot: string): void {
    const revision = this.#started().snapshots.revision(snapshot);
    if (revision !== undefined) this.#turnOf(id).reliesOn.set(snapshot, revision);
  }

  #turnOf(session: string): Turn {
    const turn = this.#begun.get(session);
    if (!turn) throw new Error(`what happens in session ${session} is not within a turn`);
    return turn;
  }

  afterwards({ id }: Session, act: () => void): void {
    this.#begun.get(id)?.afterwards.push(act);
  }

  async bring(what: Part): Promise<void> {
    if (what === "snapshots") await this.#started().snapshots.catchUp();
    else if (what === "sessions") await this.#bringSessions();
    else if (what.requestsOf !== undefined) await this.#bringRequests(what.requestsOf);
    else {
      await this.#bringSessions();
      const { sessions } = this.#started().held;
      await Promise.all(sessions.list().map(({ id }) => this.#bringRequests(id)));
    }
  }

  async #bringRequests(id: string): Promise<readonly JournalEntry[]> {
    const { held, requests } = this.#started();
    await this.turn(held.sessions.get(id), () => undefined);
    return requests.bring(id);
  }

  async #bringSessions(): Promise<void> {
    const { held, requests } = this.#started();
    await requests.allKept();
    const rows = await this.#database.query<{ id: string; requests: number }>(statements.sessions);
    const ids = new Set(rows.map(({ id }) => id));
    for (const { id } of held.sessions.list()) if (!ids.has(id)) held.sessions.delete(id);
    await Promise.all(rows.map(({ id }) => this.turn(held.sessions.get(id), () => undefined)));
    for (const { id, requests: count } of rows) {
      const session = held.sessions.get(id);
      session.journal.keptElsewhere = count;
      // In the order of the store, which all processes have.
      held.sessions.delete(id);
      held.sessions.reinstate(session);
    }
  }

  async close(): Promise<void> {
    await this.#database.close();
  }

  /** Tells those who follow sessions here what others have done. */
  async #hear(notice: Notice): Promise<void> {
    const { events } = this.#started().held;
    for (const [id, parts] of Object.entries(notice)) {
      if (!events.isFollowed(id)) continue;
      for (const part of parts)
        if (part !== answered) events.changed(part, id);
        else for (const entry of await this.#bringRequests(id)) events.ended(entry);
    }
  }

  #started(): There {
    if (!this.#there) throw new Error("the store is not started");
    return this.#there;
  }

  /** Catches up, does the works and appends what they changed; again from the start when another process was faster. */
  async #group(id: string, works: readonly Work<unknown>[]): Promise<Results> {
    const { held, streams, notices } = this.#started();
    for (;;) {
      await streams.catchUp(id);
      const before = held.sessions.get(id);
      const turn: Turn = {
        ...{ session: before, from: streams.known(id), reliesOn: new Map() },
        ...{ events: [], afterwards: [] },
      };
      const attempt = before.attempt();
      this.#begun.set(id, turn);
      const leave = before.use();
      try {
        const results = await workOff(
          works,
          () => turn.session,
          () => turn.taken !== undefined,
        );
        this.#begun.delete(id);
        const isNothing = turn.events.length === 0 && !turn.taken;
        if (isNothing || (await streams.append(turn))) {
          attempt.keep();
          for (const act of turn.afterwards) act();
          for (const event of turn.events) notices.changed(id, partOf(event));
          streams.foldLong(id);
          return results;
        }
        undo(held, before, attempt);
      } catch (error) {
        undo(held, before, attempt);
        throw error;
      } finally {
        leave();
      }
    }
  }
}

/** A reset has put another session in the place of the one before. */
function undo({ sessions }: Held, before: Session, attempt: Attempt): void {
  attempt.undo();
  sessions.reinstate(before);
}

/** What there is once the engine has started. */
interface There {
  readonly held: Held;
  readonly streams: Streams;
  readonly snapshots: SharedSnapshots;
  readonly requests: SharedRequests;
  readonly notices: Notices;
}
