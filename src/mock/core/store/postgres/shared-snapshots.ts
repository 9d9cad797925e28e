import type { Held } from "../store.ts";
import type { StoredSession } from "../stored.ts";
import { Batch } from "./batch.ts";
import type { Database } from "./database.ts";
import * as statements from "./statements.ts";

/** The named snapshots of a database, as this process has read them last: what it writes itself it reads, too. */
export class SharedSnapshots {
  readonly #database: Database;
  readonly #held: Held;
  /** One at a time: an older answer that comes later would put back what was there before. */
  readonly #reads = new Batch<void, void>((asked) => this.#read().then(() => asked), 1);
  #revisions = new Map<string, number>();

  constructor(database: Database, held: Held) {
    this.#database = database;
    this.#held = held;
  }

  catchUp(): Promise<void> {
    return this.#reads.add();
  }

  /** Of the snapshot of a name as it was brought last; undefined: there was none. */
  revision(name: string): number | undefined {
    return this.#revisions.get(name);
  }

  async #read(): Promise<void> {
    const rows = await this.#database.query<{ name: string; revision: number; body: string | null }>(
      statements.snapshots,
      [[...this.#revisions.values()]],
    );
    const { snapshots } = this.#held;
    const names = new Set(rows.map(({ name }) => name));
    for (const name of snapshots.list().keys()) if (!names.has(name)) snapshots.delete(name);
    for (const { name, body } of rows)
      if (body !== null) this.#held.putSnapshot(name, JSON.parse(body) as StoredSession); // only we write these rows
    this.#revisions = new Map(rows.map(({ name, revision }) => [name, revision]));
  }
}
