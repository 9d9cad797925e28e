import type { Change } from "../state/world.ts";
import type { StoredEvent, StoredSession } from "./stored.ts";

/**
 * An event as records. One that brings the content of a session or snapshot is many, so that no text is ever as large as
 * a world: its own, then for each world its name and each row that differs from the seed, then the end.
 */
type ContentEvent = Extract<StoredEvent, { content: StoredSession }>;

interface Begin {
  readonly session?: string;
  readonly snapshot?: string;
  readonly begins: Pick<StoredSession, "clock">;
}

interface WorldRecord {
  readonly world: string;
}

interface EndRecord {
  readonly rows: number;
}

/** The records of an event, each time anew. */
export function recordsOf(event: StoredEvent): Iterable<string> {
  return "content" in event ? { [Symbol.iterator]: () => contentRecords(event) } : [JSON.stringify(event)];
}

function* contentRecords({ content: { clock, worlds }, ...owner }: ContentEvent): Iterator<string> {
  yield JSON.stringify({ ...owner, begins: clock ? { clock } : {} } satisfies Begin);
  let rows = 0;
  for (const [world, changes] of Object.entries(worlds)) {
    yield JSON.stringify({ world } satisfies WorldRecord);
    for (const change of changes) {
      rows++;
      yield JSON.stringify(change);
    }
  }
  yield JSON.stringify({ rows } satisfies EndRecord);
}

/** Puts events together again from their records. */
export class EventReader {
  #begun: { readonly begin: Begin; readonly worlds: Map<string, Change[]>; rows: number } | undefined;
  #world: Change[] | undefined;

  /** Whether a record has begun an event that others are to end. */
  get isWithin(): boolean {
    return this.#begun !== undefined;
  }

  /** The event that ends with the record; undefined: it goes on. Throws for what is no record of ours. */
  read(value: unknown): StoredEvent | undefined {
    if (typeof value !== "object" || value === null) throw new Error("it is no object");
    if (!this.#begun) {
      if (!("begins" in value)) return asEvent(value);
      this.#begun = { begin: value as Begin, worlds: new Map(), rows: 0 }; // its checksum is ours
      return undefined;
    }
    if ("rows" in value) return this.#end(value as EndRecord);
    if ("world" in value) {
      this.#world = [];
      this.#begun.worlds.set((value as WorldRecord).world, this.#world);
    } else if (this.#world && "table" in value) {
      this.#world.push(value as Change);
      this.#begun.rows++;
    } else throw new Error("it is of no world");
    return undefined;
  }

  #end({ rows }: EndRecord): StoredEvent | undefined {
    const begun = this.#begun;
    this.#begun = this.#world = undefined;
    if (begun?.rows !== rows) throw new Error(`${begun?.rows ?? 0} rows of ${rows}`);
    const { begins, session, snapshot } = begun.begin;
    const content = { ...begins, worlds: Object.fromEntries(begun.worlds) };
    return session === undefined ? { snapshot: snapshot ?? "", content } : { session, content };
  }
}

const eventKinds = ["changes", "clock", "reset", "deleted"];

function asEvent(value: object): StoredEvent {
  const event = value as StoredEvent; // its checksum is ours
  const owner = "snapshot" in event ? event.snapshot : event.session;
  if (typeof owner !== "string" || !eventKinds.some((kind) => kind in event))
    throw new Error("it is no event");
  return event;
}
