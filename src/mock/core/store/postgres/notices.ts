import type { SessionEvent } from "../stored.ts";
import type { Database } from "./database.ts";

/** Between two tellings, in milliseconds. */
const pauseMs = 100;
/** PostgreSQL takes at most 8,000 bytes. */
const mostSessions = 30;

/** There are requests that were answered. */
export const answered = "answered";

/** Which part of the admin shows something else after an event. */
export function partOf(event: SessionEvent): string {
  if ("faults" in event) return "faults";
  if ("violation" in event) return "violations";
  if ("forgotten" in event) return "requests";
  if ("reset" in event) return "reset";
  return "clock" in event ? "clock" : "state";
}

/** What other processes may show anew: parts of the admin's paths, by session. */
export type Notice = Readonly<Record<string, readonly string[]>>;

/**
 * Tells other processes, now and then, which sessions have changed, for those who follow them. Nothing depends on it: a
 * request always looks for itself.
 */
export class Notices {
  readonly #database: Database;
  readonly #process: string;
  #changed = new Map<string, Set<string>>();
  #timer: NodeJS.Timeout | undefined;

  constructor(database: Database, process: string) {
    this.#database = database;
    this.#process = process;
  }

  /** Calls back with what others tell, until the database is closed. */
  listen(hear: (notice: Notice) => void): void {
    this.#database.listen("touchstone", (text) => {
      const { from, notice } = JSON.parse(text) as { from: string; notice: Notice }; // only we tell there
      if (from !== this.#process) hear(notice);
    });
  }

  changed(session: string, part: string): void {
    const parts = this.#changed.get(session) ?? new Set();
    this.#changed.set(session, parts.add(part));
    if (this.#timer === undefined) this.#timer = setTimeout(() => this.#tell(), pauseMs).unref();
  }

  #tell(): void {
    const changed = [...this.#changed].map(([session, parts]) => [session, [...parts]] as const);
    this.#changed = new Map();
    this.#timer = undefined;
    for (let at = 0; at < changed.length; at += mostSessions) {
      const notice = Object.fromEntries(changed.slice(at, at + mostSessions));
      const text = JSON.stringify({ from: this.#process, notice });
      void this.#database
        .query({ name: "touchstone-notify", text: "SELECT pg_notify('touchstone', $1)" }, [text])
        .catch(() => undefined);
    }
  }
}
