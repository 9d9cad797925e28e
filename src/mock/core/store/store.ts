import type { Operation } from "../../../../contracts/lib/contract.ts";
import type { Events } from "../session/events.ts";
import type { JournalEntry } from "../session/journal.ts";
import type { Session, Sessions } from "../session/sessions.ts";
import type { Snapshots } from "../session/snapshots.ts";
import type { Seed } from "../state/world.ts";
import type { SessionEvent, StoredSession } from "./stored.ts";

/** What a process holds of a store: its own sessions, and how to bring them up to what is kept. */
export interface Held {
  readonly sessions: Sessions;
  readonly snapshots: Snapshots;
  readonly events: Events;
  operation(api: string, id: string | undefined): Operation | undefined;
  /** Does what an event tells. Throws for one that was not written by us. */
  apply(event: SessionEvent): void;
  /** Gives a fresh session what it is kept as. */
  fill(id: string, stored: StoredSession): void;
  putSnapshot(name: string, stored: StoredSession): void;
  contentOf(session: Session): StoredSession;
  snapshotsStored(): ReadonlyMap<string, StoredSession>;
}

/** Which sessions there are, the named snapshots, or the journal of a session; undefined: of all. */
export type Part = "sessions" | "snapshots" | { readonly requestsOf: string | undefined };

/** The rows that an API's sessions start from, as a process would begin the store. */
export interface SeedOffer {
  readonly rows: () => Seed;
  /** The user asked for these rows by name: others are refused. */
  readonly isAsked: boolean;
  /** The number of `--seed`, which every generated id is made of; 0 without one. */
  readonly number: number;
}

/** Work on a session that is up to date. It may be done again from the start, and changes nothing but the session. */
export type Work<T> = (session: Session) => T | Promise<T>;

/**
 * Keeps sessions. A session is a stream of events: work on it begins with its newest state, and what the work changes is
 * appended as a whole or not at all.
 */
export interface Store {
  /** Of a store that several processes may have. */
  readonly shared?: {
    /** The time that they all go by, in epoch milliseconds. */
    readonly wall: () => number;
    /** What none of the others is called. */
    readonly process: string;
    /** Takes a request that is answered into the journal that they all have. */
    readonly note: (entry: JournalEntry) => void;
  };
  /** What callers have changed is nowhere but in this process's memory, where it must stay. */
  readonly mustHold: boolean;
  /** Whether the store has the session; one that it has not, nothing that comes by itself is kept of. */
  knows(session: Session): boolean;
  /** The API's seed as the store began with it, which is `offer` the first time. */
  seed(api: string, offer: SeedOffer): Promise<Seed>;
  /** Reads what is kept; events come in from now on. */
  start(held: Held): Promise<void>;
  /** Does the work and resolves when what it changed is kept. Rejects with what the work throws, or a MockError. */
  turn<T>(session: Session, work: Work<T>): Promise<T>;
  /** Acts when what the session's turn has changed is kept; never, when it is not. */
  afterwards(session: Session, act: () => void): void;
  /** Notes what happened. Where the store does not wait for the end of a turn, it resolves when the event is kept. */
  append(event: SessionEvent): Promise<void>;
  /** Keeps what the session is under a name, with all that its turn has changed. The turn ends with it. */
  keepSnapshot(session: Session, name: string, content: StoredSession): Promise<void>;
  /** What the session's turn changes is kept only while the snapshot is the one that was brought last. */
  relyOn(session: Session, snapshot: string): void;
  /** Brings what no turn does up to date. */
  bring(what: Part): Promise<void>;
  close(): Promise<void>;
}

/** What of a request has nothing to wait for shares one promise. */
export const nothingToDo: Promise<void> = Promise.resolve();

/** Keeps nothing: what the process holds is all that there is. */
export class MemoryStore implements Store {
  readonly mustHold: boolean = false;

  seed(_api: string, { rows }: SeedOffer): Promise<Seed> {
    return Promise.resolve(rows());
  }

  knows(_session: Session): boolean {
    return true;
  }

  start(_held: Held): Promise<void> {
    return Promise.resolve();
  }

  turn<T>(session: Session, work: Work<T>): Promise<T> {
    return new Promise((resolve) => {
      resolve(work(session));
    });
  }

  append(_event: SessionEvent): Promise<void> {
    return nothingToDo;
  }

  afterwards(_session: Session, act: () => void): void {
    act();
  }

  keepSnapshot(_session: Session, name: string, content: StoredSession): Promise<void> {
    return this.append({ snapshot: name, content });
  }

  relyOn(_session: Session, _snapshot: string): void {}

  bring(_what: Part): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
