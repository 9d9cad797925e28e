import type { Key } from "./key.ts";
import { TrigramIndex } from "./trigram-index.ts";

/** The changed rows of a table; a deleted one has no texts. */
export interface TextsOf {
  readonly keys: () => Iterable<Key>;
  readonly textsOf: (key: Key) => readonly string[];
}

/**
 * Finds changed rows by parts of their texts: those that changed lately are always given, the others are found in an index,
 * which is made anew when the former become many. Few changes have none.
 */
export class ChangedTexts {
  readonly #rows: TextsOf;
  #index: TrigramIndex | undefined;
  #recent: Set<Key>;

  /** Of all that has changed, or of what another one knows of the same rows. */
  constructor(rows: TextsOf, from?: ChangedTexts) {
    this.#rows = rows;
    if (from) this.#index = from.#index;
    this.#recent = new Set(from ? from.#recent : rows.keys());
  }

  note(key: Key): void {
    this.#recent.add(key);
  }

  /** See `TrigramIndex`. */
  containing(text: string, most: number): Key[] | undefined {
    if (this.#recent.size > Math.max(most, (this.#index?.size ?? 0) / 16)) {
      this.#index = new TrigramIndex([...this.#rows.keys()], this.#rows.textsOf);
      this.#recent = new Set();
    }
    if (!this.#index) return [...this.#recent];
    const found = this.#index.containing(text, most);
    return found && [...found.filter((key) => !this.#recent.has(key)), ...this.#recent];
  }
}
