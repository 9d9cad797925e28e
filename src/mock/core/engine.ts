import type { Validator } from "../../../contracts/lib/validation.ts";
import { createValidator } from "../../../contracts/lib/validation.ts";
import type { ClockSetting } from "./state/clock.ts";
import type { DataDir } from "./store/data-dir.ts";
import type { StoredEvent, StoredSession } from "./store/stored.ts";
import { MockError } from "./service/problem.ts";
import { OperationRouter } from "./http/operation-router.ts";
import type { MountedService, Service } from "./service/service.ts";
import type { Session, ViolationRecord } from "./session/sessions.ts";
import { Sessions } from "./session/sessions.ts";
import type { Change, Seed } from "./state/world.ts";
import { WorldBase } from "./state/world.ts";

export interface EngineOptions {
  readonly services: readonly Service[];
  readonly clock: ClockSetting;
  /** Another seed number gives another world and other ids; absent: the committed fixtures. */
  readonly seed?: number | undefined;
  /** Requests kept per session. */
  readonly journalSize: number;
  /** The largest accepted request body, in bytes. */
  readonly bodyLimit: number;
  /** The wall's time in epoch milliseconds. */
  readonly wall: () => number;
  readonly log: (line: string) => void;
}

export interface EngineService extends MountedService {
  readonly router: OperationRouter;
}

/** Everything that lives as long as the server: services, sessions, and the folder that keeps them. */
export class Engine {
  readonly options: EngineOptions;
  readonly sessions: Sessions;
  readonly #services: ReadonlyMap<string, EngineService>;
  readonly #dataDir: DataDir | undefined;

  private constructor(options: EngineOptions, bases: ReadonlyMap<string, WorldBase>, dataDir?: DataDir) {
    this.options = options;
    this.sessions = new Sessions(bases, options);
    this.#dataDir = dataDir;
    this.#services = new Map(options.services.map((service) => [service.name, mount(service)]));
  }

  /** Keeps the state in memory, or in `dataDir`, whose contents are read first. */
  static async start(options: EngineOptions, dataDir?: DataDir): Promise<Engine> {
    const bases = new Map<string, WorldBase>();
    for (const { name, tables, seed, served } of options.services) {
      const fresh = (): Promise<Seed> => seed(options.seed);
      const rows = dataDir ? await dataDir.seed(name, fresh) : await fresh();
      bases.set(name, new WorldBase(tables, rows, `${options.seed ?? 0}:${name}`, served));
    }
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

  /** Where an API is mounted: one that is served alone, at the root. */
  mountOf(api: string): string {
    const { services } = this.options;
    return services.length === 1 ? "" : this.service(api).service.mount;
  }

  services(): readonly EngineService[] {
    return [...this.#services.values()];
  }

  /**
   * Resolves when the changes survive a crash; at once without a data folder. What ends after its session was reset or
   * deleted has nothing to keep. Throws a MockError when they are made and cannot be kept now.
   */
  async keep(session: Session, api: string, changes: readonly Change[]): Promise<void> {
    if (changes.length > 0 && this.sessions.has(session))
      await this.#append({ session: session.id, api, changes });
  }

  async keepClock(session: Session): Promise<void> {
    await this.#append({ session: session.id, clock: session.clock.state });
  }

  async resetSession(id: string): Promise<void> {
    this.#reset(id);
    await this.#append({ session: id, reset: true });
  }

  async deleteSession(id: string): Promise<boolean> {
    const existed = this.#delete(id);
    if (existed) await this.#append({ session: id, deleted: true });
    return existed;
  }

  async #append(event: StoredEvent): Promise<void> {
    try {
      await this.#dataDir?.append(event);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.options.log(`the data folder could not be written: ${reason}`);
      const detail = `the change is made, and is lost if the mock ends before the data folder can be written: ${reason}`;
      throw new MockError(500, "not-kept", detail);
    }
  }

  /** Remembers that the mock broke its own contract, and says so in the log. */
  violation(session: Session, record: ViolationRecord): void {
    if (session.violations.length < maxViolations) session.violations.push(record);
    const { api, operationId, status, where, pointer, message } = record;
    this.options.log(`contract violation: ${api} ${operationId} ${status}: ${where} ${pointer} ${message}`);
  }

  async close(): Promise<void> {
    await this.#dataDir?.close();
  }

  async #restore(dataDir: DataDir): Promise<void> {
    const generation = await dataDir.load({
      session: (id, stored) => this.#fill(id, stored),
      event: (event) => {
        if ("deleted" in event) this.#delete(event.session);
        else if ("reset" in event) this.#reset(event.session);
        else if ("clock" in event) this.sessions.get(event.session).clock.restore(event.clock);
        else this.#fill(event.session, { worlds: { [event.api]: event.changes } });
      },
    });
    await dataDir.start(generation, () => this.#capture());
  }

  #reset(id: string): void {
    this.#unserved.delete(id);
    this.sessions.reset(id);
  }

  #delete(id: string): boolean {
    this.#unserved.delete(id);
    return this.sessions.delete(id);
  }

  #fill(id: string, stored: StoredSession): void {
    const session = this.sessions.get(id);
    if (stored.clock) session.clock.restore(stored.clock);
    for (const [api, changes] of Object.entries(stored.worlds))
      if (this.#services.has(api)) session.world(api).replay(changes);
      else {
        const worlds = this.#unserved.get(id) ?? {};
        this.#unserved.set(id, { ...worlds, [api]: [...(worlds[api] ?? []), ...changes] });
      }
  }

  /** What is stored of the APIs that are not served this time, by session: it is kept for another time. */
  readonly #unserved = new Map<string, Readonly<Record<string, readonly Change[]>>>();

  #capture(): Record<string, StoredSession> {
    const stored: Record<string, StoredSession> = {};
    for (const session of this.sessions.list()) {
      const worlds: Record<string, readonly Change[]> = { ...this.#unserved.get(session.id) };
      for (const [api, world] of session.worlds()) worlds[api] = [...world.changes()];
      stored[session.id] = { clock: session.clock.state, worlds };
    }
    return stored;
  }
}

/** The validator is made when the service is first called: it is the larger part of a start. */
function mount(service: Service): EngineService {
  let validator: Validator | undefined;
  return {
    service,
    router: new OperationRouter(service.contract.operations),
    get validator() {
      return (validator ??= createValidator(service.contract));
    },
  };
}

const maxViolations = 1000;
