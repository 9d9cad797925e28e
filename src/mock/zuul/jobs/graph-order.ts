import type { ProjectJob } from "../state.ts";

/** The jobs in an order in which each comes after those that it depends on; else as configured. */
export function inGraphOrder(jobs: readonly ProjectJob[]): readonly ProjectJob[] {
  const ordered: ProjectJob[] = [];
  const add = (job: ProjectJob): void => {
    if (ordered.includes(job)) return;
    for (const { name } of job.dependencies) {
      const needed = jobs.find((other) => other.name === name);
      if (needed && needed !== job) add(needed);
    }
    ordered.push(job);
  };
  jobs.forEach(add);
  return ordered;
}

/** The jobs that run once this one has succeeded, and those behind them. */
export function childrenOf(name: string, jobs: readonly ProjectJob[]): readonly string[] {
  const children = jobs.filter(({ dependencies }) => dependencies.some((needed) => needed.name === name));
  return [...new Set(children.flatMap((child) => [child.name, ...childrenOf(child.name, jobs)]))].sort();
}
