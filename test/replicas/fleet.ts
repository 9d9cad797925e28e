import type { Answer } from "./answers.ts";
import { answerOf, isUnavailable, requestOf } from "./answers.ts";
import type { Replica } from "./replica.ts";
import { startReplica } from "./replica.ts";
import type { Step } from "./steps.ts";

/** Several replicas of one store, which are asked by turns: no session belongs to one of them. */
export class Fleet {
  readonly #store: string;
  readonly #replicas: (Replica | undefined)[];
  #turn = 0;
  /** Answers so far, lost ones too. */
  answered = 0;
  #foundUnavailable: (() => void) | undefined;
  #waiting: { readonly count: number; readonly reached: () => void }[] = [];

  private constructor(store: string, replicas: readonly Replica[]) {
    this.#store = store;
    this.#replicas = [...replicas];
  }

  static async start(store: string, size: number): Promise<Fleet> {
    const replicas = [];
    for (let i = 0; i < size; i++) replicas.push(await startReplica(store));
    return new Fleet(store, replicas);
  }

  /** The answer of the replica whose turn it is; undefined when it is lost: nobody knows whether the step was done. */
  async ask(session: string, id: string, step: Step): Promise<Answer | undefined> {
    const replica = this.#next();
    const writes = step.method === "GET" ? 0 : 1;
    replica.underWay++;
    replica.writing += writes;
    try {
      const answer = await answerOf(
        replica.url,
        await fetch(requestOf(replica.url, session, id, step)),
        step,
      );
      if (isUnavailable(answer)) this.#foundUnavailable?.();
      return answer;
    } catch {
      await replica.gone;
      return undefined;
    } finally {
      replica.underWay--;
      replica.writing -= writes;
      this.answered++;
      for (const { reached } of this.#waiting.filter(({ count }) => count <= this.answered)) reached();
      this.#waiting = this.#waiting.filter(({ count }) => count > this.answered);
    }
  }

  whenAnswered(count: number): Promise<void> {
    return new Promise((reached) => this.#waiting.push({ count, reached }));
  }

  /** Resolves with the next answer that says that the store cannot be reached. */
  whenUnavailable(): Promise<void> {
    return new Promise((found) => (this.#foundUnavailable = found));
  }

  /** Kills one, tells how many writes were under way in it, and starts another in its place. */
  async kill(n: number): Promise<number> {
    const at = n % this.#replicas.length;
    const replica = this.#replicas[at];
    if (!replica) throw new Error(`there is no replica ${at}`);
    const { writing } = replica;
    this.#replicas[at] = undefined;
    replica.gone = replica.kill();
    await replica.gone;
    this.#replicas[at] = await startReplica(this.#store);
    return writing;
  }

  async stop(): Promise<void> {
    await Promise.all(this.#replicas.flatMap((replica) => (replica ? [replica.stop()] : [])));
  }

  #next(): Replica {
    for (;;) {
      const replica = this.#replicas[this.#turn++ % this.#replicas.length];
      if (replica) return replica;
    }
  }
}
