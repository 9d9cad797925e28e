import type { Validator } from "../../../contracts/lib/validation.ts";
import { createValidator } from "../../../contracts/lib/validation.ts";
import type { ClockSetting } from "./state/clock.ts";
import { fromStored, toStored } from "./store/content.ts";
import type { DataDir } from "./store/data-dir.ts";
import type { StoredAll, StoredEvent, StoredSession } from "./store/stored.ts";
import { Memo } from "./service/memo.ts";
import { MockError } from "./service/problem.ts";
import { OperationRouter } from "./http/operation-router.ts";
import type { Outbox } from "./outbox/outbox.ts";
import type { Companions, MountedService, Service } from "./service/service.ts";
import { Events } from "./session/events.ts";
import { JournalBudget } from "./session/journal-budget.ts";
import { MessageStore } from "./session/message-store.ts";
import type { Session, ViolationRecord } from "./session/sessions.ts";
import { Sessions } from "./session/sessions.ts";
import type { SessionContent } from "./session/snapshots.ts";
import { Snapshots } from "./session/snapshots.ts";
import type { Change, World, WorldBase } from "./state/world.ts";
import { freshWorld } from "./state/world.ts";
import { startBase } from "./world/start-world.ts";
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
  /** How many sessions there are at most; idle ones end then. */
  readonly maxSessions: number;
  /** The largest accepted request body, in bytes. */
  readonly bodyLimit: number;
  /** The wall's time in epoch milliseconds. */
  readonly wall: () => number;
  readonly log: (line: string) => void;
  /** Sends what services tell others; absent: nothing is sent. */
  readonly outbox?: Outbox | undefined;
}

export interface EngineService extends MountedService {
  readonly router: OperationRouter;
  /** What is served beside the API, where there is anything. */
  readonly companions?: EngineService;
}

/** Everything that lives as long as the server: services, sessions, and the folder that keeps them. */
export class Engine {
  readonly options: EngineOptions;
  readonly sessions: Sessions;
  readonly snapshots = new Snapshots();
  readonly events = new Events();
  readonly memo = new Memo();
  readonly #bases: ReadonlyMap<string, WorldBase>;
  readonly #services: ReadonlyMap<string, EngineService>;
  readonly #dataDir: DataDir | undefined;
  #isFailing = false;
  /** The sessions that the folder knows. */
  readonly #stored = new WeakSet<Session>();

  private constructor(options: EngineOptions, bases: ReadonlyMap<string, WorldBase>, dataDir?: DataDir) {
    this.options = options;
    this.sessions = new Sessions(bases, {
      ...options,
      messages: new MessageStore(),
      budget: new JournalBudget(),
      events: this.events,
      isStored: dataDir !== undefined,
    });
    this.#bases = bases;
    this.#dataDir = dataDir;
    this.#services = new Map(options.services.map((service) => [service.name, mount(service)]));
  }

  /** Keeps the state in memory, or in `dataDir`, whose contents are read first. */
  static async start(options: EngineOptions, dataDir?: DataDir): Promise<Engine> {
    const bases = new Map<string, WorldBase>();
    for (const service of options.services)
      bases.set(service.name, await startBase(service, options, dataDir));
    const engine = new Engine(options, bases, dataDir);
    if (dataDir) await engine.#restore(dataDir);
    return engine;
  }

