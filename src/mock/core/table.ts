export type Key = string | number;

/** How an index files a row; rows of one key stand in `order`, then in the order of their insertion. */
export interface IndexSpec<Row> {
  /** undefined: the row is not in this index. */
  readonly by: (row: Row) => Key | undefined;
  readonly order?: (row: Row) => Key;
}

export interface TableSpec<Row, Index extends string = string> {
  readonly key: (row: Row) => Key;
  readonly indexes: Readonly<Record<Index, IndexSpec<Row>>>;
}

/** Declares a table: the primary key and the ways in which its rows are looked up. */
export function table<Row>() {
  return <Index extends string = never>(
    key: (row: Row) => Key,
    indexes: Readonly<Record<Index, IndexSpec<Row>>> = {} as Readonly<Record<Index, IndexSpec<Row>>>,
  ): TableSpec<Row, Index> => ({ key, indexes });
}

/** A row with its place in the order of insertion. */
export interface Entry<Row> {
  readonly row: Row;
  readonly seq: number;
}

type Bucket = readonly Key[];
const everything = "";
/** The index that every table has: all rows in the order of their insertion. */
const all = "$all";

/** The rows that a world starts from. Never changed, so that any number of forks share one. */
export class TableBase<Row> {
  readonly spec: TableSpec<Row>;
  readonly indexes: ReadonlyMap<string, IndexSpec<Row>>;
  readonly entries = new Map<Key, Entry<Row>>();
  readonly buckets = new Map<string, Map<Key, Key[]>>();

  constructor(spec: TableSpec<Row>, rows: readonly Row[]) {
    this.spec = spec;
    this.indexes = new Map([
      [all, { by: () => everything }],
      ...Object.entries<IndexSpec<Row>>(spec.indexes),
    ]);
    for (const [seq, row] of rows.entries()) {
      const key = spec.key(row);
      if (this.entries.has(key)) throw new Error(`two rows with key ${key}`);
      this.entries.set(key, { row: Object.freeze(row), seq });
    }
    for (const [name, index] of this.indexes) this.buckets.set(name, this.#fill(index));
  }

  #fill(index: IndexSpec<Row>): Map<Key, Key[]> {
    const filled = new Map<Key, Key[]>();
    for (const [key, { row }] of this.entries) {
      const at = index.by(row);
      if (at === undefined) continue;
      const bucket = filled.get(at);
      if (bucket) bucket.push(key);
      else filled.set(at, [key]);
    }
    const { order } = index;
    if (order) for (const bucket of filled.values()) bucket.sort((a, b) => this.#compare(order, a, b));
    return filled;
  }

  #compare(order: (row: Row) => Key, a: Key, b: Key): number {
    const [left, right] = [this.entries.get(a), this.entries.get(b)];
    return left && right ? compareKeys(order(left.row), order(right.row)) || left.seq - right.seq : 0;
  }
}

export type OnChange<Row> = (key: Key, before: Entry<Row> | undefined) => void;

/**
 * One indexed collection of a world: a layer of changes over a shared base. A fork costs nothing, a change costs the
 * same at a hundred rows and at a hundred thousand. Rows are replaced, never edited in place.
 */
export class Table<Row, Index extends string = string> {
  readonly #base: TableBase<Row>;
  readonly #onChange: OnChange<Row>;
  /** null: the row of the base is deleted. */
  readonly #entries = new Map<Key, Entry<Row> | null>();
  readonly #buckets = new Map<string, Map<Key, Key[]>>();
  #nextSeq: number;

