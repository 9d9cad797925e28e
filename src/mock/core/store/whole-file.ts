import type { FileHandle } from "node:fs/promises";
import { open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { inPieces, readRecords, recordLine } from "./records.ts";
import { damaged } from "./stored.ts";

/**
 * A file that is only ever replaced as a whole: a head that says what it is, records, and an end that counts them, so
 * that nothing of it can be missing unseen.
 */
interface Head {
  readonly touchstone: string;
  readonly format: number;
}

interface End {
  readonly records: number;
}

export const format = 2;

/** Where a file is written before it takes its name. */
export function draftOf(file: string): string {
  return `${file}.new`;
}

/**
 * Puts the records in the place of what the file held. What cannot be written leaves the old file, and nothing besides.
 * `beforeNamed` is done when all is written and the old file is still there.
 */
export async function replaceFile(
  file: string,
  head: Head,
  records: Iterable<string>,
  beforeNamed: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const draft = draftOf(file);
  try {
    const handle = await open(draft, "w");
    try {
      for (const piece of inPieces(linesOf(head, records))) await writeAll(handle, piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await beforeNamed();
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(path.dirname(file));
}

function* linesOf(head: Head, records: Iterable<string>): Iterable<string> {
  yield recordLine(JSON.stringify(head));
  let count = 0;
  for (const record of records) {
    count++;
    yield recordLine(record);
  }
  yield recordLine(JSON.stringify({ records: count } satisfies End));
}

/** Reads it record by record and tells its head. Throws a DataDirError when anything of it is not as it was written. */
export async function readWhole<H extends Head>(
  file: string,
  kind: H["touchstone"],
  each: (value: unknown) => void,
): Promise<H> {
  let head: H | undefined;
  let held: { readonly value: unknown } | undefined; // the last one is the end, which is no record
  const { count, broken } = await readRecords(file, (value, { number }) => {
    if (number === 1) head = headOf<H>(file, kind, value);
    else {
      if (held) each(held.value);
      held = { value };
    }
  });
  if (broken) throw damaged(file, `record ${count + 1}: ${broken}`);
  const counted = (held?.value as Partial<End> | null | undefined)?.records; // JSON boundary: only `linesOf` writes it
  if (!head || counted === undefined) throw damaged(file, `it breaks off after record ${count}`);
  if (counted !== count - 2) throw damaged(file, `it has ${count - 2} records of ${counted}`);
  return head;
}

function headOf<H extends Head>(file: string, kind: H["touchstone"], value: unknown): H {
  const head = value as Partial<H> | null; // JSON boundary: its checksum is ours
  if (head?.touchstone !== kind || head.format !== format)
    throw damaged(file, `it is no ${kind} of format ${format}`);
  return head as H;
}

export async function writeAll(handle: FileHandle, bytes: Buffer, position?: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const at = position === undefined ? null : position + done;
    done += (await handle.write(bytes, done, bytes.length - done, at)).bytesWritten;
  }
}

/** Makes names that were given or taken away durable; where folders cannot be synced (Windows), the system does so itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}
