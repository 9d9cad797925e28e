import type { AnyState, Service, StateAt } from "../service/service.ts";
import type { Job, Sequence } from "../state/own-rows.ts";
import type { Table } from "../state/table.ts";
import { suggestion } from "../../../../contracts/lib/nearest-name.ts";
import type { World } from "../state/world.ts";

/** What of a world could not be at a moment (epoch milliseconds) in any state that the service's rules make, one sentence each. */
export type StateJudge = (world: World, nowMs: number) => readonly string[];

/** The one judgement of worlds of one's own and of rows by hand; the invariants are loaded with the first one. */
export async function stateJudge({ worlds, jobs }: Pick<Service, "worlds" | "jobs">): Promise<StateJudge> {
  const invariantFaults = await worlds.invariants();
  const kinds = Object.keys(jobs);
  return (world, nowMs) => {
    const at = stateAt(world, nowMs);
    return [...invariantFaults(at), ...kindFaults(at.jobs, kinds)];
  };
}

/** Planned work that is of no kind. */
function kindFaults(jobs: readonly Job[], kinds: readonly string[]): string[] {
  return jobs
    .filter(({ kind }) => !kinds.includes(kind))
    .map(({ id, kind }) => `$jobs ${id}: there is no work ${kind}${suggestion(kind, kinds)}`);
}

/** A world's state at a moment, as invariants look at it. */
function stateAt(world: World, nowMs: number): StateAt<AnyState> {
  const own = world.state as unknown as { readonly $jobs: Table<Job>; readonly $sequences: Table<Sequence> };
  return {
    state: world.state,
    nowMs,
    now: new Date(nowMs).toISOString(),
    jobs: own.$jobs.rows().slice(),
    lastNumber: (sequence) => own.$sequences.get(sequence)?.value ?? 0,
  };
}
