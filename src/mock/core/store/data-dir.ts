import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Low } from "lowdb";
import { makeFolder } from "../../../../contracts/lib/make-folder.ts";
import type { Seed } from "../state/world.ts";
import { EventReader, recordsOf } from "./event-records.ts";
import { lockFolder } from "./folder-lock.ts";
import type { JournalEnd } from "./journal-file.ts";
import { JournalFile, readJournal } from "./journal-file.ts";
import { SeedFile, exists } from "./seed-file.ts";
import type { StoredAll, StoredEvent, StoredSession } from "./stored.ts";
import { DataDirError, damaged, isSeed, orDamaged } from "./stored.ts";
import { Unkept } from "./unkept.ts";
import { format, readWhole, replaceFile } from "./whole-file.ts";

/** Bytes of a journal after which it is folded into the snapshot; of a larger snapshot, as many as that has. */
const foldAt = 64 * 1024 * 1024;

interface SnapshotHead {
  readonly touchstone: "snapshot";
  readonly format: number;
  /** The snapshot holds everything before `journal-<generation>.ndjson`. */
  readonly generation: number;
}

interface Waiting {
  readonly records: Iterable<string>;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** Takes what is stored: each session and snapshot of the snapshot, then each event of the journals, in order. */
export interface Load {
  readonly session: (id: string, stored: StoredSession) => void;
  readonly snapshot: (name: string, stored: StoredSession) => void;
  readonly event: (event: StoredEvent) => void;
}

/**
 * Keeps all sessions in a folder: `seed/<api>.ndjson` (the worlds' start), `state.ndjson` (a snapshot) and
 * `journal-<n>.ndjson` (what came after it), all of them records with checksums. An event is durable when its promise
 * resolves: records are written in order and synced in groups. What could not be written is written before anything that
 * came later, so that the folder never holds a change without those before it. A new snapshot is only made of a journal that has
 * grown long, and what has no room for it goes on without: the folder never needs more than it holds.
 */
export class DataDir {
  readonly #folder: string;
  readonly #unlock: () => Promise<void>;
  readonly #tell: (line: string) => void;
  #journal: JournalFile | undefined;
  #last: JournalEnd | undefined;
  #foldAt = foldAt;
  #capture: () => StoredAll = () => ({ sessions: new Map() });
  #waiting: Waiting[] = [];
  readonly #unkept = new Unkept();
  #flushing: Promise<void> | undefined;

  private constructor(folder: string, unlock: () => Promise<void>, tell: (line: string) => void) {
    this.#folder = folder;
    this.#unlock = unlock;
    this.#tell = tell;
  }

  /**
   * Opens or makes the folder and locks it; throws DataDirError when another process has it. `tell` hears what was
   * healed, and what goes on without.
   */
  static async open(folder: string, tell: (line: string) => void = () => undefined): Promise<DataDir> {
    makeFolder(path.join(folder, "seed"));
    const unlock = await lockFolder(folder, (message) => new DataDirError(message));
    if (!(await exists(path.join(folder, "state.json")))) return new DataDir(folder, unlock, tell);
    await unlock();
    throw new DataDirError(
      `${folder} was written before its files had checksums (state.json), which is not read any more: move it away to start afresh, or write its worlds down with the version that made it (touchstone world export)`,
    );
  }

