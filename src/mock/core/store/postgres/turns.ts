import type { Session } from "../../session/sessions.ts";
import type { Work } from "../store.ts";

interface Waiting {
  readonly work: Work<unknown>;
  readonly done: (value: unknown) => void;
  readonly failed: (error: unknown) => void;
}

/** What became of each work of a group, or of the first ones: the others are the next group's. */
export type Results = readonly PromiseSettledResult<unknown>[];

/**
 * The work on each session of this process, one group after the other: a group is all that came in while the last one was
 * under way.
 */
export class Turns {
  readonly #run: (id: string, works: readonly Work<unknown>[]) => Promise<Results>;
  readonly #waiting = new Map<string, Waiting[]>();

  constructor(run: (id: string, works: readonly Work<unknown>[]) => Promise<Results>) {
    this.#run = run;
  }

  add<T>(id: string, work: Work<T>): Promise<T> {
    return new Promise((done, failed) => {
      const one = { work, done: done as Waiting["done"], failed };
      const waiting = this.#waiting.get(id);
      if (waiting) waiting.push(one);
      else {
        this.#waiting.set(id, [one]);
        void this.#serve(id);
      }
    });
  }

  async #serve(id: string): Promise<void> {
    for (;;) {
      const group = this.#waiting.get(id) ?? [];
      if (group.length === 0) break;
      this.#waiting.set(id, []);
      try {
        const results = await this.#run(
          id,
          group.map(({ work }) => work),
        );
        this.#waiting.get(id)?.unshift(...group.splice(results.length));
        group.forEach(({ done, failed }, i) => tell(results[i], done, failed));
      } catch (error) {
        for (const { failed } of group) failed(error);
      }
    }
    this.#waiting.delete(id);
  }
}

function tell(result: Results[number] | undefined, done: Waiting["done"], failed: Waiting["failed"]): void {
  if (result?.status === "fulfilled") done(result.value);
  else failed(result?.reason);
}

/** Does each work in turn on the session that `newest` tells, until it is over, and what became of it. */
export async function workOff(
  works: readonly Work<unknown>[],
  newest: () => Session,
  isOver: () => boolean,
): Promise<Results> {
  const results: PromiseSettledResult<unknown>[] = [];
  for (const work of works) {
    results.push(...(await Promise.allSettled([attempt(work, newest)])));
    if (isOver()) break;
  }
  return results;
}

/** What a work throws at once is what it rejects with. */
function attempt(work: Work<unknown>, newest: () => Session): Promise<unknown> {
  return Promise.resolve().then(() => work(newest()));
}
