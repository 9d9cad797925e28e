/** Where a message stands in the store. `total` is how long its body was, also where it was cut. */
export interface Kept {
  readonly at: number;
  readonly head: number;
  readonly body: number;
  readonly total: number;
}

/** A message as it was kept: its head, a line for each header, and as much of its body as was kept. */
export interface KeptMessage {
  readonly head: string;
  readonly body: Buffer;
  readonly total: number;
}

/**
 * The messages of all journals of a process, in one ring of bytes: what is new overwrites what is oldest, so that all
 * together never hold more, whatever is sent. Writing is a copy of memory; nothing of it concerns the garbage collector.
 */
export class MessageStore {
  readonly #size: number;
  readonly #most: number;
  #ring: Buffer | undefined;
  /** Bytes that were ever written, those that were skipped at the ring's end too. */
  #written = 0;

  /** `size`: bytes of the ring. `most`: bytes that are kept of one message's body. */
  constructor(size = 16 * 1024 * 1024, most = 128 * 1024) {
    this.#size = size;
    this.#most = most;
  }

  /** Keeps a message. `total`: the bytes of a body that is given as text. A head is ASCII; one that is too long is cut. */
  keep(head: string, body: Buffer | string | undefined, total = body?.length ?? 0): Kept {
    const headSize = Math.min(head.length, this.#most);
    const most = Math.min(total, this.#most);
    const ring = (this.#ring ??= Buffer.allocUnsafeSlow(this.#size));
    const left = this.#size - (this.#written % this.#size);
    // A message stands in one piece.
    if (left < headSize + most) this.#written += left;
    const at = this.#written;
    const from = at % this.#size;
    ring.write(head, from, headSize, "latin1");
    const written = body === undefined || most === 0 ? 0 : write(ring, body, from + headSize, most);
    this.#written = at + headSize + written;
    return { at, head: headSize, body: written, total };
  }

  /** A message that was kept; undefined when newer ones took its place. The body is a copy. */
  read(kept: Kept): KeptMessage | undefined {
    if (this.#ring === undefined || kept.at < this.#written - this.#size) return undefined;
    const from = kept.at % this.#size;
    const end = from + kept.head;
    return {
      head: this.#ring.toString("latin1", from, end),
      body: Buffer.from(this.#ring.subarray(end, end + kept.body)),
      total: kept.total,
    };
  }
}

/** Writes at most so many bytes and tells how many; of a text only whole characters. */
function write(ring: Buffer, body: Buffer | string, at: number, most: number): number {
  return typeof body === "string" ? ring.write(body, at, most, "utf8") : body.copy(ring, at, 0, most);
}
