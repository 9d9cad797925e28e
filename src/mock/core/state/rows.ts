import type { KeyList } from "./key-list.ts";
import type { Key } from "./key.ts";

/** A list of rows, read only as far as it is used. */
export class Rows<Row> implements Iterable<Readonly<Row>> {
  readonly #keys: KeyList;
  readonly #row: (key: Key) => Row | undefined;

  constructor(keys: KeyList, row: (key: Key) => Row | undefined) {
    this.#keys = keys;
    this.#row = row;
  }

  get length(): number {
    return this.#keys.length;
  }

  /** Over the list as it stands now, so that the loop may change it. */
  *[Symbol.iterator](): Iterator<Readonly<Row>> {
    yield* this.#read(this.#keys.slice(0, this.#keys.length));
  }

  slice(offset = 0, limit = Infinity): Readonly<Row>[] {
    return [...this.#read(this.#keys.slice(offset, offset + limit))];
  }

  /** Like `slice`, from the list's end backwards. */
  newest(offset = 0, limit = Infinity): Readonly<Row>[] {
    const end = Math.max(0, this.#keys.length - offset);
    return [...this.#read(this.#keys.slice(Math.max(0, end - limit), end).reverse())];
  }

  find(matches: (row: Readonly<Row>) => boolean): Readonly<Row> | undefined {
    for (const row of this.#read(this.#keys)) if (matches(row)) return row;
    return undefined;
  }

  filter(matches: (row: Readonly<Row>) => boolean): Readonly<Row>[] {
    return this.slice().filter(matches);
  }

  *#read(keys: Iterable<Key>): Iterable<Readonly<Row>> {
    for (const key of keys) {
      const row = this.#row(key);
      if (row !== undefined) yield row;
    }
  }
}
