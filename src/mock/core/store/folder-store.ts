import { MockError } from "../service/problem.ts";
import type { Seed } from "../state/world.ts";
import type { DataDir } from "./data-dir.ts";
import type { Held, SeedOffer } from "./store.ts";
import { MemoryStore } from "./store.ts";
import type { SessionEvent } from "./stored.ts";

/** Keeps the sessions of one process in a folder. */
export class FolderStore extends MemoryStore {
  readonly #folder: DataDir;
  readonly #log: (line: string) => void;

  constructor(folder: DataDir, log: (line: string) => void) {
    super();
    this.#folder = folder;
    this.#log = log;
  }

  override seed(api: string, { rows, isAsked }: SeedOffer): Promise<Seed> {
    return this.#folder.seed(api, rows, isAsked);
  }

  override async start(held: Held): Promise<void> {
    const generation = await this.#folder.load({
      session: (id, stored) => held.fill(id, stored),
      snapshot: (name, stored) => held.putSnapshot(name, stored),
      event: (event) => held.apply(event),
    });
    await this.#folder.start(generation, () => held.capture());
  }

  override async append(event: SessionEvent): Promise<void> {
    if ("faults" in event || "violation" in event || "forgotten" in event) return;
    try {
      await this.#folder.append(event);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#log(`the data folder could not be written: ${reason}`);
      const detail = `the change is made, and is lost if the mock ends before the data folder can be written: ${reason}`;
      throw new MockError(500, "not-kept", detail);
    }
  }

  override close(): Promise<void> {
    return this.#folder.close();
  }
}
