/** What an entry takes besides its URL, in bytes, roughly. */
const entryBytes = 1000;

/** What of an entry counts, and how it is forgotten. */
interface Budgeted {
  readonly arrival: { readonly url: string; readonly unmatched?: { readonly why: string } | undefined };
  forget(): void;
}

/**
 * What the entries of all journals of a process may take together, however many sessions there are: the oldest of all are
 * forgotten first. Their messages are in the `MessageStore`, which has a limit of its own.
 */
export class JournalBudget {
  readonly #most: number;
  /** In the order in which they came. */
  readonly #entries = new Set<Budgeted>();
  #size = 0;

  /** `most`: in bytes. */
  constructor(most = 64 * 1024 * 1024) {
    this.#most = most;
  }

  get size(): number {
    return this.#size;
  }

  add(entry: Budgeted): void {
    if (this.#entries.has(entry)) return;
    this.#entries.add(entry);
    this.#size += sizeOf(entry);
    for (const oldest of this.#entries) {
      if (this.#size <= this.#most) break;
      oldest.forget();
    }
  }

  /** Nothing holds the entry any more. */
  remove(entry: Budgeted): void {
    if (this.#entries.delete(entry)) this.#size -= sizeOf(entry);
  }
}

function sizeOf({ arrival: { url, unmatched } }: Budgeted): number {
  return entryBytes + 2 * (url.length + (unmatched?.why.length ?? 0));
}
