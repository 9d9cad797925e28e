import { counted } from "../../../contracts/lib/counted.ts";
import type { Cases, RunOrder } from "./harness.ts";
import type { FalseAlarm } from "./judge.ts";
import { underLoad } from "./load.ts";
import { acquitAll } from "./pool.ts";

export interface HealthyOptions extends Cases {
  readonly runs: number;
  /** Processes at a time. */
  readonly jobs: number;
  /** Keep every core busy meanwhile. */
  readonly loaded: boolean;
  readonly print: (line: string) => void;
}

const concurrencies = [1, 4, 16] as const;
/** Against a slow mock the cases wait side by side: one after another they would take hours. */
const slowConcurrencies = [32, 64, 128] as const;

/** Runs the suite against the healthy mock again and again, shuffled anew each time, and tells each false alarm as it comes. True when every case passed. */
export async function runHealthy(options: HealthyOptions): Promise<boolean> {
  const { apis, derived, slowMs, runs, jobs, loaded, print } = options;
  const orderOf = orders(slowMs === undefined ? concurrencies : slowConcurrencies);
  let done = 0;
  let count = 0;
  const acquit = () =>
    acquitAll(
      { cases: { apis, derived, slowMs }, jobs },
      Array.from({ length: runs }, (_, i) => orderOf(i)),
      (found, run) => {
        done++;
        count += found.length;
        for (const alarm of found) print(worded(alarm, orderOf(run)));
        if (found.length > 0 || done === runs || done % 10 === 0)
          print(`${done}/${runs} runs, ${counted(count, "false alarm")} so far`);
      },
    );
  await (loaded ? underLoad(acquit) : acquit());
  const how = `${slowMs === undefined ? "" : `, ${slowMs} ms slower`}${loaded ? ", all cores loaded" : ""}`;
  print(
    `${count === 0 ? "GOOD" : "NOT GOOD"}: ${counted(runs, "run")} of the healthy mock${how}, ${counted(count, "false alarm")}`,
  );
  return count === 0;
}

function worded({ caseId, verdict, reason }: FalseAlarm, { seed, concurrency }: RunOrder): string {
  return `FALSE ALARM ${caseId} ${verdict} (--shuffle ${seed} --concurrency ${concurrency}): ${reason}`;
}

/** The order of the i-th run. */
function orders(concurrencies: readonly number[]): (i: number) => RunOrder {
  return (i) => ({
    run: `healthy${i}`,
    seed: i + 1,
    concurrency: concurrencies[i % concurrencies.length] ?? 1,
  });
}
