import type { Key } from "./key.ts";

/** Trigrams that share a bucket only make its list longer: what is found is looked at once more. */
const buckets = 1 << 16;
/** No more lists are read for one text, however long it is: the rarest of them say enough. */
const mostLists = 16;
/** To look at so few costs less than another list. */
const few = 256;

/**
 * Finds rows by parts of their texts: for each three characters in a row, those whose texts have them. It takes 4 bytes for
 * each different trigram of each row, and never changes.
 */
export class TrigramIndex {
  readonly #keys: readonly Key[];
  /** Where the list of each bucket begins in `#positions`. */
  readonly #starts = new Uint32Array(buckets + 1);
  /** Places in `#keys`, rising in each list. */
  readonly #positions: Uint32Array;

  /** `textsOf` is asked twice for each key. */
  constructor(keys: readonly Key[], textsOf: (key: Key) => readonly string[]) {
    this.#keys = keys;
    const starts = this.#starts;
    eachBucket(keys, textsOf, (bucket) => add(starts, bucket + 1, 1));
    for (let bucket = 0; bucket < buckets; bucket++) add(starts, bucket + 1, starts[bucket] ?? 0);
    const positions = new Uint32Array(starts[buckets] ?? 0);
    const next = starts.slice();
    eachBucket(keys, textsOf, (bucket, position) => {
      positions[next[bucket] ?? 0] = position;
      add(next, bucket, 1);
    });
    this.#positions = positions;
  }

  get size(): number {
    return this.#keys.length;
  }

  /**
   * The keys of the rows with a text that contains this one, and of few others. undefined for what has no three
   * characters, where they are more than `most`, and where each trigram alone is in far more.
   */
  containing(text: string, most: number): Key[] | undefined {
    const lists = [...bucketsOf(text)].map((bucket) => this.#list(bucket));
    const [rarest, ...others] = lists.sort((a, b) => a.length - b.length).slice(0, mostLists);
    // To find how few they are would cost more than the first of them do.
    if (!rarest || rarest.length > 16 * most) return undefined;
    const found = others.reduce((left, list) => (left.length > few ? inBoth(left, list) : left), rarest);
    return found.length > most ? undefined : Array.from(found, (at) => this.#keys[at] as Key); // within its bounds
  }

  #list(bucket: number): Uint32Array {
    return this.#positions.subarray(this.#starts[bucket], this.#starts[bucket + 1]);
  }
}

/** Calls `visit` once for each different bucket of each key, with the key's position. */
function eachBucket(
  keys: readonly Key[],
  textsOf: (key: Key) => readonly string[],
  visit: (bucket: number, position: number) => void,
): void {
  const last = new Int32Array(buckets).fill(-1);
  for (const [position, key] of keys.entries())
    for (const text of textsOf(key))
      for (let at = 0; at + 2 < text.length; at++) {
        const bucket = bucketAt(text, at);
        if (last[bucket] === position) continue;
        last[bucket] = position;
        visit(bucket, position);
      }
}

/** The buckets of all trigrams of a text. */
function bucketsOf(text: string): Set<number> {
  return new Set(Array.from({ length: Math.max(0, text.length - 2) }, (_, at) => bucketAt(text, at)));
}

/** The bucket of the trigram that begins there; three odd constants of xxHash spread letters and digits over all. */
function bucketAt(text: string, at: number): number {
  const first = Math.imul(text.charCodeAt(at), 0x9e3779b1);
  const second = Math.imul(text.charCodeAt(at + 1), 0x85ebca77);
  return (first ^ second ^ Math.imul(text.charCodeAt(at + 2), 0xc2b2ae3d)) >>> 16;
}

function inBoth(left: Uint32Array, right: Uint32Array): Uint32Array {
  const both = new Uint32Array(left.length);
  let [count, l, r] = [0, 0, 0];
  while (l < left.length && r < right.length) {
    const a = left[l] ?? 0;
    const b = right[r] ?? 0;
    if (a === b) both[count++] = a;
    if (a <= b) l++;
    if (b <= a) r++;
  }
  return both.subarray(0, count);
}

function add(numbers: Uint32Array, at: number, more: number): void {
  numbers[at] = (numbers[at] ?? 0) + more;
}
