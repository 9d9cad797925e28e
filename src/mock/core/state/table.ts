import { ChangedTexts } from "./changed-texts.ts";
import { KeyList } from "./key-list.ts";
import { mergeBy } from "./merge-by.ts";
import { Rows } from "./rows.ts";
import type { Key } from "./key.ts";
import type { Entry, IndexSpec, TableBase } from "./table-base.ts";
import { compareKeys } from "./key.ts";
import { all, everything } from "./table-base.ts";

export type OnChange<Row> = (key: Key, before: Entry<Row> | undefined) => void;

/**
 * One indexed collection of a world: a layer of changes over a shared base. A fork costs nothing, a change costs the
 * same at a hundred rows and at a hundred thousand. Rows are replaced, never edited in place.
 */
export class Table<Row, Index extends string = string> {
  readonly #base: TableBase<Row>;
  readonly #onChange: OnChange<Row>;
  /** null: the row of the base is deleted. */
  #entries = new Map<Key, Entry<Row> | null>();
  #buckets = new Map<string, Map<Key, KeyList>>();
  /** Since a text was first looked for. */
  #texts: ChangedTexts | undefined;
  /** Another fork reads the same maps: they are copied before the next change. */
  #isShared = false;
  #nextSeq: number;

  constructor(base: TableBase<Row>, onChange: OnChange<Row>) {
    this.#base = base;
    this.#onChange = onChange;
    this.#nextSeq = base.entries.size;
  }

