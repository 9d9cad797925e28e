import { MockError } from "../service/problem.ts";
import type { Session } from "../session/sessions.ts";
import type { Seed } from "../state/world.ts";
import type { DataDir } from "./data-dir.ts";
import type { Held, SeedOffer } from "./store.ts";
import { MemoryStore } from "./store.ts";
import type { SessionEvent, StoredAll, StoredEvent } from "./stored.ts";

/** Keeps the sessions of one process in a folder: those in which a caller has changed something. */
export class FolderStore extends MemoryStore {
  override readonly mustHold = true;
  readonly #folder: DataDir;
  readonly #log: (line: string) => void;
  readonly #known = new WeakSet<Session>();
  #isFailing = false;
  #held: Held | undefined;

  constructor(folder: DataDir, log: (line: string) => void) {
    super();
    this.#folder = folder;
    this.#log = log;
  }

  override knows(session: Session): boolean {
    return this.#known.has(session);
  }

  override seed(api: string, { rows, isAsked }: SeedOffer): Promise<Seed> {
    return this.#folder.seed(api, rows, isAsked);
  }

  override async start(held: Held): Promise<void> {
    this.#held = held;
    const know = (id: string): void => {
      const session = held.sessions.find(id);
      if (session) this.#known.add(session);
    };
    const generation = await this.#folder.load({
      session(id, stored) {
        held.fill(id, stored);
        know(id);
      },
      snapshot: (name, stored) => held.putSnapshot(name, stored),
      event(event) {
        held.apply(event);
        if ("session" in event) know(event.session);
      },
    });
    await this.#folder.start(generation, () => this.#capture(held));
  }

  override async append(event: SessionEvent): Promise<void> {
    if ("faults" in event || "violation" in event || "forgotten" in event) return;
    try {
      await this.#folder.append(this.#kept(event));
      if (this.#isFailing) this.#log("the data folder is written again, with all that it lacked");
      this.#isFailing = false;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      // Once for all that fails in a row.
      if (!this.#isFailing) this.#log(`the data folder could not be written: ${reason}`);
      this.#isFailing = true;
      const detail = `the change is made, and is lost if the mock ends before the data folder can be written: ${reason}`;
      throw new MockError(500, "not-kept", detail);
    }
  }

  override close(): Promise<void> {
    return this.#folder.close();
  }

  /** Of what is first kept of a session, its clock and all that it has are kept as well. */
  #kept(event: StoredEvent): StoredEvent {
    if ("reset" in event) return { session: event.session, reset: true };
    if ("snapshot" in event || "deleted" in event) return event;
    const session = this.#held?.sessions.find(event.session);
    if (!session || !this.#held) return event;
    const isFirst = !this.#known.has(session);
    this.#known.add(session);
    return isFirst && !("content" in event)
      ? { session: session.id, content: this.#held.contentOf(session) }
      : event;
  }

  #capture(held: Held): StoredAll {
    const known = held.sessions.list().filter((session) => this.#known.has(session));
    return {
      sessions: new Map(known.map((session) => [session.id, held.contentOf(session)])),
      snapshots: held.snapshotsStored(),
    };
  }
}
