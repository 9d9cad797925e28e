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
  /** By API. */
  readonly worlds: Readonly<Record<string, readonly Change[]>>;
}

/** All that a folder keeps: sessions by id, snapshots by name. */
export interface StoredAll {
  readonly sessions: ReadonlyMap<string, StoredSession>;
  readonly snapshots?: ReadonlyMap<string, StoredSession>;
}

/** The folder is damaged, in use, or not ours: nothing in it was changed. */
export class DataDirError extends Error {
  override readonly name = "DataDirError";
}

/** What was stored by us and cannot be applied was changed by somebody else. */
export function orDamaged<T>(file: string, place: string, apply: () => T): T {
  try {
    return apply();
  } catch (error) {
    throw damaged(file, `${place}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export function damaged(file: string, reason: string): DataDirError {
  return new DataDirError(
    `${file} is damaged: ${reason}. It was left as it is: put a copy of it back, or move the folder away to start afresh.`,
  );
}

export function isSeed(value: object): value is Seed {
  return Object.values(value).every(
    (rows) => Array.isArray(rows) && rows.every((row) => typeof row === "object" && row !== null),
  );
}
