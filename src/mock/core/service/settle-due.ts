import { contextAt } from "./context.ts";
import { Moment } from "../state/moment.ts";
import type { Service } from "./service.ts";
import type { Change, World } from "../state/world.ts";

/** Does what is due at `now` (epoch milliseconds); later jobs may be planned by earlier ones. */
export function settle(
  world: World,
  service: Service,
  now: number,
  onBug: (error: unknown) => void,
): readonly Change[] {
  const changes: Change[] = [];
  for (let count = 0; ; count++) {
    if (count === maxJobsAtOnce) {
      onBug(new Error(`${service.name} plans work without an end: ${count} jobs were due at once`));
      return changes;
    }
    try {
      const done = world.transaction(() => runNextJob(world, service, now));
      if (!done.value) return changes;
      changes.push(...done.changes);
    } catch (error) {
      onBug(error);
      changes.push(...world.transaction(() => world.takeDueJob(now)).changes);
    }
  }
}

/** More is due at once only when a job plans itself again without a delay. */
const maxJobsAtOnce = 100_000;

/** Does the earliest job that is due at `now`, at its own time; false when none is. */
export function runNextJob(world: World, service: Service, now: number): boolean {
  const job = world.takeDueJob(now);
  if (!job) return false;
  const run = Object.hasOwn(service.jobs, job.kind) ? service.jobs[job.kind] : undefined;
  if (!run) throw new Error(`${service.name} has no job ${job.kind}`);
  run(contextAt(world, new Moment(job.due), {}), job.payload);
  return true;
}
