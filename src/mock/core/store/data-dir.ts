import type { FileHandle } from "node:fs/promises";
import { mkdir, open, readdir, readFile, rm, stat, truncate } from "node:fs/promises";
import path from "node:path";
import { lockFolder } from "./folder-lock.ts";
import type { Snapshot, StoredAll, StoredEvent, StoredSession } from "./stored.ts";
import { DataDirError, damaged, isSeed, isSnapshot, orDamaged, parseEvent, readLow } from "./stored.ts";
import type { Seed } from "../state/world.ts";

/** Bytes of a journal after which it is folded into the snapshot. */
const rotateAt = 64 * 1024 * 1024;

/**
 * Keeps all sessions in a folder: `seed/<api>.json` (the worlds' start, lowdb files), `state.json` (a snapshot,
 * lowdb) and `journal-<n>.ndjson` (what came after it). An event is durable when its promise resolves: lines are
 * written in order and synced in groups. Every file is either replaced as a whole or only appended to. What could not
 * be written goes into a new snapshot before anything that came later is written, so that the folder never holds a
 * change without those before it.
 */
export class DataDir {
  readonly #folder: string;
  readonly #unlock: () => Promise<void>;
  #journal: FileHandle | undefined;
  #generation = 0;
  #journalSize = 0;
  /** An event could not be written: the sessions hold more than the folder. */
  #behind = false;
  #capture: () => StoredAll = () => ({ sessions: {} });
  #waiting: { line: string; done: () => void; failed: (error: unknown) => void }[] = [];
  #flushing: Promise<void> | undefined;

  private constructor(folder: string, unlock: () => Promise<void>) {
    this.#folder = folder;
    this.#unlock = unlock;
  }

  /** Opens or makes the folder and locks it; throws DataDirError when another process has it. */
  static async open(folder: string): Promise<DataDir> {
    await mkdir(path.join(folder, "seed"), { recursive: true });
    return new DataDir(folder, await lockFolder(folder, (message) => new DataDirError(message)));
  }

  /**
   * The API's seed as this folder started with; the first time it is copied from `seed`. A seed that is `asked` for by
   * name must be that one: throws a DataDirError when the folder started with another.
   */
  async seed(api: string, seed: () => Seed, isAsked = false): Promise<Seed> {
    const file = path.join(this.#folder, "seed", `${api}.json`);
    const low = await readLow<Seed>(file);
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

  /** Reads what is stored: the snapshot and then each event of the journals, in order. */
  async load(apply: {
    session: (id: string, stored: StoredSession) => void;
    snapshot: (name: string, stored: StoredSession) => void;
    event: (event: StoredEvent) => void;
  }): Promise<number> {
    const snapshot = (await readLow<Snapshot>(this.#snapshotFile)).data;
    if (snapshot && !isSnapshot(snapshot))
      throw damaged(this.#snapshotFile, "it is not a snapshot of this format");
    const journals = (await this.#journals()).filter((n) => n >= (snapshot?.generation ?? 0));
    await this.#assertComplete(snapshot, journals);
    for (const [id, stored] of Object.entries(snapshot?.sessions ?? {}))
      orDamaged(this.#snapshotFile, `session ${id}`, () => apply.session(id, stored));
    for (const [name, stored] of Object.entries(snapshot?.snapshots ?? {}))
      orDamaged(this.#snapshotFile, `snapshot ${name}`, () => apply.snapshot(name, stored));
    for (const [i, n] of journals.entries()) await this.#replay(n, i === journals.length - 1, apply.event);
    return journals.at(-1) ?? 0;
  }

  /** A journal begins before its snapshot is written, and goes after the next one's is. */
  async #assertComplete(snapshot: Snapshot | null, journals: readonly number[]): Promise<void> {
    if (!snapshot) {
      const sizes = await Promise.all(journals.map(async (n) => (await stat(this.#journalFile(n))).size));
      if (sizes.some((size) => size > 0)) throw damaged(this.#snapshotFile, "it is missing");
      return;
    }
    for (let n = snapshot.generation; n <= (journals.at(-1) ?? n); n++)
      if (!journals.includes(n)) throw damaged(this.#journalFile(n), "it is missing");
  }

  /** Begins a new generation and takes events from now on. `capture` tells all that is to be kept. */
  async start(generation: number, capture: () => StoredAll): Promise<void> {
    this.#capture = capture;
    this.#generation = generation;
    await this.#rotate();
  }

  /** Resolves when the event is on disk. */
  append(event: StoredEvent): Promise<void> {
    const line = `${JSON.stringify(event)}\n`;
    return new Promise((done, failed) => {
      this.#waiting.push({ line, done, failed });
      this.#flushing ??= this.#flush();
    });
  }

  async close(): Promise<void> {
    await this.#flushing;
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
        if (!this.#journal) throw new Error("the data folder is not open");
        if (this.#behind) await this.#rotate();
        this.#behind = true;
        await this.#write(this.#journal, Buffer.from(group.map((w) => w.line).join("")));
        this.#behind = false;
        for (const { done } of group) done();
        if (this.#journalSize > rotateAt) await this.#rotate();
      } catch (error) {
        for (const { failed } of group) failed(error);
      }
    }
    this.#flushing = undefined;
  }

  async #write(journal: FileHandle, lines: Buffer): Promise<void> {
    await journal.appendFile(lines).catch(async (error: unknown) => {
      // A half-written line must not stand before the journal's end.
      await journal.truncate(this.#journalSize);
      throw error;
    });
    this.#journalSize += lines.length;
    await journal.datasync();
  }

  /**
   * Replaces snapshot and journals by a new snapshot and an empty journal. Events that wait to be written meanwhile
   * are in the snapshot already; replaying them again changes nothing, because they hold whole rows.
   */
  async #rotate(): Promise<void> {
    const generation = this.#generation + 1;
    const next = await open(this.#journalFile(generation), "a");
    await this.#journal?.close();
    this.#journal = next;
    this.#journalSize = 0;
    this.#generation = generation;
    const low = await readLow<Snapshot>(this.#snapshotFile);
    low.data = { format: 1, generation, ...this.#capture() };
    await low.write();
    for (const n of await this.#journals()) if (n < generation) await rm(this.#journalFile(n));
  }

  async #replay(generation: number, isLast: boolean, apply: (event: StoredEvent) => void): Promise<void> {
    const file = this.#journalFile(generation);
    const text = await readFile(file, "utf8");
    const whole = text.lastIndexOf("\n") + 1;
    // Only a write that was cut off by a crash leaves an unfinished last line; nobody was told that it succeeded.
    if (whole < text.length && !isLast) throw damaged(file, "it breaks off in the middle");
    text
      .slice(0, whole)
      .split("\n")
      .slice(0, -1)
      .forEach((line, i) => {
        const event = parseEvent(line);
        if (!event) throw damaged(file, `line ${i + 1} cannot be read`);
        orDamaged(file, `line ${i + 1}`, () => apply(event));
      });
    if (whole < text.length) await truncate(file, Buffer.byteLength(text.slice(0, whole)));
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
    return path.join(this.#folder, "state.json");
  }
}
