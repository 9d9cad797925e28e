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
}

const secretHeaders = new Set([
  "authorization",
  "private-token",
  "x-api-key",
  "cookie",
  "x-admin-token",
  "job-token",
]);
// A body is cut at 4 KiB: the closing quote of its last text may be missing.
const secretField = /("(?:state|(?:[a-z_]*_)?(?:token|secret|password))"\s*:\s*)"(?:[^"\\]|\\.)*(?:"|\\?$)/gi;
const secretName = /^(?:state|(?:[a-z_]*_)?(?:token|secret|password))$/i;
const parameter = /((?:^|[?&])([^=&#?]+)=)([^&#]*)/g;
/** A part of a multipart body under a secret's name, to the next boundary or the end of what was kept. */
const secretPart =
  /(\bname="?(?:state|(?:[a-z_]*_)?(?:token|secret|password))"?[ \t]*(?:;[^\r\n]*)?\r\n(?:[^\r\n]+\r\n)*\r\n)[^]*?(?=\r\n--|$(?![^]))/gi;
const mask = "«redacted»";

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
    Object.entries(entry.headers).map(([name, value]) => [name, secretHeaders.has(name) ? mask : value]),
  );
  const form = entry.body !== undefined && !/^\s*[{[]/.test(entry.body);
  const body = entry.body?.replace(secretField, `$1"${mask}"`);
  return {
    ...entry,
    url: redactUrl(entry.url),
    headers,
    body: form && body !== undefined ? redactForm(body) : body,
  };
}

/** A URL whose secret query parameters are masked, however their names are encoded. */
export function redactUrl(url: string): string {
  return url.replace(parameter, (whole, before: string, name: string) =>
    secretName.test(decoded(name)) ? `${before}${mask}` : whole,
  );
}

function redactForm(body: string): string {
  return redactUrl(body).replace(secretPart, `$1${mask}`);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // a lone percent sign: no name of ours has one
  }
}
