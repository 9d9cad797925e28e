import { createReadStream } from "node:fs";
import { crc32 } from "node:zlib";

/**
 * A file of records: one a line, `<CRC-32 of the JSON, eight hexadecimal digits> <JSON>`. A bit that flips anywhere in a
 * line, its end included, makes it another line, whose checksum does not fit.
 */

/** A record as the line that it is in a file. */
export function recordLine(json: string): string {
  return `${checksum(Buffer.from(json))} ${json}\n`;
}

const prefix = "00000000 ".length;

function checksum(bytes: Uint8Array): string {
  return crc32(bytes)
    .toString(16)
    .padStart(prefix - 1, "0");
}

/** How far a file's records can be read. */
export interface ReadRecords {
  /** How many are whole, and where the last of them ends, in bytes. */
  readonly count: number;
  readonly end: number;
  /** What stands there instead of another; undefined: the file ends there. */
  readonly broken?: "its checksum does not fit" | "it breaks off" | undefined;
}

/**
 * Reads a file record by record, never as a whole, up to the first that is none. `each` is given a record's value, its
 * number from 1 and where it ends. Throws what `each` throws.
 */
export async function readRecords(
  file: string,
  each: (value: unknown, place: { readonly number: number; readonly end: number }) => void,
): Promise<ReadRecords> {
  let [count, end] = [0, 0];
  let begun: Buffer[] = [];
  for await (const chunk of createReadStream(file, { highWaterMark: chunkBytes }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      const rest = chunk.subarray(from, at);
      const line = begun.length === 0 ? rest : Buffer.concat([...begun, rest]);
      begun = [];
      from = at + 1;
      const json = line.subarray(prefix);
      if (line.toString("latin1", 0, prefix) !== `${checksum(json)} `)
        return { count, end, broken: "its checksum does not fit" };
      end += line.length + 1;
      each(parsed(json), { number: ++count, end });
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
  }
  return begun.length === 0 ? { count, end } : { count, end, broken: "it breaks off" };
}

/** undefined for what is no JSON, which nobody here writes. */
function parsed(json: Buffer): unknown {
  try {
    return JSON.parse(json.toString("utf8")) as unknown; // JSON boundary
  } catch {
    return undefined;
  }
}

const newline = 0x0a;
const chunkBytes = 256 * 1024;

/** Lines in pieces that are written at once: a file is never one text. */
export function* inPieces(lines: Iterable<string>): Iterable<Buffer> {
  let piece = "";
  for (const line of lines) {
    piece += line;
    if (piece.length < chunkBytes) continue;
    yield Buffer.from(piece);
    piece = "";
  }
  if (piece !== "") yield Buffer.from(piece);
}
