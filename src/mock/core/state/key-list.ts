import type { Key } from "./key.ts";

/** Chunks are split in two above twice this size: a change copies one of them, and a copy of the list the list of them. */
const chunkSize = 64;

/**
 * A long ordered list of keys that is cheap to copy and to change at any place: it is kept in chunks, which are
 * replaced, never edited, so that copies share them.
 */
export class KeyList implements Iterable<Key> {
  #chunks: (readonly Key[])[];
  #length: number;

  constructor(keys: readonly Key[] = []) {
    this.#chunks = [];
    for (let at = 0; at < keys.length; at += chunkSize) this.#chunks.push(keys.slice(at, at + chunkSize));
    this.#length = keys.length;
  }

  get length(): number {
    return this.#length;
  }

  copy(): KeyList {
    const copy = new KeyList();
    copy.#chunks = [...this.#chunks];
    copy.#length = this.#length;
    return copy;
  }

  at(index: number): Key | undefined {
    let rest = index;
    for (const chunk of this.#chunks) {
      if (rest < chunk.length) return chunk[rest];
      rest -= chunk.length;
    }
    return undefined;
  }

  /** The keys from `start` to before `end`. */
  slice(start: number, end: number): Key[] {
    const found: Key[] = [];
    let at = 0;
    for (const chunk of this.#chunks) {
      if (at >= end) break;
      if (at + chunk.length > start) found.push(...chunk.slice(Math.max(0, start - at), end - at));
      at += chunk.length;
    }
    return found;
  }

  *[Symbol.iterator](): Iterator<Key> {
    for (const chunk of this.#chunks) yield* chunk;
  }

  /** From the end to the start. */
  *reversed(): Iterable<Key> {
    for (let c = this.#chunks.length - 1; c >= 0; c--) {
      const chunk = this.#chunks[c] ?? [];
      for (let i = chunk.length - 1; i >= 0; i--) yield chunk[i] as Key; // within its bounds
    }
  }

  /** Puts the key behind all those of which `isBefore` holds; they stand first in the list. */
  insert(key: Key, isBefore: (key: Key) => boolean): void {
    const { chunk, offset } = this.#place(isBefore);
    const changed = (this.#chunks[chunk] ?? []).toSpliced(offset, 0, key);
    if (changed.length <= 2 * chunkSize) this.#chunks[chunk] = changed;
    else this.#chunks.splice(chunk, 1, changed.slice(0, chunkSize), changed.slice(chunkSize));
    this.#length++;
  }

  /** Takes the key away that stands behind all those of which `isBefore` holds. */
  remove(key: Key, isBefore: (key: Key) => boolean): void {
    const { chunk, offset } = this.#place(isBefore);
    const keys = this.#chunks[chunk] ?? [];
    if (keys[offset] !== key) throw new Error(`the key ${key} is not where its order puts it`);
    if (keys.length === 1) this.#chunks.splice(chunk, 1);
    else this.#chunks[chunk] = keys.toSpliced(offset, 1);
    this.#length--;
  }

  /** The first place whose key `isBefore` does not hold of; the end of the last chunk when it holds of all. */
  #place(isBefore: (key: Key) => boolean): { chunk: number; offset: number } {
    const last = Math.max(0, this.#chunks.length - 1);
    const chunk = firstNot(last, (c) => isBefore(this.#chunks[c]?.at(-1) as Key)); // no chunk is empty
    const keys = this.#chunks[chunk] ?? [];
    return { chunk, offset: firstNot(keys.length, (i) => isBefore(keys[i] as Key)) };
  }
}

/** The first of 0 … count-1 of which `holds` is false; count when there is none. `holds` is true up to there. */
function firstNot(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
