import { stat } from "node:fs/promises";
import type { Low } from "lowdb";
import type { ClockState } from "../state/clock.ts";
import type { Change, Seed } from "../state/world.ts";

/** One durable event of a session. */
export type StoredEvent =
  | { readonly session: string; readonly api: string; readonly changes: readonly Change[] }
  | { readonly session: string; readonly clock: ClockState }
  | { readonly session: string; readonly reset: true }
  /** The session is what a snapshot or another session was. */
  | { readonly session: string; readonly content: StoredSession }
  | { readonly snapshot: string; readonly content: StoredSession }
  | { readonly snapshot: string; readonly deleted: true }
  | { readonly session: string; readonly deleted: true };

/** What a session has changed since its seed. */
export interface StoredSession {
  readonly clock?: ClockState;
  readonly worlds: Readonly<Record<string, readonly Change[]>>;
}

export interface Snapshot {
  readonly format: 1;
  /** The snapshot holds everything before `journal-<generation>.ndjson`. */
  readonly generation: number;
  readonly sessions: Readonly<Record<string, StoredSession>>;
  readonly snapshots?: Readonly<Record<string, StoredSession>>;
}

/** All that a folder keeps. */
export type StoredAll = Pick<Snapshot, "sessions" | "snapshots">;

/** The folder is damaged, in use, or not ours: nothing in it was changed. */
export class DataDirError extends Error {
  override readonly name = "DataDirError";
}

/**
 * A JSON file of the folder; its data are null when there is none. Throws DataDirError for one that is no object. lowdb is
 * loaded with the first: most mocks keep nothing.
 */
export async function readLow<T>(file: string): Promise<Low<T | null>> {
  const [{ Low }, { JSONFile }] = await Promise.all([import("lowdb"), import("lowdb/node")]);
  const low = new Low<T | null>(new JSONFile<T | null>(file), null);
  const exists = await stat(file).then(
    () => true,
    () => false,
  );
  if (!exists) return low;
  try {
    await low.read();
  } catch (error) {
    throw damaged(file, error instanceof Error ? error.message : "it cannot be read");
  }
  if (typeof low.data !== "object" || low.data === null || Array.isArray(low.data))
    throw damaged(file, "it does not hold an object");
  return low;
}

/** What was stored by us and cannot be applied was changed by somebody else. */
export function orDamaged(file: string, place: string, apply: () => void): void {
  try {
    apply();
  } catch (error) {
    throw damaged(file, `${place}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export function damaged(file: string, reason: string): DataDirError {
  return new DataDirError(
    `${file} is damaged: ${reason}. It was left as it is; move it away to start afresh.`,
  );
}

export function isSeed(value: object): value is Seed {
  return Object.values(value).every(
    (rows) => Array.isArray(rows) && rows.every((row) => typeof row === "object" && row !== null),
  );
}

export function isSnapshot(value: Partial<Record<keyof Snapshot, unknown>>): value is Snapshot {
  const { format, generation, sessions } = value;
  return format === 1 && Number.isInteger(generation) && typeof sessions === "object" && sessions !== null;
}

const eventKinds = ["changes", "clock", "reset", "deleted", "content"];

/** A line of a journal; undefined when it is none. */
export function parseEvent(line: string): StoredEvent | undefined {
  try {
    const event = JSON.parse(line) as StoredEvent; // JSON boundary: only this class writes these lines
    const owner = "snapshot" in event ? event.snapshot : event.session;
    return typeof owner === "string" && eventKinds.some((kind) => kind in event) ? event : undefined;
  } catch {
    return undefined; // the caller names the file and the line
  }
}
