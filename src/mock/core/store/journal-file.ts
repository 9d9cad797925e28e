import type { FileHandle } from "node:fs/promises";
import { open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { inPieces, readRecords, recordLine } from "./records.ts";
import { damaged } from "./stored.ts";
import { draftOf, format, syncFolder, writeAll } from "./whole-file.ts";

interface Head {
  readonly touchstone: "journal";
  readonly format: number;
  readonly generation: number;
  /** How many records were told to be kept, in twelve digits: it is written anew in its place. */
  readonly records: string;
}

/** What of a journal is to be gone on with. */
export interface JournalEnd {
  readonly generation: number;
  /** Records besides the head, and bytes with it. */
  readonly records: number;
  readonly size: number;
}

/**
 * A file that is only appended to. Its head counts the records whose writing was told to have succeeded, so that a cut
 * that takes one of them is noticed; what stands behind them is a write that was cut off, of which nobody was told.
 */
export class JournalFile {
  readonly #handle: FileHandle;
  #end: JournalEnd;

  private constructor(handle: FileHandle, end: JournalEnd) {
    this.#handle = handle;
    this.#end = end;
  }

  /** A new one, which has its name when its head is whole. What cannot be written leaves no file. */
  static async create(file: string, generation: number): Promise<JournalFile> {
    const draft = draftOf(file);
    const handle = await open(draft, "w");
    try {
      const head = headLine(generation, 0);
      await writeAll(handle, head, 0);
      await handle.sync();
      await rename(draft, file);
      await syncFolder(path.dirname(file));
      return new JournalFile(handle, { generation, records: 0, size: head.length });
    } catch (error) {
      await handle.close();
      for (const name of [draft, file]) await rm(name, { force: true });
      throw error;
    }
  }

  /** Goes on with one that was read; what stands behind its end is cut off. */
  static async reopen(file: string, end: JournalEnd): Promise<JournalFile> {
    const handle = await open(file, "r+");
    try {
      await handle.truncate(end.size);
      await handle.sync();
      await writeAll(handle, headLine(end.generation, end.records), 0);
      return new JournalFile(handle, end);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  get size(): number {
    return this.#end.size;
  }

  get generation(): number {
    return this.#end.generation;
  }

  /** Resolves when the records are on disk; what cannot be written whole is not there at all. */
  async append(records: Iterable<string>): Promise<void> {
    let { records: count, size } = this.#end;
    const lines = (function* (): Iterable<string> {
      for (const record of records) {
        count++;
        yield recordLine(record);
      }
    })();
    try {
      for (const piece of inPieces(lines)) {
        await writeAll(this.#handle, piece, size);
        size += piece.length;
      }
      await this.#handle.datasync();
      // Behind what it counts, never before.
      await writeAll(this.#handle, headLine(this.generation, count), 0);
    } catch (error) {
      await this.#handle.truncate(this.#end.size);
      throw error;
    }
    this.#end = { ...this.#end, records: count, size };
  }

  async close(): Promise<void> {
    await this.#handle.sync().finally(() => this.#handle.close());
  }
}

function headLine(generation: number, records: number): Buffer {
  const head: Head = {
    touchstone: "journal",
    format,
    generation,
    records: String(records).padStart(12, "0"),
  };
  return Buffer.from(recordLine(JSON.stringify(head)));
}

/** Where a journal ends, and whether a write that was cut off stands behind that. */
export interface ReadJournal {
  readonly end: JournalEnd;
  readonly cutOff: boolean;
}

/**
 * Reads a journal. `each` is given a record and its place, and tells whether the journal may end behind it. Throws a
 * DataDirError when a record that was told to be kept is missing or another.
 */
export async function readJournal(
  file: string,
  generation: number,
  each: (value: unknown, place: string) => boolean,
): Promise<ReadJournal> {
  let kept = 0;
  let end: JournalEnd = { generation, records: 0, size: 0 };
  const read = await readRecords(file, (value, place) => {
    const records = place.number - 1;
    if (records === 0) kept = keptBy(file, generation, value);
    if (records === 0 || each(value, `record ${records}`)) end = { generation, records, size: place.end };
  });
  if (read.count === 0) throw damaged(file, `its head: ${read.broken ?? "it is missing"}`);
  if (end.records < kept) {
    const reason = read.broken ?? "it is missing";
    throw damaged(file, `record ${end.records + 1} of the ${kept} that were kept: ${reason}`);
  }
  return { end, cutOff: read.broken !== undefined || end.records < read.count - 1 };
}

function keptBy(file: string, generation: number, value: unknown): number {
  const head = value as Partial<Head> | null; // JSON boundary: its checksum is ours
  const kept = Number(head?.records);
  if (head?.touchstone !== "journal" || head.format !== format || !Number.isSafeInteger(kept))
    throw damaged(file, `it is no journal of format ${format}`);
  if (head.generation !== generation)
    throw damaged(file, `it is journal ${head.generation ?? "of no number"}, and bears another's name`);
  return kept;
}
