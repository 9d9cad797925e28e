import type { ItemJob } from "../state.ts";

/** The result of an item whose jobs have all ended: those that do not vote do not count. */
export function itemResult(jobs: readonly ItemJob[]): "SUCCESS" | "FAILURE" {
  return jobs.every((job) => !job.voting || job.result === "SUCCESS") ? "SUCCESS" : "FAILURE";
}

export function hasEnded(jobs: readonly ItemJob[]): boolean {
  return jobs.every(({ result }) => result !== null);
}

export type Readiness = "waits" | "skipped" | "ready";

/** Whether a job can start as far as those that it depends on are concerned. A failed one takes it along. */
export function readiness({ dependencies }: ItemJob, jobs: readonly ItemJob[]): Readiness {
  const results = dependencies.flatMap((name) => {
    const needed = jobs.find((job) => job.name === name);
    return needed ? [needed.result] : [];
  });
  if (results.some((result) => result !== null && result !== "SUCCESS")) return "skipped";
  return results.includes(null) ? "waits" : "ready";
}

/** Real server: a queue's window grows with each success, and shrinks to its half with each failure. */
export function windowAfter(window: number, result: string): number {
  if (window === 0) return 0;
  return result === "SUCCESS" ? window + 1 : Math.max(leastWindow, Math.floor(window / 2));
}

const leastWindow = 3;
