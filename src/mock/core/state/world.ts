import { secretFrom, uuidFrom } from "./ids.ts";
import type { Key } from "./key.ts";
import type { Job, Sequence } from "./own-rows.ts";
import type { Entry, TableSpec } from "./table-base.ts";
import { TableBase, table } from "./table-base.ts";
import type { OnChange } from "./table.ts";
import { Table } from "./table.ts";

export type TableSpecs = Readonly<Record<string, TableSpec<never>>>;
/** The tables of a service as its handlers see them. */
export type StateOf<Specs> = {
  readonly [K in keyof Specs]: Specs[K] extends TableSpec<infer Row, infer Index> ? Table<Row, Index> : never;
};

/** Of which release the server is, as the rules ask: whether it has a change of `contracts/<api>/changes.yaml`. */
export interface Released<Change extends string> {
  readonly changed: (change: Change) => boolean;
  /** The version that the server says it has; undefined: that of its seed. */
  readonly release: string | undefined;
}

/** The release that is served, where it is not the contract's own. */
export interface ServedRelease {
  /** A version; undefined for what has none yet. */
  readonly version: string | undefined;
  /** The ids of its changes. */
  readonly changes: ReadonlySet<string>;
}

/** What handlers see of a world: the tables, and the release of the server. */
export type WorldState<Specs> = StateOf<Specs> & Released<string>;

/** A row's new value, as it is stored on disk. `row` absent: deleted. */
export interface Change {
  readonly table: string;
  readonly key: Key;
  readonly seq?: number;
  readonly row?: unknown;
}

/** Rows by table, as `seed.json` holds them. */
export type Seed = Readonly<Record<string, readonly unknown[]>>;

const ownTables = {
  $sequences: table<Sequence>()((row) => row.name),
  $jobs: table<Job>()((row) => row.id, { due: { by: () => "", order: (row) => row.due } }),
};

/** All tables of a service's worlds: its own and those that every world has. */
export function tablesOf(specs: TableSpecs): TableSpecs {
  return { ...specs, ...ownTables };
}

/** What all worlds of one service share: the seed's rows, indexed once. */
export class WorldBase {
  readonly #specs: TableSpecs;
  readonly #seed: () => Seed;
  #tables: ReadonlyMap<string, TableBase<never>> | undefined;
  /** Mixed into every generated id, so that another seed gives other ids. */
  readonly idSeed: string;
  readonly released: Released<string>;

  /** A seed that is a function is asked for its rows when the first world needs them: many mocks see no call of an API. */
  constructor(specs: TableSpecs, seed: Seed | (() => Seed), idSeed: string, served?: ServedRelease) {
    this.#specs = tablesOf(specs);
    this.#seed = typeof seed === "function" ? seed : () => seed;
    if (typeof seed !== "function") this.#tables = fill(this.#specs, seed);
    this.idSeed = idSeed;
    this.released = { changed: (id) => served?.changes.has(id) === true, release: served?.version };
  }

  get tables(): ReadonlyMap<string, TableBase<never>> {
    return (this.#tables ??= fill(this.#specs, this.#seed()));
  }
}

function fill(specs: TableSpecs, seed: Seed): ReadonlyMap<string, TableBase<never>> {
  const unknown = Object.keys(seed).filter((name) => !(name in specs));
  if (unknown.length > 0) throw new Error(`the seed has unknown tables: ${unknown.join(", ")}`);
  return new Map(
    // The seed's rows are of the tables' types: `build.ts` is typed, and a test rebuilds the seed.
    Object.entries(specs).map(([name, spec]) => [
      name,
      new TableBase<never>(spec, (seed[name] ?? []) as never[]),
    ]),
  );
}

/** Changes that may still be undone. One of the two ends it. */
export interface Attempt {
  readonly undo: () => void;
  readonly keep: () => void;
}

/** The state of an API as sessions start with it. */
export function freshWorld(bases: ReadonlyMap<string, WorldBase>, api: string): World {
  const base = bases.get(api);
  if (!base) throw new Error(`no seed of ${api}`);
  return new World(base);
}

/** One service's state in one session, with an undo log. Handlers see only `state` and the bound functions. */
export class World {
  readonly state: WorldState<TableSpecs>;
  readonly #own: StateOf<typeof ownTables>;
  readonly #base: WorldBase;
  #version = 0;
  /** What the innermost transaction has changed so far; undefined outside of one. */
  #undo: { table: string; key: Key; before: Entry<never> | undefined }[] | undefined;

  /** Of the base's rows, or with all that another world of the same base has changed. */
  constructor(base: WorldBase, from?: World) {
    this.#base = base;
    const tables: Record<string, Table<never>> = {};
    for (const [name, rows] of base.tables) {
      const note: OnChange<never> = (key, before) => {
        this.#version++;
        this.#undo?.push({ table: name, key, before });
      };
      tables[name] =
        (from?.state as Record<string, Table<never>> | undefined)?.[name]?.fork(note) ??
        new Table<never>(rows, note);
    }
    // Whoever lists the tables does not meet it among them.
    this.state = Object.defineProperties(tables, {
      changed: { value: base.released.changed },
      release: { value: base.released.release },
    }) as unknown as WorldState<TableSpecs>;
    this.#own = tables as unknown as StateOf<typeof ownTables>;
  }

