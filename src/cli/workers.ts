import type { Worker } from "node:cluster";
import cluster from "node:cluster";
import { UsageError } from "./exit.ts";
import type { MockFlags } from "./mock-flags.ts";
import { onStop } from "./on-stop.ts";

/**
 * Runs the same command in several processes behind one port; connections go to them by turns. One that dies is replaced.
 * Resolves when all have ended.
 */
export async function startWorkers({ workers = 1, store }: MockFlags): Promise<void> {
  if (store === undefined)
    throw new UsageError("--workers wants --store: what one worker has in memory, the others do not see");
  const running = new Set<Worker>();
  let isStopping = false;
  const stop = (): void => {
    isStopping = true;
    for (const worker of running) worker.process.kill("SIGTERM");
  };
  onStop(stop);
  const replace = (): void => {
    if (!isStopping) void start(running).then(({ ended }) => ended.then(replace));
  };
  const started = await Promise.all(Array.from({ length: workers }, () => start(running)));
  const failed = started.find(({ ready }) => ready === undefined);
  if (failed) {
    // It has said itself why it cannot start.
    process.exitCode = await failed.ended;
    stop();
    return;
  }
  console.log(started[0]?.ready);
  for (const { ended } of started) void ended.then(replace);
  await new Promise<void>((resolve) => {
    cluster.on("exit", () => {
      if (isStopping && running.size === 0) resolve();
    });
  });
}

interface Started {
  /** The text of its ready line; undefined: it has ended before. */
  readonly ready: string | undefined;
  readonly ended: Promise<number>;
}

async function start(running: Set<Worker>): Promise<Started> {
  const worker = cluster.fork();
  running.add(worker);
  const ended = new Promise<number>((resolve) => {
    worker.once("exit", (code) => {
      running.delete(worker);
      resolve(code);
    });
  });
  const told = new Promise<string>((resolve) => worker.once("message", (text: string) => resolve(text)));
  return { ready: await Promise.race([told, ended.then(() => undefined)]), ended };
}

/** Tells whoever started this process, a terminal or the command that has workers, that it is ready. */
export function tellReady(text: string): void {
  if (cluster.isWorker) process.send?.(text);
  else console.log(text);
}
