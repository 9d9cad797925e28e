import { compareKeys } from "./key.ts";
import type { Key } from "./key.ts";
import { KeyList } from "./key-list.ts";
import { TrigramIndex } from "./trigram-index.ts";

/** How an index files a row; rows of one key stand in `order`, then in the order of their insertion. */
export interface IndexSpec<Row> {
  /** undefined: the row is not in this index. */
  readonly by: (row: Row) => Key | undefined;
  readonly order?: (row: Row) => Key;
}

export interface TableSpec<Row, Index extends string = string> {
  readonly key: (row: Row) => Key;
  readonly indexes: Readonly<Record<Index, IndexSpec<Row>>>;
  /** Of which parts can be looked for. */
  readonly texts?: (row: Row) => readonly string[];
}

/** Declares a table: the primary key, the ways in which its rows are looked up, and the texts that are searched. */
export function table<Row>() {
  return <Index extends string = never>(
    key: (row: Row) => Key,
    indexes: Readonly<Record<Index, IndexSpec<Row>>> = {} as Readonly<Record<Index, IndexSpec<Row>>>,
    texts?: (row: Row) => readonly string[],
  ): TableSpec<Row, Index> => ({ key, indexes, ...(texts ? { texts } : {}) });
}

/** A row with its place in the order of insertion. */
export interface Entry<Row> {
  readonly row: Row;
  readonly seq: number;
}

/** The key under which the index `all` files every row. */
export const everything = "";
/** The index that every table has: all rows in the order of their insertion. */
export const all = "$all";

/** The rows that a world starts from. Never changed, so that any number of forks share one. */
export class TableBase<Row> {
  readonly spec: TableSpec<Row>;
  readonly indexes: ReadonlyMap<string, IndexSpec<Row>>;
  readonly entries = new Map<Key, Entry<Row>>();
  readonly #buckets = new Map<string, ReadonlyMap<Key, KeyList>>();
  #texts: TrigramIndex | undefined;

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
  }

  /** The keys that an index files under a key. An index is filled when it is first used. */
  bucket(name: string, key: Key): KeyList | undefined {
    let filled = this.#buckets.get(name);
    const index = this.indexes.get(name);
    if (!filled && index) this.#buckets.set(name, (filled = this.#fill(index)));
    return filled?.get(key);
  }

  /** See `TrigramIndex`, which is made when a text is first looked for. */
  containing(text: string, most: number): Key[] | undefined {
    const { texts } = this.spec;
    if (!texts) return undefined;
    const textsOf = (key: Key): readonly string[] => {
      const entry = this.entries.get(key);
      return entry ? texts(entry.row) : [];
    };
    return (this.#texts ??= new TrigramIndex([...this.entries.keys()], textsOf)).containing(text, most);
  }

  #fill(index: IndexSpec<Row>): Map<Key, KeyList> {
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
    return new Map([...filled].map(([at, keys]) => [at, new KeyList(keys)]));
  }

  #compare(order: (row: Row) => Key, a: Key, b: Key): number {
    const [left, right] = [this.entries.get(a), this.entries.get(b)];
    return left && right ? compareKeys(order(left.row), order(right.row)) || left.seq - right.seq : 0;
  }
}
