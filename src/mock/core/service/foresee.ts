import type { Job } from "../state/own-rows.ts";
import type { Change, World } from "../state/world.ts";
import type { Service } from "./service.ts";
import { runNextJob } from "./settle-due.ts";

/** What will become of a row. */
export interface Foreseen {
  readonly table: string;
  readonly key: string;
  readonly change: "added" | "changed" | "deleted";
  /** Of a row that is changed, the fields that are, with their new values. */
  readonly fields: Readonly<Record<string, unknown>>;
}

const mostRows = 10;
/** Jobs plan jobs: more are not tried to learn what those that are planned will do. */
const mostJobs = 1000;

/**
 * What each of the planned jobs will change, by its id, if nothing else happens before it is due: they are done in their
 * order, with what they plan, and undone. A job that fails changes nothing.
 */
export function foresee(
  world: World,
  service: Service,
  planned: readonly Job[],
): ReadonlyMap<number, readonly Foreseen[]> {
  const foreseen = new Map<number, readonly Foreseen[]>();
  if (planned.length === 0) return foreseen;
  const wanted = new Set(planned.map(({ id }) => id));
  world.rehearse(() => {
    for (let tried = 0; tried < mostJobs && foreseen.size < wanted.size; tried++) {
      const next = world.plannedJobs(1).jobs[0];
      if (!next) return;
      const rows = tryNext(world, service);
      if (wanted.has(next.id)) foreseen.set(next.id, rows);
    }
  });
  return foreseen;
}

function tryNext(world: World, service: Service): readonly Foreseen[] {
  try {
    const { changes, before } = world.transaction(() => runNextJob(world, service, Infinity));
    return changes
      .map((change, i) => ({ change, row: before[i] }))
      .filter(({ change }) => !change.table.startsWith("$"))
      .slice(0, mostRows)
      .map(({ change, row }) => toForeseen(change, row));
  } catch {
    // It is told as a bug when it is really done.
    world.takeDueJob(Infinity);
    return [];
  }
}

function toForeseen({ table, key, row }: Change, before: unknown): Foreseen {
  const place = { table, key: String(key) };
  if (row === undefined) return { ...place, change: "deleted", fields: {} };
  if (before === undefined) return { ...place, change: "added", fields: {} };
  const was = before as Readonly<Record<string, unknown>>; // rows are objects
  const fields = Object.entries(row as object).filter(([name, value]) => !Object.is(value, was[name]));
  return { ...place, change: "changed", fields: Object.fromEntries(fields) };
}
