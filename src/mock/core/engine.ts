import type { ClockSetting } from "./state/clock.ts";
import { toStored } from "./store/content.ts";
import { held } from "./store/held.ts";
import type { Store, Work } from "./store/store.ts";
import { nothingToDo } from "./store/store.ts";
import type { SessionEvent } from "./store/stored.ts";
import { Memo } from "./service/memo.ts";
import { MockError } from "./service/problem.ts";
import type { MountedService } from "./service/mounted-service.ts";
import { mount } from "./service/mounted-service.ts";
import type { Service } from "./service/service.ts";
import { Events } from "./session/events.ts";
import { JournalBudget } from "./session/journal-budget.ts";
import { MessageStore } from "./session/message-store.ts";
import type { Session, ViolationRecord } from "./session/sessions.ts";
import { Sessions, noteViolation } from "./session/sessions.ts";
import type { SessionContent } from "./session/snapshots.ts";
import { Snapshots } from "./session/snapshots.ts";
import type { Change, World, WorldBase } from "./state/world.ts";
import { freshWorld } from "./state/world.ts";
import { startBase } from "./world/start-world.ts";
import type { WorldProblems } from "./world/world-error.ts";
import { WorldError } from "./world/world-error.ts";
import type { NamedWorld } from "./world/world-file.ts";

export interface EngineOptions {
  readonly services: readonly Service[];
  readonly clock: ClockSetting;
  /** Another seed number gives another world and other ids; absent: the committed fixtures. */
  readonly seed?: number | undefined;
  /** Worlds of one's own by API, in the place of the seed. */
  readonly worlds?: ReadonlyMap<string, NamedWorld>;
  /** Requests kept per session. */
  readonly journalSize: number;
  /** One service alone is at its own mount, too. */
  readonly mounted?: boolean;
  /** How many sessions there are at most; idle ones end then. */
  readonly maxSessions: number;
  /** The largest accepted request body, in bytes. */
  readonly bodyLimit: number;
  /** The wall's time in epoch milliseconds. */
  readonly wall: () => number;
  readonly log: (line: string) => void;
  /** Absent: nothing is sent. */
  readonly outbox?: Outbox | undefined;
}

/** Sends what services tell others; `noticed` looks at rows that have changed for what they ask to send. */
export interface Outbox {
  noticed(where: SentFrom, changes: readonly Change[]): void;
  close(): void;
}

/** Where something happened that others are told of. */
export interface SentFrom {
  readonly engine: Engine;
  readonly session: Session;
  readonly service: Service;
}

/** Everything that lives as long as the server: services, sessions, and the store that keeps them. */
export class Engine {
  readonly options: EngineOptions;
  readonly sessions: Sessions;
  readonly snapshots = new Snapshots();
  readonly events = new Events();
  readonly memo = new Memo();
  readonly #bases: ReadonlyMap<string, WorldBase>;
  readonly #services: ReadonlyMap<string, MountedService>;
  readonly store: Store;

  private constructor(options: EngineOptions, bases: ReadonlyMap<string, WorldBase>, store: Store) {
    this.options = options;
    const { shared } = store;
    this.sessions = new Sessions(bases, {
      ...options,
      messages: new MessageStore(),
      budget: new JournalBudget(),
      isStored: store.mustHold,
      process: shared && { name: shared.process, requests: 0 },
      onEnded: (entry) => (shared ? shared.note(entry) : this.events.ended(entry)),
    });
    this.#bases = bases;
    this.store = store;
    this.#services = new Map(options.services.map((service) => [service.name, mount(service)]));
  }

  /** What the store keeps is read first. */
  static async start(options: EngineOptions, store: Store): Promise<Engine> {
    const timed = { ...options, ...(store.shared && { wall: store.shared.wall }) };
    const bases = await startBases(timed, store);
    const engine = new Engine(timed, bases, store);
    const { sessions, snapshots } = engine;
    const { events } = engine;
    await store.start(
      held({ sessions, snapshots, bases, events, services: engine.services(), wall: timed.wall }),
    );
    return engine;
  }

