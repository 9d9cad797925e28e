import { hideInJson, hideInParts, hideInQuery } from "../../../../contracts/lib/secrets-in-text.ts";
import { isSecretHeader, mark } from "../../../../contracts/lib/secrets.ts";

/** One request that was served, as the journal shows it. Secrets are cut out when it is read. */
export interface JournalEntry {
  readonly id: number;
  /** The session's time, RFC 3339. */
  readonly at: string;
  readonly api: string | undefined;
  readonly operationId: string | undefined;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string | undefined;
  status: number | undefined;
  /** Set when no operation matched: the operation whose path is nearest. */
  nearest?: string | undefined;
  /** Set when no operation matched and a real server was asked instead: its URL, without the query. */
  fallback?: string | undefined;
}

/** The last requests of a session, at most `capacity` of them; older ones are forgotten. */
export class Journal {
  readonly capacity: number;
  #entries: JournalEntry[] = [];
  #oldest = 0;
  #count = 0;

  constructor(capacity: number) {
    this.capacity = capacity;
  }

  add(entry: Omit<JournalEntry, "id" | "status">): JournalEntry {
    const numbered: JournalEntry = { id: ++this.#count, status: undefined, ...entry };
    if (this.#entries.length < this.capacity) this.#entries.push(numbered);
    else if (this.capacity > 0) {
      this.#entries[this.#oldest] = numbered;
      this.#oldest = (this.#oldest + 1) % this.capacity;
    }
    return numbered;
  }

  /** Newest first, without secrets. */
  list(): JournalEntry[] {
    return [...this.#entries.slice(this.#oldest), ...this.#entries.slice(0, this.#oldest)]
      .reverse()
      .map(redact);
  }

  clear(): void {
    this.#entries = [];
    this.#oldest = 0;
  }
}

function redact(entry: JournalEntry): JournalEntry {
  const headers = Object.fromEntries(
    Object.entries(entry.headers).map(([name, value]) => [name, isSecretHeader(name) ? mark : value]),
  );
  const isForm = entry.body !== undefined && !/^\s*[{[]/.test(entry.body);
  const body = entry.body === undefined ? undefined : hideInJson(entry.body, hide, { whole: true });
  return {
    ...entry,
    url: redactUrl(entry.url),
    headers,
    body: isForm && body !== undefined ? hideInParts(redactUrl(body), hide) : body,
  };
}

/** A URL, or a form, whose secret parameters are masked. */
export function redactUrl(url: string): string {
  return hideInQuery(url, hide, { whole: true });
}

function hide(): string {
  return mark;
}
