import type { Change, World } from "../state/world.ts";
import { MockError } from "../service/problem.ts";

/** A session's state and time at a moment. Its worlds are never changed: who goes on from them forks them. */
export interface SessionContent {
  readonly clock: { readonly at: number; readonly rate: number };
  readonly worlds: ReadonlyMap<string, World>;
  /** What is stored of APIs that are not served this time. */
  readonly unserved: Readonly<Record<string, readonly Change[]>>;
}

const mostSnapshots = 1000;

/** What sessions were at some time, by name. Every session can go back to every one. */
export class Snapshots {
  readonly #kept = new Map<string, SessionContent>();

  /** Throws a MockError when one of that name would be one too many. */
  assertRoomFor(name: string): void {
    if (this.#kept.has(name) || this.#kept.size < mostSnapshots) return;
    const detail = `there are ${mostSnapshots} snapshots; forget some with DELETE /__admin/snapshots/{name}`;
    throw new MockError(503, "too-many-snapshots", detail);
  }

  /** Keeps a snapshot; one of that name is replaced. */
  keep(name: string, content: SessionContent): void {
    this.#kept.set(name, content);
  }

  /** Throws a MockError when there is none of that name. */
  get(name: string): SessionContent {
    const found = this.#kept.get(name);
    if (!found) {
      const names = [...this.#kept.keys()].join(", ") || "none";
      throw new MockError(404, "unknown-snapshot", `there is no snapshot ${name}; there are: ${names}`);
    }
    return found;
  }

  delete(name: string): boolean {
    return this.#kept.delete(name);
  }

  list(): ReadonlyMap<string, SessionContent> {
    return this.#kept;
  }
}