  service(api: string): EngineService {
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

  /** Where an API is mounted: one that is served alone, at the root. */
  mountOf(api: string): string {
    const { services } = this.options;
    return services.length === 1 ? "" : this.service(api).service.mount;
  }

  services(): readonly EngineService[] {
    return [...this.#services.values()];
  }

  /**
   * Resolves when what a caller has changed survives a crash; at once without a data folder. What ends after its session was
   * reset or deleted has nothing to keep. Throws a MockError when the changes are made and cannot be kept now.
   */
  async keep(session: Session, api: string, changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return this.#keepTime(session);
    session.isTouched = true;
    this.events.changed("state", session.id);
    await this.#keepOf(session, { session: session.id, api, changes });
    this.#notice(session, api, changes);
  }

  /** The same of what came by itself, with time: of a session that no caller has changed, it comes again. */
  async keepSettled(session: Session, api: string, changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    this.events.changed("state", session.id);
    if (this.#stored.has(session)) await this.#keepOf(session, { session: session.id, api, changes });
    this.#notice(session, api, changes);
  }

  async keepClock(session: Session): Promise<void> {
    await this.#keepOf(session, { session: session.id, clock: session.clock.state });
  }

  /** A time that only this session knows must not go back once a caller has seen it. */
  async #keepTime(session: Session): Promise<void> {
    if (!this.#dataDir || this.#stored.has(session) || !session.clock.isOwn) return;
    session.isTouched = true;
    await this.keepClock(session).catch(() => undefined); // told in the log, and kept with what comes next
  }

  /** Of what is first kept of a session, its clock and all that it has are kept as well. */
  #notice(session: Session, api: string, changes: readonly Change[]): void {
    if (!this.sessions.has(session)) return;
    this.options.outbox?.noticed({ engine: this, session, service: this.service(api).service }, changes);
  }

  async #keepOf(session: Session, event: StoredEvent): Promise<void> {
    if (!this.#dataDir || !this.sessions.has(session)) return;
    const isFirst = !this.#stored.has(session);
    this.#stored.add(session);
    await this.#append(isFirst ? { session: session.id, content: this.#contentOf(session) } : event);
  }

  #contentOf(session: Session): StoredSession {
    return { ...toStored(session.content(), this.options.wall()), clock: session.clock.state };
  }

  async resetSession(id: string): Promise<void> {
    this.sessions.reset(id);
    await this.#append({ session: id, reset: true });
  }

  async deleteSession(id: string): Promise<boolean> {
    const existed = this.sessions.delete(id);
    if (existed) await this.#append({ session: id, deleted: true });
    return existed;
  }

  /** Keeps what the session is now under a name. */
  async takeSnapshot(name: string, session: Session): Promise<SessionContent> {
    const content = session.capture();
    this.snapshots.keep(name, content);
    await this.#append({ snapshot: name, content: toStored(content, this.options.wall()) });
    return content;
  }

  /** Throws a MockError when there is none of that name. */
  async deleteSnapshot(name: string): Promise<void> {
    this.snapshots.get(name);
    this.snapshots.delete(name);
    await this.#append({ snapshot: name, deleted: true });
  }

  /** Makes a session what a snapshot or another session was. */
  async restoreSession(session: Session, content: SessionContent): Promise<void> {
    session.restore(content);
    session.isTouched = true;
    this.#stored.add(session);
    await this.#append({ session: session.id, content: toStored(content, this.options.wall()) });
  }

  async #append(event: StoredEvent): Promise<void> {
    try {
      await this.#dataDir?.append(event);
      if (this.#isFailing) this.options.log("the data folder is written again, with all that it lacked");
      this.#isFailing = false;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      // Once for all that fails in a row.
      if (!this.#isFailing) this.options.log(`the data folder could not be written: ${reason}`);
      this.#isFailing = true;
      const detail = `the change is made, and is lost if the mock ends before the data folder can be written: ${reason}`;
      throw new MockError(500, "not-kept", detail);
    }
  }

  /** Remembers that the mock broke its own contract, and says so in the log. */
  violation(session: Session, record: ViolationRecord): void {
    if (session.violations.length < maxViolations) session.violations.push(record);
    this.events.changed("violations", session.id);
    const { api, operationId, status, where, pointer, message } = record;
    this.options.log(`contract violation: ${api} ${operationId} ${status}: ${where} ${pointer} ${message}`);
  }

  async close(): Promise<void> {
    this.options.outbox?.close();
    await this.#dataDir?.close();
  }

  async #restore(dataDir: DataDir): Promise<void> {
    const keepSnapshot = (name: string, stored: StoredSession): void => {
      this.snapshots.keep(name, fromStored(stored, this.#bases));
    };
    const generation = await dataDir.load({
      session: (id, stored) => this.#fill(id, stored),
      snapshot: keepSnapshot,
      event: (event) => {
        if ("snapshot" in event)
          if ("deleted" in event) this.snapshots.delete(event.snapshot);
          else keepSnapshot(event.snapshot, event.content);
        else if ("content" in event) {
          this.sessions.delete(event.session);
          this.#fill(event.session, event.content);
        } else if ("deleted" in event || "reset" in event) this.sessions.delete(event.session);
        else if ("clock" in event) this.#restored(event.session).clock.restore(event.clock);
        else this.#fill(event.session, { worlds: { [event.api]: event.changes } });
      },
    });
    await dataDir.start(generation, () => this.#capture());
  }

  #restored(id: string): Session {
    const session = this.sessions.restored(id);
    session.isTouched = true;
    this.#stored.add(session);
    return session;
  }

  #fill(id: string, stored: StoredSession): void {
    const session = this.#restored(id);
    if (stored.clock) session.clock.restore(stored.clock);
    for (const [api, changes] of Object.entries(stored.worlds))
      if (this.#services.has(api)) session.world(api).replay(changes);
      else session.holdUnserved(api, changes);
  }

  #capture(): StoredAll {
    const anchor = this.options.wall();
    const stored = this.sessions.list().filter((session) => this.#stored.has(session));
    return {
      sessions: new Map(stored.map((session) => [session.id, this.#contentOf(session)])),
      snapshots: new Map(
        [...this.snapshots.list()].map(([name, content]) => [name, toStored(content, anchor)]),
      ),
    };
  }
}

function mount(service: Service): EngineService {
  const { companions } = service;
  const alone = mountAlone(service);
  if (!companions) return alone;
  return Object.assign(alone, { companions: mountAlone(besides(service, companions)) });
}

/** What is served beside a service, as a service over the same tables; how paths and bodies are read, it says itself. */
function besides(service: Service, companions: Companions): Service {
  const plain = {
    normalisePath: (path: string) => path,
    routedPath: (path: string) => path,
    readBody: (body: unknown) => body,
    authorise: () => undefined,
  };
  return { ...service, ...plain, sockets: {}, ...companions };
}

/** Validator and router are made when the service is first called: they are the larger part of a start. */
function mountAlone(service: Service): EngineService {
  let validator: Validator | undefined;
  let router: OperationRouter | undefined;
  return {
    service,
    get router() {
      return (router ??= new OperationRouter(service.contract.operations));
    },
    get validator() {
      return (validator ??= createValidator(service.contract));
    },
  };
}

const maxViolations = 1000;
