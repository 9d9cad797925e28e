import { contextAt } from "./context.ts";
import { Moment } from "../state/moment.ts";
import type { Engine } from "../engine.ts";
import { reportBug } from "./failures.ts";
import type { Service } from "./service.ts";
import type { Session } from "../session/sessions.ts";
import { nothingToDo } from "../store/store.ts";
import type { Change, World } from "../state/world.ts";

/**
 * Does what is due and resolves when it is kept. Never rejects: what cannot be written is told in the log, and to
 * whoever writes next. Events are kept in order, so a caller that keeps more need not wait for this.
 */
export function settleDue(engine: Engine, session: Session, service: Service): Promise<void> {
  const world = session.world(service.name);
  const now = session.clock.now();
  if (!world.hasDueJob(now)) return nothingToDo;
  const where = { session, api: service.name, part: "job" } as const;
  const due = settle(world, service, now, (error) => reportBug(engine, where, error));
  return engine.keepSettled(session, service.name, due).catch((error: unknown) => {
    engine.options.log(`what was due could not be kept: ${String(error)}`);
  });
}

/** The same for every API of the session. */
export async function settleAll(engine: Engine, session: Session): Promise<void> {
  for (const { service } of engine.services()) await settleDue(engine, session, service);
}

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
