import type { ClockSetting } from "../state/clock.ts";
import { Clock } from "../state/clock.ts";
import type { FaultRule } from "./faults.ts";
import type { SessionContent } from "./snapshots.ts";
import { secretFrom } from "../state/ids.ts";
import type { JournalEntry } from "./journal.ts";
import { Journal } from "./journal.ts";
import type { MessageStore } from "./message-store.ts";
import { MockError } from "../service/problem.ts";
import type { Attempt, Change, World, WorldBase } from "../state/world.ts";
import { freshWorld } from "../state/world.ts";

/** A response of the mock that broke its own contract. */
export interface ViolationRecord {
  readonly at: string;
  readonly api: string;
  readonly operationId: string;
  readonly status: number;
  readonly where: string;
  readonly pointer: string;
  readonly message: string;
}

/** One isolated copy of everything: state, clock, journal and faults. */
export class Session {
  readonly id: string;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly faults: FaultRule[] = [];
  readonly violations: ViolationRecord[] = [];
  readonly #bases: ReadonlyMap<string, WorldBase>;
  readonly #process: string;
  #worlds = new Map<string, World>();
  #unserved: Readonly<Record<string, readonly Change[]>> = {};
  #requests = 0;
  #faultCount = 0;

  constructor(id: string, bases: ReadonlyMap<string, WorldBase>, options: SessionOptions) {
    this.id = id;
    this.#bases = bases;
    this.#process = options.process;
    this.clock = new Clock(options.wall, options.clock);
    this.journal = new Journal({
      session: id,
      capacity: options.journalSize,
      messages: options.messages,
      onEnded: options.onEnded,
      isShared: options.process !== "",
    });
  }

  /** The state of one service, forked from its seed when it is first asked for. */
  world(api: string): World {
    const known = this.#worlds.get(api);
    if (known) return known;
    const world = freshWorld(this.#bases, api);
    this.#worlds.set(api, world);
    return world;
  }

  /** Its state and time, as they are while nothing changes them. */
  content(): SessionContent {
    return {
      clock: { at: this.clock.now(), rate: this.clock.rate },
      worlds: this.#worlds,
      unserved: this.#unserved,
    };
  }

  /** How many rows differ from the seed, by API; those without any are left out. */
  changedRows(): Readonly<Record<string, number>> {
    const counts = [...this.#worlds].map(([api, world]) => [api, world.changedRows()] as const);
    return Object.fromEntries(counts.filter(([, count]) => count > 0));
  }

  /** Its state and time now, for ever. It costs nothing: what is changed later is changed in a copy. */
  capture(): SessionContent {
    return { ...this.content(), worlds: forkAll(this.#worlds) };
  }

  /** Puts state and time to what was captured, here or in another session. */
  restore({ clock, worlds, unserved }: SessionContent): void {
    this.clock.set(clock);
    this.#worlds = forkAll(worlds);
    this.#unserved = unserved;
  }

  /** Notes what is changed from now on, but for the journal, so that all of it can be undone. */
  attempt(): Attempt {
    const [worlds, unserved, clock, faultCount] = [
      this.#worlds,
      this.#unserved,
      this.clock.state,
      this.#faultCount,
    ];
    const [faults, violations] = [this.faults.map((rule) => ({ ...rule })), [...this.violations]];
    const attempts = [...worlds.values()].map((world) => world.attempt());
    // A world that is begun meanwhile is left out again.
    this.#worlds = new Map(worlds);
    return {
      keep: () => attempts.forEach((attempt) => attempt.keep()),
      undo: () => {
        for (const attempt of attempts) attempt.undo();
        this.#worlds = worlds;
        this.#unserved = unserved;
        this.clock.restore(clock);
        this.putFaults(faults, faultCount);
        this.violations.splice(0, Infinity, ...violations);
      },
    };
  }

  /** Takes the rules of another process, and how many there ever were. */
  putFaults(rules: readonly FaultRule[], count: number): void {
    this.faults.splice(0, Infinity, ...rules);
    this.#faultCount = count;
  }

  get faultCount(): number {
    return this.#faultCount;
  }

  /** Holds what is stored of an API that is not served this time, after what it holds already. */
  holdUnserved(api: string, changes: readonly Change[]): void {
    this.#unserved = { ...this.#unserved, [api]: [...(this.#unserved[api] ?? []), ...changes] };
  }

  /**
   * An id for a request that brought none: 26 characters, the same for the same sequence of requests, but where several
   * processes serve them. It is made when it is asked for, which few requests do.
   */
  newRequestId(): () => string {
    const number = ++this.#requests;
    return () => secretFrom(`${this.#process}request:${number}`, 26, "0123456789abcdefghjkmnpqrstvwxyz");
  }

  newFaultId(): string {
    return `fault-${++this.#faultCount}`;
  }
}

const maxViolations = 1000;

/** False when it is one too many to be kept. */
export function noteViolation({ violations }: Session, record: ViolationRecord): boolean {
  return violations.length < maxViolations && violations.push(record) > 0;
}

function forkAll(worlds: ReadonlyMap<string, World>): Map<string, World> {
  return new Map([...worlds].map(([api, world]) => [api, world.fork()]));
}

export interface SessionOptions {
  readonly wall: () => number;
  readonly clock: ClockSetting;
  readonly journalSize: number;
  readonly messages: MessageStore;
  /** A request is answered. */
  readonly onEnded: (entry: JournalEntry) => void;
  /** What tells this process from others that serve the same session; empty where there are none. */
  readonly process: string;
}

export const defaultSession = "default";
const maxSessions = 5000;
const idPattern = /^[\w.:@-]{1,128}$/;

/** Throws a MockError for an id that is none. */
export function assertSessionId(id: string): void {
  if (!idPattern.test(id))
    throw new MockError(400, "bad-session", "a session id has 1 to 128 letters, digits or any of . : @ _ -");
}

/** All sessions of a server, each made when it is first used. */
export class Sessions {
  readonly #bases: ReadonlyMap<string, WorldBase>;
  readonly #options: SessionOptions;
  readonly #sessions = new Map<string, Session>();

  constructor(bases: ReadonlyMap<string, WorldBase>, options: SessionOptions) {
    this.#bases = bases;
    this.#options = options;
  }

  /** The session of that id; throws a MockError for an id that is none, or when there are too many. */
  get(id: string = defaultSession): Session {
    const known = this.#sessions.get(id);
    if (known) return known;
    assertSessionId(id);
    if (this.#sessions.size >= maxSessions) {
      const detail = `there are ${maxSessions} sessions; end some with DELETE /__admin/sessions/{id}`;
      throw new MockError(503, "too-many-sessions", detail);
    }
    const session = new Session(id, this.#bases, this.#options);
    this.#sessions.set(id, session);
    return session;
  }

  /** The session of that id, if there is one. */
  find(id: string): Session | undefined {
    return this.#sessions.get(id);
  }

  /** Puts a session back to the seed, the first clock and no faults. */
  reset(id: string): void {
    this.delete(id);
    this.get(id);
  }

  delete(id: string): boolean {
    return this.#sessions.delete(id);
  }

  /** Puts a session back in the place of what has come after it. */
  reinstate(session: Session): void {
    this.#sessions.set(session.id, session);
  }

  /** Whether it is still the session of its id, not one that was reset or deleted. */
  has(session: Session): boolean {
    return this.#sessions.get(session.id) === session;
  }

  list(): Session[] {
    return [...this.#sessions.values()];
  }
}