  /** Another one whenever something changed, also if that was undone. */
  get version(): number {
    return this.#version;
  }

  /** A world of its own with the same state. It costs nothing. Not to be called within a transaction. */
  fork(): World {
    return new World(this.#base, this);
  }

  /** The next number of a named sequence, starting at 1; numbers are never given twice. */
  readonly nextNumber = (sequence: string): number => {
    const last = this.#own.$sequences.get(sequence);
    const value = (last?.value ?? 0) + 1;
    if (last) this.#own.$sequences.update(sequence, { value });
    else this.#own.$sequences.insert({ name: sequence, value });
    return value;
  };

  /** From now on a sequence gives no number up to this one. */
  raiseSequence(sequence: string, value: number): void {
    const last = this.#own.$sequences.get(sequence)?.value ?? 0;
    if (value > last) this.#own.$sequences.replace({ name: sequence, value });
  }

  /** A fresh UUID. */
  readonly newId = (): string => uuidFrom(`${this.#base.idSeed}:id:${this.nextNumber("$id")}`);

  /** A fresh secret of `length` characters of the alphabet. */
  readonly newSecret = (length: number, alphabet: string): string =>
    secretFrom(`${this.#base.idSeed}:secret:${this.nextNumber("$secret")}`, length, alphabet);

  readonly addJob = (kind: string, due: number, payload: unknown): void => {
    this.#own.$jobs.insert({ id: this.nextNumber("$job"), kind, due, payload });
  };

  hasDueJob(now: number): boolean {
    const job = this.#own.$jobs.one("due", "");
    return job !== undefined && job.due <= now;
  }

  /** Takes the earliest job that is due out of the plan. */
  takeDueJob(now: number): Job | undefined {
    const job = this.#own.$jobs.one("due", "");
    if (!job || job.due > now) return undefined;
    this.#own.$jobs.delete(job.id);
    return job;
  }

  /**
   * Runs a change. When it throws, nothing of it stays; else the changed rows are returned, and what was in the place of
   * each before. May be nested.
   */
  transaction<T>(change: () => T): { value: T; changes: readonly Change[]; before: readonly unknown[] } {
    const outer = this.#undo;
    this.#undo = [];
    try {
      const value = change();
      const changed = this.#undo.length === 0 ? noChanges : this.#changed();
      if (outer) for (const done of this.#undo) outer.push(done);
      return { value, ...changed };
    } catch (error) {
      this.#undoAll();
      throw error;
    } finally {
      this.#undo = outer;
    }
  }

  /** Runs a change and undoes it, whatever came of it: what it would have given. May be nested. */
  rehearse<T>(change: () => T): T {
    const outer = this.#undo;
    this.#undo = [];
    try {
      return change();
    } finally {
      this.#undoAll();
      this.#undo = outer;
    }
  }

  /** Notes what is changed from now on, so that all of it can be undone. Not to be called within a transaction. */
  attempt(): Attempt {
    this.#undo = [];
    return {
      undo: () => {
        this.#undoAll();
        this.#undo = undefined;
      },
      keep: () => {
        this.#undo = undefined;
      },
    };
  }

  /** How many rows of its service's tables differ from the seed. */
  changedRows(): number {
    return Object.entries(this.state).reduce(
      (sum, [name, rows]) => sum + (name.startsWith("$") ? 0 : rows.changedRows),
      0,
    );
  }

  /** The work that is planned, the earliest first. */
  plannedJobs(limit: number): { readonly jobs: readonly Job[]; readonly total: number } {
    const planned = this.#own.$jobs.by("due", "");
    return { jobs: planned.slice(0, limit), total: planned.length };
  }

  /** All that differs from the seed. */
  *changes(): Iterable<Change> {
    for (const [name, rows] of Object.entries(this.state))
      for (const { key, entry } of rows.changes()) yield toChange(name, key, entry);
  }

  /** Applies stored changes. */
  replay(changes: readonly Change[]): void {
    this.#version++;
    for (const { table: name, key, seq, row } of changes) {
      const target = Object.hasOwn(this.state, name) ? this.state[name] : undefined;
      if (!target) throw new Error(`stored change of an unknown table ${name}`);
      target.restore(key, row === undefined ? undefined : { row: row as never, seq: seq ?? 0 });
    }
  }

  #undoAll(): void {
    this.#version++;
    for (const { table: name, key, before } of this.#undo?.reverse() ?? [])
      this.state[name]?.restore(key, before);
  }

  #changed(): Changed {
    const seen = new Set<string>();
    const changes: Change[] = [];
    const rows: unknown[] = [];
    for (const { table: name, key, before } of this.#undo ?? []) {
      const id = `${name}\u0000${key}`;
      if (seen.has(id)) continue;
      seen.add(id);
      changes.push(toChange(name, key, this.state[name]?.entry(key)));
      rows.push(before?.row);
    }
    return { changes, before: rows };
  }
}

interface Changed {
  readonly changes: readonly Change[];
  readonly before: readonly unknown[];
}

const noChanges: Changed = { changes: [], before: [] };

function toChange(name: string, key: Key, entry: Entry<unknown> | undefined): Change {
  return entry ? { table: name, key, seq: entry.seq, row: entry.row } : { table: name, key };
}
