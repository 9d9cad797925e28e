/** What could not be written yet, in its order. Of too much, nothing is held: only a new snapshot brings it all. */
export class Unkept {
  readonly #most: number;
  #events: Iterable<string>[] = [];
  #size = 0;

  /** `most`: how many characters are held. */
  constructor(most = 16 * 1024 * 1024) {
    this.#most = most;
  }

  get isEmpty(): boolean {
    return this.#size === 0;
  }

  get isTooMuch(): boolean {
    return this.#size > this.#most;
  }

  add(events: readonly Iterable<string>[]): void {
    const size = events.reduce((sum, event) => sum + sizeOf(event), this.#size);
    if (size > this.#most) this.#events = [];
    else this.#events.push(...events);
    this.#size = size;
  }

  /** Their records, and then those of events. */
  *before(events: readonly Iterable<string>[]): Iterable<string> {
    for (const event of this.#events) yield* event;
    for (const event of events) yield* event;
  }

  clear(): void {
    this.#events = [];
    this.#size = 0;
  }
}

/** What brings a content holds rows that are held anyway, and makes its texts when they are written. */
function sizeOf(event: Iterable<string>): number {
  return Array.isArray(event)
    ? (event as readonly string[]).reduce((sum, text) => sum + text.length, 0)
    : 1000;
}
