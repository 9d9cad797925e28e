import type { Cases, RunOrder } from "./harness.ts";
import { acquitAll } from "./pool.ts";

export interface HealthyOptions extends Cases {
  readonly runs: number;
  /** Processes at a time. */
  readonly jobs: number;
  readonly print: (line: string) => void;
}

const concurrencies = [1, 4, 16] as const;

/** Runs the suite against the healthy mock again and again, shuffled anew each time. True when every case passed. */
export async function runHealthy({ apis, derived, runs, jobs, print }: HealthyOptions): Promise<boolean> {
  const orders = Array.from({ length: runs }, (_, i): RunOrder => orderOf(i));
  let done = 0;
  const alarms = await acquitAll({ cases: { apis, derived }, jobs }, orders, (found) => {
    done++;
    if (found.length > 0 || done === runs || done % 10 === 0)
      print(`${done}/${runs} runs, ${found.length} false alarms in this one`);
  });
  let count = 0;
  for (const [i, found] of alarms.entries())
    for (const { caseId, verdict, reason } of found) {
      const { seed, concurrency } = orderOf(i);
      print(`FALSE ALARM ${caseId} ${verdict} (--shuffle ${seed} --concurrency ${concurrency}): ${reason}`);
      count++;
    }
  print(`${count === 0 ? "GOOD" : "NOT GOOD"}: ${runs} runs of the healthy mock, ${count} false alarms`);
  return count === 0;
}

function orderOf(i: number): RunOrder {
  return { run: `healthy${i}`, seed: i + 1, concurrency: concurrencies[i % concurrencies.length] ?? 1 };
}
