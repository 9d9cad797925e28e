import { Clock } from "../state/clock.ts";
import type { FaultRule } from "./faults.ts";
import type { SessionContent } from "./snapshots.ts";
import { fractionFrom, secretFrom } from "../state/ids.ts";
import { Journal } from "./journal.ts";
import type { SessionOptions, SharingProcess } from "./session-options.ts";
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

/** How many rules there ever were, and how often chance was asked. */
export interface FaultCounts {
  readonly faults: number;
  readonly chances: number;
}

/** One isolated copy of everything: state, clock, journal and faults. */
export class Session {
  readonly id: string;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly faults: FaultRule[] = [];
  readonly violations: ViolationRecord[] = [];
  /** Whether a caller has changed something of it: it is not as any other one that begins. */
  isTouched = false;
  /** When it was last asked for, in the order of all requests. */
  lastUse = 0;
  #uses = 0;
  readonly #bases: ReadonlyMap<string, WorldBase>;
  readonly #process: SharingProcess | undefined;
  #worlds = new Map<string, World>();
  #unserved: Readonly<Record<string, readonly Change[]>> = {};
  #requests = 0;
  #faultCount = 0;
  #chances = 0;
  readonly #seed: number;

  constructor(id: string, bases: ReadonlyMap<string, WorldBase>, options: SessionOptions) {
    this.id = id;
    this.#bases = bases;
    this.#process = options.process;
    this.#seed = options.seed ?? 0;
    this.clock = new Clock(options.wall, options.clock);
    this.journal = new Journal({
      session: id,
      capacity: options.journalSize,
      messages: options.messages,
      budget: options.budget,
      onEnded: options.onEnded,
      isShared: options.process !== undefined,
    });
  }

  /** Holds it as long as something is under way in it: until the returned function is called. */
  use(): () => void {
    this.#uses++;
    return () => {
      this.#uses--;
    };
  }

  get isInUse(): boolean {
    return this.#uses > 0;
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
    const [worlds, unserved, clock, counts] = [this.#worlds, this.#unserved, this.clock.state, this.counts];
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
        this.putFaults(faults, counts);
        this.violations.splice(0, Infinity, ...violations);
      },
    };
  }

  /** Takes the rules of another process. */
  putFaults(rules: readonly FaultRule[], { faults, chances }: FaultCounts): void {
    this.faults.splice(0, Infinity, ...rules);
    this.#faultCount = faults;
    this.#chances = chances;
  }

  get counts(): FaultCounts {
    return { faults: this.#faultCount, chances: this.#chances };
  }

  /** Holds what is stored of an API that is not served this time, after what it holds already. */
  holdUnserved(api: string, changes: readonly Change[]): void {
    this.#unserved = { ...this.#unserved, [api]: [...(this.#unserved[api] ?? []), ...changes] };
  }

  /**
   * An id for a request that brought none: 26 characters, the same for the same sequence of requests, but where several
   * processes serve them: there no two requests have the same. It is made when it is asked for, which few requests do.
   */
  newRequestId(): () => string {
    const name = this.#process?.name ?? "";
    const number = this.#process ? ++this.#process.requests : ++this.#requests;
    return () => secretFrom(`${name}request:${number}`, 26, "0123456789abcdefghjkmnpqrstvwxyz");
  }

  /** A number from 0 to below 1: of the same seed and sequence of requests the same. */
  chance(): number {
    return fractionFrom(`chance:${this.#seed}:${++this.#chances}`);
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

export const defaultSession = "default";
const idPattern = /^[\w.:@-]{1,128}$/;

/** Throws a MockError for an id that is none. */
export function assertSessionId(id: string): void {
  if (!idPattern.test(id))
    throw new MockError(400, "bad-session", "a session id has 1 to 128 letters, digits or any of . : @ _ -");
}

/** Of the sessions that may end, so many of a hundred end at once: each need not look through all of them. */
const endsAtOnce = 1 / 100;

/**
 * All sessions of a server, each made when it is first used. When there are too many, those end that were not used for the
 * longest time: first those in which no caller has changed anything, then, where they need not be kept, the others.
 */
export class Sessions {
  readonly #bases: ReadonlyMap<string, WorldBase>;
  readonly #options: SessionOptions;
  readonly #sessions = new Map<string, Session>();
  #uses = 0;

  constructor(bases: ReadonlyMap<string, WorldBase>, options: SessionOptions) {
    this.#bases = bases;
    this.#options = options;
  }

  /** The session of that id; throws a MockError for an id that is none, or when there are too many that may not end. */
  get(id: string = defaultSession): Session {
    const session = this.#sessions.get(id) ?? this.#make(id);
    session.lastUse = ++this.#uses;
    return session;
  }

  #make(id: string): Session {
    assertSessionId(id);
    const { maxSessions } = this.#options;
    if (this.#sessions.size >= maxSessions) this.#makeRoom();
    if (this.#sessions.size >= maxSessions) {
      const detail = `there are ${maxSessions} sessions, and all are in use or kept; end some with DELETE /__admin/sessions/{id}, or start with --max-sessions`;
      throw new MockError(503, "too-many-sessions", detail);
    }
    return this.#add(id);
  }

  /** One that was stored: it is there however many there are. */
  restored(id: string): Session {
    assertSessionId(id);
    return this.#sessions.get(id) ?? this.#add(id);
  }

  #add(id: string): Session {
    const session = new Session(id, this.#bases, this.#options);
    this.#sessions.set(id, session);
    return session;
  }

  #makeRoom(): void {
    const idle = [...this.#sessions.values()].filter(({ id, isInUse }) => id !== defaultSession && !isInUse);
    const untouched = idle.filter(({ isTouched }) => !isTouched);
    const may = untouched.length > 0 || this.#options.isStored ? untouched : idle;
    const oldest = may.sort((a, b) => a.lastUse - b.lastUse);
    for (const { id } of oldest.slice(0, Math.ceil(oldest.length * endsAtOnce))) this.delete(id);
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
    this.#sessions.get(id)?.journal.clear();
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
