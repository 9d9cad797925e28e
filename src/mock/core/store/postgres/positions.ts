import type { FaultCounts, Session } from "../../session/sessions.ts";
import { storedSession } from "../held.ts";
import type { Held } from "../store.ts";
import type { SessionEvent, StoredSession } from "../stored.ts";
import type { Known, MissedRow } from "./statements.ts";

/** Where a session of this process stands in its stream. */
export interface Position {
  readonly stream: number;
  readonly version: number;
  /** Characters of its last fold, and of the events since then. */
  readonly foldChars: number;
  readonly eventChars: number;
}

/** An event in the stream of its session. */
type OwnEvent = Readonly<Record<string, unknown>>;

/** All of a session that is shared, as a fold holds it. */
interface Folded extends StoredSession {
  readonly faults: Session["faults"];
  readonly counts: FaultCounts;
  readonly violations: Session["violations"];
  /** The version that its journal begins with. */
  readonly since: number;
}

/** What a row of the table `event` holds. */
export function eventsBody(events: readonly SessionEvent[]): string {
  return JSON.stringify(events.map((event) => ({ ...event, session: undefined })));
}

/** What a row of the table `fold` holds. `wall`: epoch milliseconds. */
export function foldBody(session: Session, wall: number): string {
  const { faults, counts, violations } = session;
  const { since } = session.journal;
  const folded = { ...storedSession(session, wall), faults, counts, violations, since } satisfies Folded;
  return JSON.stringify(folded);
}

/** Which events this process knows of each of its sessions. */
export class Positions {
  readonly #held: Held;
  readonly #of = new WeakMap<Session, Position>();

  constructor(held: Held) {
    this.#held = held;
  }

  get(id: string): Position | undefined {
    const session = this.#held.sessions.find(id);
    return session && this.#of.get(session);
  }

  known(id: string): Known {
    const { stream = 0, version = 0 } = this.get(id) ?? {};
    return { id, stream, version };
  }

  /** What the session holds now is one event further. */
  appended(session: Session, { stream, version }: Known, chars: number): void {
    const { foldChars, eventChars } = this.#of.get(session) ?? nowhere;
    this.#of.set(session, { stream, version: version + 1, foldChars, eventChars: eventChars + chars });
  }

  folded(id: string, foldChars: number): void {
    const position = this.get(id);
    if (position) this.#set(id, { ...position, foldChars, eventChars: 0 });
  }

  #set(id: string, position: Position): void {
    this.#of.set(this.#held.sessions.get(id), position);
  }

  /** Does what a process has missed of a session; false when there is no such session. Throws for what is not ours. */
  catchUp(id: string, rows: readonly MissedRow[]): boolean {
    const head = rows.find(({ kind }) => kind === 1);
    if (!head) return false;
    let { version, foldChars, eventChars } = this.get(id) ?? nowhere;
    for (const { kind, version: reached, body } of rows) {
      if (kind === 1) continue;
      if (kind === 2) {
        this.#unfold(id, body);
        ({ foldChars, eventChars } = { foldChars: body.length, eventChars: 0 });
      } else {
        for (const own of JSON.parse(body) as OwnEvent[]) {
          const event = { ...own, session: id } as SessionEvent; // JSON boundary: only we write these rows
          this.#held.apply(event);
          if (endsJournal(event)) this.#held.sessions.get(id).journal.since = reached;
        }
        eventChars += body.length;
      }
      version = reached;
    }
    if (version !== head.version)
      throw new Error(`the store tells of session ${id} up to event ${version}, and it has ${head.version}`);
    this.#set(id, { stream: head.stream, version, foldChars, eventChars });
    return true;
  }

  #unfold(id: string, body: string): void {
    const { faults, counts, violations, since, ...stored } = JSON.parse(body) as Folded; // only we write these rows
    const { sessions } = this.#held;
    sessions.reset(id);
    this.#held.fill(id, stored);
    const session = sessions.get(id);
    session.putFaults(faults, counts);
    session.violations.push(...violations);
    session.journal.since = since;
  }
}

/** What was written down before is no longer in the journal. */
export function endsJournal(event: SessionEvent): boolean {
  return "reset" in event || "forgotten" in event;
}

const nowhere: Position = { stream: 0, version: 0, foldChars: 0, eventChars: 0 };