  service(api: string): MountedService {
    const found = this.#services.get(api);
    if (!found) {
      const names = [...this.#services.keys()].join(", ");
      throw new MockError(404, "unknown-api", `${api} is not served here; there are: ${names}`);
    }
    return found;
  }

  /** A world of an API as sessions start with it. */
  freshWorld(api: string): World {
    return freshWorld(this.#bases, api);
  }

  /** Where an API is mounted: one that is served alone, at the root, unless that is asked for. */
  mountOf(api: string): string {
    const { services, mounted = false } = this.options;
    return services.length === 1 && !mounted ? "" : this.service(api).service.mount;
  }

  services(): readonly MountedService[] {
    return [...this.#services.values()];
  }

  /** Does work on what the session is now, and resolves when what it changed is kept. */
  turn<T>(session: Session, work: Work<T>): Promise<T> {
    return this.store.turn(session, work);
  }

  /**
   * Resolves when what a caller has changed survives a crash, where that is not for the end of its turn; at once in memory.
   * What ends after its session was reset or deleted has nothing to keep. Throws a MockError when the changes are made and
   * cannot be kept now.
   */
  keep(session: Session, api: string, changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return this.#keepTime(session);
    session.isTouched = true;
    this.events.changed("state", session.id);
    const kept = this.#keepOf(session, { session: session.id, api, changes });
    return this.options.outbox ? kept.then(() => this.#tellOthers(session, api, changes)) : kept;
  }

  /** The same of what came by itself, with time: of a session that no caller has changed, it comes again. */
  async keepSettled(session: Session, api: string, changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    this.events.changed("state", session.id);
    if (this.store.knows(session)) await this.#keepOf(session, { session: session.id, api, changes });
    this.#tellOthers(session, api, changes);
  }

  /** What is kept may be told to others. */
  #tellOthers(session: Session, api: string, changes: readonly Change[]): void {
    const { outbox } = this.options;
    if (!outbox || !this.sessions.has(session)) return;
    const { service } = this.service(api);
    this.store.afterwards(session, () => outbox.noticed({ engine: this, session, service }, changes));
  }

  /** Whether a session was reset or deleted; one that is shared is taken up again by its id. */
  isOver(session: Session): boolean {
    return !this.store.shared && !this.sessions.has(session);
  }

  async keepClock(session: Session): Promise<void> {
    await this.#keepOf(session, { session: session.id, clock: session.clock.state });
  }

  /** A time that only this session knows must not go back once a caller has seen it. */
  #keepTime(session: Session): Promise<void> {
    if (this.store.knows(session) || !session.clock.isOwn) return nothingToDo;
    session.isTouched = true;
    return this.keepClock(session).catch(() => undefined); // told in the log, and kept with what comes next
  }

  /** Whoever shares a store takes the session's newest life within a turn. */
  #keepOf(session: Session, event: SessionEvent): Promise<void> {
    return this.store.shared || this.sessions.has(session) ? this.store.append(event) : nothingToDo;
  }

  async resetSession(id: string): Promise<void> {
    this.sessions.reset(id);
    const { clock } = this.sessions.get(id);
    await this.store.append({ session: id, reset: true, clock: clock.state });
  }

  /** Tells the store that the rules of a session, or their hits, are others. */
  async keepFaults({ id, faults, counts }: Session): Promise<void> {
    await this.store.append({ session: id, faults, counts });
  }

  async clearViolations(session: Session): Promise<void> {
    session.violations.length = 0;
    await this.store.append({ session: session.id, violation: null });
  }

  async clearRequests(session: Session): Promise<void> {
    session.journal.clear();
    await this.store.append({ session: session.id, forgotten: true });
  }

  async deleteSession(id: string): Promise<boolean> {
    const existed = this.sessions.delete(id);
    if (existed) await this.store.append({ session: id, deleted: true });
    return existed;
  }

  /**
   * Keeps what a session is in its turn under a name. What a store shares is held here when it is next brought from there.
   */
  async takeSnapshot(session: Session, name: string): Promise<SessionContent> {
    this.snapshots.assertRoomFor(name);
    const content = session.capture();
    if (!this.store.shared) this.snapshots.keep(name, content);
    await this.store.keepSnapshot(session, name, toStored(content, this.options.wall()));
    return content;
  }

  /** Throws a MockError when there is none of that name. */
  async deleteSnapshot(name: string): Promise<void> {
    this.snapshots.get(name);
    if (!this.store.shared) this.snapshots.delete(name);
    await this.store.append({ snapshot: name, deleted: true });
  }

  /** Makes a session in its turn what a snapshot is. Throws a MockError when there is none of that name. */
  async restoreSnapshot(session: Session, name: string): Promise<void> {
    await this.store.bring("snapshots");
    this.store.relyOn(session, name);
    await this.restoreSession(session, this.snapshots.get(name));
  }

  /** Makes a session what another session was. */
  async restoreSession(session: Session, content: SessionContent): Promise<void> {
    session.restore(content);
    session.isTouched = true;
    await this.store.append({ session: session.id, content: toStored(content, this.options.wall()) });
  }

  /** Remembers that the mock broke its own contract, and says so in the log. */
  violation(session: Session, record: ViolationRecord): void {
    if (noteViolation(session, record)) void this.store.append({ session: session.id, violation: record });
    this.events.changed("violations", session.id);
    const { api, operationId, status, where, pointer, message } = record;
    this.options.log(`contract violation: ${api} ${operationId} ${status}: ${where} ${pointer} ${message}`);
  }

  async close(): Promise<void> {
    this.options.outbox?.close();
    await this.store.close();
  }
}

/** What each service's sessions start from. What is wrong with worlds of one's own is told of all of them at once. */
async function startBases(options: EngineOptions, store: Store): Promise<Map<string, WorldBase>> {
  const bases = new Map<string, WorldBase>();
  const found: WorldProblems[] = [];
  for (const service of options.services)
    try {
      bases.set(service.name, await startBase(service, options, store));
    } catch (error) {
      if (!(error instanceof WorldError)) throw error;
      found.push(...error.found);
    }
  if (found.length > 0) throw new WorldError(found);
  return bases;
}