  /** The same rows from now on by themselves. It costs nothing; the first change in either copies what has changed. */
  fork(onChange: OnChange<Row>): Table<Row, Index> {
    const fork = new Table<Row, Index>(this.#base, onChange);
    fork.#entries = this.#entries;
    fork.#buckets = this.#buckets;
    fork.#texts = this.#texts && fork.#changedTexts(this.#texts);
    fork.#nextSeq = this.#nextSeq;
    fork.#isShared = this.#isShared = true;
    return fork;
  }

  get size(): number {
    return this.#bucket(all, everything).length;
  }

  get(key: Key): Readonly<Row> | undefined {
    return this.#entry(key)?.row;
  }

  /** All rows in the order of their insertion. */
  rows(): Rows<Row> {
    return new Rows(this.#bucket(all, everything), (key) => this.#entry(key)?.row);
  }

  /** The rows that an index files under a key, in the index's order. */
  by(index: Index, key: Key): Rows<Row> {
    return new Rows(this.#bucket(index, key), (id) => this.#entry(id)?.row);
  }

  /** The only (or the first) row that an index files under a key. */
  one(index: Index, key: Key): Readonly<Row> | undefined {
    const first = this.#bucket(index, key).at(0);
    return first === undefined ? undefined : this.get(first);
  }

  /** Adds a row and returns it. The key must be free. */
  insert(row: Row): Readonly<Row> {
    const key = this.#base.spec.key(row);
    if (this.#entry(key)) throw new Error(`a row with key ${key} exists already`);
    this.#put(key, { row: Object.freeze(row), seq: this.#nextSeq++ });
    return row;
  }

  /** Replaces some fields of a row (not its key) and returns the new row. The row must exist. */
  update(key: Key, change: Partial<Row>): Readonly<Row> {
    const before = this.#entry(key);
    if (!before) throw new Error(`no row with key ${key}`);
    const row = Object.freeze({ ...before.row, ...change });
    if (this.#base.spec.key(row) !== key) throw new Error(`the key of row ${key} cannot change`);
    this.#put(key, { row, seq: before.seq });
    return row;
  }

  /** Puts a row in the place of the one with its key, or adds it. */
  replace(row: Row): void {
    const key = this.#base.spec.key(row);
    this.#put(key, { row: Object.freeze(row), seq: this.#entry(key)?.seq ?? this.#nextSeq++ });
  }

  keyOf(row: Row): Key {
    return this.#base.spec.key(row);
  }

  /** Removes a row; false when there was none. */
  delete(key: Key): boolean {
    if (!this.#entry(key)) return false;
    this.#put(key, undefined);
    return true;
  }

  /**
   * The rows that match every condition of `where` (index name to one value or several, which are alternatives) and
   * the `filter`, read from the smallest index, newest first unless told otherwise.
   */
  select({
    where = {},
    filter,
    oldestFirst = false,
    offset = 0,
    limit = Infinity,
  }: Selection<Row, Index>): Readonly<Row>[] {
    const conditions = Object.entries<Key | readonly Key[] | undefined>(
      where as Record<string, undefined>,
    ).flatMap(([index, value]) =>
      value === undefined ? [] : [{ index, values: Array.isArray(value) ? value : [value] }],
    ) as { index: string; values: readonly Key[] }[];
    const found: Readonly<Row>[] = [];
    let skip = offset;
    for (const key of this.#candidates(conditions, oldestFirst)) {
      if (found.length >= limit) break;
      const row = this.get(key);
      if (row === undefined || !this.#matches(row, conditions) || (filter && !filter(row))) continue;
      if (skip > 0) skip--;
      else found.push(row);
    }
    return found;
  }

  /**
   * The rows with one of the table's `texts` that contains this one, and few others, in the order of their keys. undefined
   * where it is as well to look at every row: for a table without texts, for fewer than three characters, for what many have.
   */
  containing(text: string): Readonly<Row>[] | undefined {
    const base = this.#base.containing(text, mostFound);
    const changed = base && (this.#texts ??= this.#changedTexts()).containing(text, mostFound);
    if (!changed) return undefined;
    const keys = new Set([...base.filter((key) => !this.#entries.has(key)), ...changed]);
    return [...keys].sort(compareKeys).flatMap((key) => this.get(key) ?? []);
  }

  /** How many rows differ from the base. */
  get changedRows(): number {
    return this.#entries.size;
  }

  /** The rows changed since the base, for snapshots. */
  *changes(): Iterable<{ key: Key; entry: Entry<Row> | undefined }> {
    for (const [key, entry] of this.#entries) yield { key, entry: entry ?? undefined };
  }

  /** Puts an entry back as it was: undoes a change, or replays a stored one. */
  restore(key: Key, entry: Entry<Row> | undefined): void {
    if (entry) this.#nextSeq = Math.max(this.#nextSeq, entry.seq + 1);
    this.#file(key, entry);
  }

  entry(key: Key): Entry<Row> | undefined {
    return this.#entry(key);
  }

  /** The keys of the smallest condition's rows by age, read only as far as they are needed. */
  #candidates(
    conditions: readonly { index: string; values: readonly Key[] }[],
    oldestFirst: boolean,
  ): Iterable<Key> {
    let best: { index: string; buckets: KeyList[]; size: number } | undefined;
    for (const { index, values } of conditions) {
      const buckets = [...new Set(values)].map((value) => this.#bucket(index, value));
      const size = buckets.reduce((sum, bucket) => sum + bucket.length, 0);
      if (!best || size < best.size) best = { index, buckets, size };
    }
    const { index = all, buckets = [this.#bucket(all, everything)] } = best ?? {};
    const age = (key: Key): number => (oldestFirst ? 1 : -1) * (this.#entry(key)?.seq ?? 0);
    if (this.#base.indexes.get(index)?.order)
      return buckets.flatMap((bucket) => [...bucket]).sort((a, b) => age(a) - age(b));
    const lists = buckets.map((bucket) => (oldestFirst ? bucket : bucket.reversed()));
    return lists.length === 1 ? (lists[0] ?? []) : mergeBy(lists, age);
  }

  #matches(row: Readonly<Row>, conditions: readonly { index: string; values: readonly Key[] }[]): boolean {
    return conditions.every(({ index, values }) => {
      const at = this.#base.indexes.get(index)?.by(row);
      return at !== undefined && values.includes(at);
    });
  }

  #changedTexts(from?: ChangedTexts): ChangedTexts {
    const textsOf = (key: Key): readonly string[] => {
      const row = this.get(key);
      return row === undefined ? [] : (this.#base.spec.texts?.(row) ?? []);
    };
    return new ChangedTexts({ keys: () => this.#entries.keys(), textsOf }, from);
  }

  #entry(key: Key): Entry<Row> | undefined {
    const changed = this.#entries.get(key);
    return changed === undefined ? this.#base.entries.get(key) : (changed ?? undefined);
  }

  #put(key: Key, next: Entry<Row> | undefined): void {
    this.#onChange(key, this.#entry(key));
    this.#file(key, next);
  }

  #unshare(): void {
    if (!this.#isShared) return;
    const copied = ([at, keys]: [Key, KeyList]): [Key, KeyList] => [at, keys.copy()];
    this.#entries = new Map(this.#entries);
    this.#buckets = new Map(
      [...this.#buckets].map(([name, lists]) => [name, new Map([...lists].map(copied))]),
    );
    this.#isShared = false;
  }

  #file(key: Key, next: Entry<Row> | undefined): void {
    this.#unshare();
    const before = this.#entry(key);
    for (const [name, index] of this.#base.indexes) {
      const from = before && index.by(before.row);
      const to = next && index.by(next.row);
      if (from === to && before && next && this.#isSamePlace(index, before, next)) continue;
      if (before && from !== undefined) this.#unfile(name, from, { key, entry: before });
      if (next && to !== undefined) this.#insertAt(name, to, { key, entry: next });
    }
    this.#texts?.note(key);
    // What is as in the base is no change: an undone one leaves no trace.
    if (next === this.#base.entries.get(key)) this.#entries.delete(key);
    else this.#entries.set(key, next ?? null);
  }

  #isSamePlace(index: IndexSpec<Row>, before: Entry<Row>, next: Entry<Row>): boolean {
    return before.seq === next.seq && (!index.order || index.order(before.row) === index.order(next.row));
  }

  #unfile(index: string, at: Key, place: { key: Key; entry: Entry<Row> }): void {
    this.#ownBucket(index, at).remove(place.key, this.#isBefore(index, place));
  }

  #insertAt(index: string, at: Key, place: { key: Key; entry: Entry<Row> }): void {
    this.#ownBucket(index, at).insert(place.key, this.#isBefore(index, place));
  }

  /** Whether a row stands before the entry in an index. */
  #isBefore(index: string, { entry }: { entry: Entry<Row> }): (key: Key) => boolean {
    const order = this.#base.indexes.get(index)?.order;
    return (key) => {
      const other = this.#entry(key);
      if (!other) return false;
      return ((order && compareKeys(order(other.row), order(entry.row))) || other.seq - entry.seq) < 0;
    };
  }

  #bucket(index: string, key: Key): KeyList {
    return this.#buckets.get(index)?.get(key) ?? this.#base.bucket(index, key) ?? nothing;
  }

  /** This layer's own copy of a bucket, made when it is first changed. */
  #ownBucket(index: string, key: Key): KeyList {
    let own = this.#buckets.get(index);
    if (!own) this.#buckets.set(index, (own = new Map<Key, KeyList>()));
    let bucket = own.get(key);
    if (!bucket) own.set(key, (bucket = this.#bucket(index, key).copy()));
    return bucket;
  }
}

const nothing = new KeyList();
/** Rows that are looked at for one text at most: less than a millisecond. */
const mostFound = 1000;

export interface Selection<Row, Index extends string> {
  readonly where?: { readonly [I in Index]?: Key | readonly Key[] | undefined };
  readonly filter?: (row: Readonly<Row>) => boolean;
  readonly oldestFirst?: boolean;
  readonly offset?: number;
  readonly limit?: number;
}
