interface Waiting<In, Out> {
  readonly item: In;
  readonly done: (out: Out) => void;
  readonly failed: (error: unknown) => void;
}

/** So many go together at most. */
const mostTogether = 200;

/**
 * Sends together what comes in while others are under way. A sending begins after all of its items were added, and tells
 * what became of each, in order.
 */
export class Batch<In, Out> {
  readonly #send: (items: readonly In[]) => Promise<readonly Out[]>;
  readonly #mostUnderWay: number;
  #waiting: Waiting<In, Out>[] = [];
  #underWay = 0;

  constructor(send: (items: readonly In[]) => Promise<readonly Out[]>, mostUnderWay: number) {
    this.#send = send;
    this.#mostUnderWay = mostUnderWay;
  }

  add(item: In): Promise<Out> {
    return new Promise((done, failed) => {
      this.#waiting.push({ item, done, failed });
      // What comes in the same turn of the loop goes along.
      if (this.#waiting.length === 1) setImmediate(() => void this.#next());
    });
  }

  async #next(): Promise<void> {
    if (this.#underWay >= this.#mostUnderWay || this.#waiting.length === 0) return;
    const group = this.#waiting.splice(0, mostTogether);
    this.#underWay++;
    try {
      const results = await this.#send(group.map(({ item }) => item));
      // One result for each item.
      group.forEach(({ done }, i) => done(results[i] as Out));
    } catch (error) {
      for (const { failed } of group) failed(error);
    }
    this.#underWay--;
    void this.#next();
  }
}
