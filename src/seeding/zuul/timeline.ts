import type { ItemJob, ProjectJob } from "../../fixtures/zuul/rows.ts";
import { idle } from "../../mock/zuul/builds/restart.ts";
import { inGraphOrder } from "../../mock/zuul/jobs/graph-order.ts";
import { itemResult, readiness } from "../../mock/zuul/queue/item-result.ts";

/** What becomes of a job that runs. */
export interface Outcome {
  readonly result: string;
  readonly seconds: number;
}

/** A build, in seconds after the first one of its buildset started. */
export interface Run {
  readonly job_name: string;
  readonly voting: boolean;
  readonly from: number;
  readonly seconds: number;
  readonly result: string;
  readonly final: boolean;
}

interface Plan {
  readonly jobs: readonly ProjectJob[];
  readonly outcomeOf: (job: string) => Outcome;
}

/** Seconds from the moment when a job can start to the start of its build. */
const launch = 1;
/** Real server: a job that says nothing else is tried so often. */
const attempts = 3;

/**
 * Runs the jobs of an item by the scheduler's rules: each starts when those that it depends on have ended, and is
 * skipped when one of them did not succeed. In the order of their starts.
 */
export function runJobs({ jobs, outcomeOf }: Plan): { readonly runs: Run[]; readonly result: string } {
  const runs: Run[] = [];
  let item: readonly ItemJob[] = jobs.map(({ name, voting, dependencies }) =>
    idle({ name, voting, dependencies: dependencies.map((needed) => needed.name) }),
  );
  for (const { name } of inGraphOrder(jobs)) {
    const job = item.find((other) => other.name === name);
    if (!job) continue;
    const ready = Math.max(0, ...runs.filter((run) => job.dependencies.includes(run.job_name)).map(endOf));
    const tried =
      readiness(job, item) === "ready" ? tries(job, ready, outcomeOf(name)) : [skipped(job, ready)];
    runs.push(...tried);
    item = item.map((other) => (other === job ? { ...job, result: tried.at(-1)?.result ?? null } : other));
  }
  return { runs: runs.sort((a, b) => a.from - b.from), result: itemResult(item) };
}

/** The same, until the item is dequeued: what runs then is cancelled, what has not started never does. */
export function untilDequeued(runs: readonly Run[], at: number): Run[] {
  return runs
    .filter(({ from }) => from < at)
    .map((run) =>
      endOf(run) > at ? { ...run, result: "CANCELED", seconds: at - run.from, final: true } : run,
    );
}

export function endOf({ from, seconds }: Pick<Run, "from" | "seconds">): number {
  return from + seconds;
}

type Named = Pick<ItemJob, "name" | "voting">;

/** The builds of a job; all but the last are those that were tried again. */
function tries({ name, voting }: Named, ready: number, { result, seconds }: Outcome): Run[] {
  const count = result === "RETRY_LIMIT" ? attempts : 1;
  const first = ready === 0 ? 0 : ready + launch;
  return Array.from({ length: count }, (_, i) => ({
    job_name: name,
    voting,
    from: first + i * (seconds + launch),
    seconds,
    result: i === count - 1 ? result : "RETRY",
    final: i === count - 1,
  }));
}

function skipped({ name, voting }: Named, ready: number): Run {
  return { job_name: name, voting, from: ready, seconds: 0, result: "SKIPPED", final: true };
}
