import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { fromSources, moduleFile } from "../../modules.ts";
import type { Cases, RunOrder } from "./harness.ts";
import type { FalseAlarm, Judgement } from "./judge.ts";
import type { Mutant } from "./mutant.ts";
import type { WorkerAnswer, Order } from "./worker.ts";

/** Processes that share the work. */
export interface Crew {
  readonly cases: Cases;
  /** Processes at a time. */
  readonly jobs: number;
}

/** Judges all mutants; with `all`, by every case and not only until the first kill. In the order of the mutants. */
export function judgeAll(
  crew: Crew,
  mutants: readonly Mutant[],
  { all, onJudged }: { all: boolean; onJudged: (judgement: Judgement) => void },
): Promise<readonly Judgement[]> {
  const orders = mutants.map((mutant): Order => ({ kind: "judge", mutant, all }));
  return carryOutAll<Judgement>(crew, orders, onJudged);
}

/** Runs the whole suite against the healthy mock, once for each order; the false alarms of each. */
export function acquitAll(
  crew: Crew,
  orders: readonly RunOrder[],
  onAcquitted: (alarms: readonly FalseAlarm[], run: number) => void,
): Promise<readonly (readonly FalseAlarm[])[]> {
  return carryOutAll<readonly FalseAlarm[]>(
    crew,
    orders.map((order): Order => ({ kind: "acquit", order })),
    onAcquitted,
  );
}

/** Each process takes the next order when it is free. `Result` is what these orders are answered with. */
async function carryOutAll<Result>(
  { cases, jobs }: Crew,
  orders: readonly Order[],
  onDone: (result: Result, index: number) => void,
): Promise<readonly Result[]> {
  const results = new Map<number, Result>();
  const queue = [...orders.entries()];
  const work = async (): Promise<void> => {
    const worker = startWorker();
    try {
      await ask(worker, { kind: "open", cases });
      for (let next = queue.shift(); next; next = queue.shift()) {
        const [index, order] = next;
        const result = (await ask(worker, order)) as Result; // IPC boundary: one answer to each kind of order
        results.set(index, result);
        onDone(result, index);
      }
    } catch (error) {
      queue.length = 0; // the others end with what they are at
      throw error;
    } finally {
      if (worker.connected) worker.disconnect();
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs, orders.length) }, work));
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}

/** From the build `worker.js` runs, from the sources `worker.ts`, for which Node needs tsx. */
function startWorker(): ChildProcess {
  const loaded = !fromSources || process.execArgv.some((arg) => arg.includes("tsx"));
  return fork(moduleFile("mutants", "engine", "worker"), {
    execArgv: loaded ? process.execArgv : [...process.execArgv, "--import", "tsx"],
  });
}

function ask(worker: ChildProcess, order: Order): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void => {
      reject(new Error(`a process that judged mutants ended with ${code ?? "a signal"}`));
    };
    worker.once("exit", onExit);
    worker.once("message", (answer: WorkerAnswer) => {
      worker.off("exit", onExit);
      if ("failed" in answer) reject(new Error(answer.failed));
      else resolve(answer.done);
    });
    worker.send(order);
  });
}