  constructor(base: TableBase<Row>, onChange: OnChange<Row>) {
    this.#base = base;
    this.#onChange = onChange;
    this.#nextSeq = base.entries.size;
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
    const [first] = this.#bucket(index, key);
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
    const candidates = this.#candidates(conditions);
    for (let i = 0; i < candidates.length && found.length < limit; i++) {
      const key = candidates[oldestFirst ? i : candidates.length - 1 - i];
      const row = key === undefined ? undefined : this.get(key);
      if (row === undefined || !this.#matches(row, conditions) || (filter && !filter(row))) continue;
      if (skip > 0) skip--;
      else found.push(row);
    }
    return found;
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

  #candidates(conditions: readonly { index: string; values: readonly Key[] }[]): Bucket {
    let best: { index: string; buckets: Bucket[]; size: number } | undefined;
    for (const { index, values } of conditions) {
      const buckets = values.map((value) => this.#bucket(index, value));
      const size = buckets.reduce((sum, bucket) => sum + bucket.length, 0);
      if (!best || size < best.size) best = { index, buckets, size };
    }
    if (!best) return this.#bucket(all, everything);
    const [only] = best.buckets;
    const isByAge = this.#base.indexes.get(best.index)?.order === undefined;
    if (only && best.buckets.length === 1 && isByAge) return only;
    const merged = [...new Set(best.buckets.flat())];
    return merged.sort((a, b) => (this.#entry(a)?.seq ?? 0) - (this.#entry(b)?.seq ?? 0));
  }

  #matches(row: Readonly<Row>, conditions: readonly { index: string; values: readonly Key[] }[]): boolean {
    return conditions.every(({ index, values }) => {
      const at = this.#base.indexes.get(index)?.by(row);
      return at !== undefined && values.includes(at);
    });
  }

  #entry(key: Key): Entry<Row> | undefined {
    const changed = this.#entries.get(key);
    return changed === undefined ? this.#base.entries.get(key) : (changed ?? undefined);
  }

  #put(key: Key, next: Entry<Row> | undefined): void {
    this.#onChange(key, this.#entry(key));
    this.#file(key, next);
  }

  #file(key: Key, next: Entry<Row> | undefined): void {
    const before = this.#entry(key);
    for (const [name, index] of this.#base.indexes) {
      const from = before && index.by(before.row);
      const to = next && index.by(next.row);
      if (from === to && before && next && this.#isSamePlace(index, before, next)) continue;
      if (before && from !== undefined) this.#unfile(name, from, { key, entry: before });
      if (next && to !== undefined) this.#insertAt(name, to, { key, entry: next });
    }
    // What is as in the base is no change: an undone one leaves no trace.
    if (next === this.#base.entries.get(key)) this.#entries.delete(key);
    else this.#entries.set(key, next ?? null);
  }

  #isSamePlace(index: IndexSpec<Row>, before: Entry<Row>, next: Entry<Row>): boolean {
    return before.seq === next.seq && (!index.order || index.order(before.row) === index.order(next.row));
  }

  #unfile(index: string, at: Key, place: { key: Key; entry: Entry<Row> }): void {
    const bucket = this.#ownBucket(index, at);
    const found = bucket[this.#position(index, bucket, place.entry)] === place.key;
    bucket.splice(found ? this.#position(index, bucket, place.entry) : bucket.indexOf(place.key), 1);
  }

  #insertAt(index: string, at: Key, place: { key: Key; entry: Entry<Row> }): void {
    const bucket = this.#ownBucket(index, at);
    bucket.splice(this.#position(index, bucket, place.entry), 0, place.key);
  }

  /** The first place in a bucket whose row does not stand before the entry. */
  #position(index: string, bucket: Bucket, entry: Entry<Row>): number {
    const order = this.#base.indexes.get(index)?.order;
    let [low, high] = [0, bucket.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const key = bucket[middle];
      const other = key === undefined ? undefined : this.#entry(key);
      const before =
        other && ((order && compareKeys(order(other.row), order(entry.row))) || other.seq - entry.seq) < 0;
      if (before) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #bucket(index: string, key: Key): Bucket {
    return this.#buckets.get(index)?.get(key) ?? this.#base.buckets.get(index)?.get(key) ?? [];
  }

  /** This layer's own copy of a bucket, made when it is first changed. */
  #ownBucket(index: string, key: Key): Key[] {
    let own = this.#buckets.get(index);
    if (!own) this.#buckets.set(index, (own = new Map<Key, Key[]>()));
    let bucket = own.get(key);
    if (!bucket) own.set(key, (bucket = [...(this.#base.buckets.get(index)?.get(key) ?? [])]));
    return bucket;
  }
}

export interface Selection<Row, Index extends string> {
  readonly where?: { readonly [I in Index]?: Key | readonly Key[] | undefined };
  readonly filter?: (row: Readonly<Row>) => boolean;
  readonly oldestFirst?: boolean;
  readonly offset?: number;
  readonly limit?: number;
}

/** A list of rows, read only as far as it is used. */
export class Rows<Row> implements Iterable<Readonly<Row>> {
  readonly #keys: Bucket;
  readonly #row: (key: Key) => Row | undefined;

  constructor(keys: Bucket, row: (key: Key) => Row | undefined) {
    this.#keys = keys;
    this.#row = row;
  }

  get length(): number {
    return this.#keys.length;
  }

  /** Over the list as it stands now, so that the loop may change it. */
  *[Symbol.iterator](): Iterator<Readonly<Row>> {
    yield* this.#read([...this.#keys]);
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

  *#read(keys: Bucket): Iterable<Readonly<Row>> {
    for (const key of keys) {
      const row = this.#row(key);
      if (row !== undefined) yield row;
    }
  }
}

/** Numbers by size, texts by code unit. */
function compareKeys(a: Key, b: Key): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