  /**
   * The API's seed as this folder started with; the first time it is copied from `seed`. A seed that is `asked` for by
   * name must be that one: throws a DataDirError when the folder started with another.
   */
  async seed(api: string, seed: () => Seed, isAsked = false): Promise<Seed> {
    const file = path.join(this.#folder, "seed", `${api}.ndjson`);
    const low = new Low<Seed | null>(new SeedFile(file), null);
    await low.read();
    if (low.data && !isSeed(low.data)) throw damaged(file, "it does not hold lists of rows");
    if (low.data && isAsked && JSON.stringify(low.data) !== JSON.stringify(seed()))
      throw new DataDirError(
        `${this.#folder} holds ${api} with another world than the one asked for (--seed, --world): leave that out, or take another folder`,
      );
    if (low.data) return low.data;
    low.data = seed();
    await low.write();
    return low.data;
  }

  /** Reads what is stored, and tells the newest journal's number. */
  async load(apply: Load): Promise<number> {
    const isStored = await exists(this.#snapshotFile);
    const generation = isStored ? await this.#loadSnapshot(apply) : undefined;
    const journals = (await this.#journals()).filter((n) => n >= (generation ?? 0));
    // A journal begins before its snapshot has its name, and goes after the next one has.
    for (let n = generation ?? Infinity; n <= (journals.at(-1) ?? generation ?? 0); n++)
      if (!journals.includes(n)) throw damaged(this.#journalFile(n), "it is missing");
    for (const n of journals) {
      const end = await this.#replay(n, n === journals.at(-1), apply.event);
      if (!isStored && end.records > 0) throw damaged(this.#snapshotFile, "it is missing");
      if (isStored) this.#last = end;
    }
    return journals.at(-1) ?? 0;
  }

  async #loadSnapshot({ session, snapshot }: Load): Promise<number> {
    const file = this.#snapshotFile;
    const reader = new EventReader();
    const head = await readWhole<SnapshotHead>(file, "snapshot", (value) =>
      orDamaged(file, "a record", () => {
        const event = reader.read(value);
        if (event === undefined) return;
        if (!("content" in event)) throw new Error("it is no content");
        if ("session" in event) session(event.session, event.content);
        else snapshot(event.snapshot, event.content);
      }),
    );
    if (reader.isWithin) throw damaged(file, "its last content has no end");
    return head.generation;
  }

  async #replay(n: number, isLast: boolean, apply: (event: StoredEvent) => void): Promise<JournalEnd> {
    const file = this.#journalFile(n);
    const reader = new EventReader();
    const { end, cutOff } = await readJournal(file, n, (value, place) => {
      const event = orDamaged(file, place, () => reader.read(value));
      if (event) orDamaged(file, place, () => apply(event));
      return !reader.isWithin;
    });
    if (cutOff && !isLast) throw damaged(file, `it breaks off after record ${end.records}`);
    if (cutOff)
      this.#tell(
        `${file}: a write behind record ${end.records} was cut off and is left out; nobody was told that it succeeded`,
      );
    return end;
  }

  /** Takes events from now on. `capture` tells all that is to be kept. */
  async start(generation: number, capture: () => StoredAll): Promise<void> {
    this.#capture = capture;
    // What a process that was killed had not finished.
    for (const name of await readdir(this.#folder))
      if (name.endsWith(".new")) await rm(path.join(this.#folder, name), { force: true });
    if (this.#last) this.#journal = await JournalFile.reopen(this.#journalFile(generation), this.#last);
    else await this.#fold(generation);
  }

  /** Resolves when the event is on disk. */
  append(event: StoredEvent): Promise<void> {
    const records = recordsOf(event);
    return new Promise((done, failed) => {
      this.#waiting.push({ records, done, failed });
      this.#flushing ??= this.#flush();
    });
  }

  async close(): Promise<void> {
    await this.#flushing;
    if (!this.#unkept.isEmpty)
      await this.#keep([]).catch((error: unknown) => {
        this.#tell(`${this.#folder} has no room for the last changes, which are lost: ${String(error)}`);
      });
    await this.#journal?.close();
    this.#journal = undefined;
    await this.#unlock();
  }

  /** Writes what is waiting in one go, and again for what came in meanwhile. */
  async #flush(): Promise<void> {
    await Promise.resolve(); // lets the requests of this turn join the group
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      try {
        await this.#keep(group.map(({ records }) => records));
        for (const { done } of group) done();
      } catch (error) {
        for (const { failed } of group) failed(error);
        continue;
      }
      await this.#foldWhenLong();
    }
    this.#flushing = undefined;
  }

  /** Writes the records of events, behind those that could not be written before. */
  async #keep(events: readonly Iterable<string>[]): Promise<void> {
    if (!this.#journal) throw new Error("the data folder is not open");
    try {
      // Where too much could not be written, only the sessions know it all.
      if (this.#unkept.isTooMuch) await this.#fold(this.#journal.generation);
      await this.#journal.append(this.#unkept.before(events));
      this.#unkept.clear();
    } catch (error) {
      this.#unkept.add(events);
      throw error;
    }
  }

  async #foldWhenLong(): Promise<void> {
    const journal = this.#journal;
    if (!journal || journal.size <= this.#foldAt) return;
    try {
      await this.#fold(journal.generation);
    } catch (error) {
      this.#foldAt = journal.size + foldAt;
      this.#tell(
        `${this.#folder}: the journal goes on, since no new snapshot can be written: ${String(error)}`,
      );
    }
  }

  /**
   * Replaces snapshot and journals by a new snapshot and an empty journal; where that fails, the old ones are as they were.
   * Events that wait to be written meanwhile are in the snapshot already; replaying them again changes nothing, because they
   * hold whole rows.
   */
  async #fold(before: number): Promise<void> {
    const generation = before + 1;
    const head: SnapshotHead = { touchstone: "snapshot", format, generation };
    let next: JournalFile | undefined;
    const file = this.#journalFile(generation);
    try {
      const records = contentOf(this.#capture());
      await replaceFile(this.#snapshotFile, head, records, async () => {
        next = await JournalFile.create(file, generation);
      });
    } catch (error) {
      await next?.close();
      await rm(file, { force: true });
      throw error;
    }
    await this.#journal?.close();
    this.#journal = next;
    this.#unkept.clear();
    this.#foldAt = Math.max(foldAt, await sizeOf(this.#snapshotFile));
    for (const n of await this.#journals()) if (n < generation) await rm(this.#journalFile(n));
  }

  async #journals(): Promise<number[]> {
    const names = await readdir(this.#folder);
    return names
      .flatMap((name) => /^journal-(\d+)\.ndjson$/.exec(name)?.[1] ?? [])
      .map(Number)
      .sort((a, b) => a - b);
  }

  #journalFile(generation: number): string {
    return path.join(this.#folder, `journal-${generation}.ndjson`);
  }

  get #snapshotFile(): string {
    return path.join(this.#folder, "state.ndjson");
  }
}

/** All that is kept, as records, made one after the other while they are written. */
function* contentOf({ sessions, snapshots = new Map() }: StoredAll): Iterable<string> {
  for (const [session, content] of sessions) yield* recordsOf({ session, content });
  for (const [snapshot, content] of snapshots) yield* recordsOf({ snapshot, content });
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file)).size;
}
