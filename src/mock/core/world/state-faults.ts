import type { AnyState, Service, StateAt } from "../service/service.ts";
import type { Job, Sequence } from "../state/own-rows.ts";
import type { Table } from "../state/table.ts";
import type { World } from "../state/world.ts";

/** What of a world could not be at a moment (epoch milliseconds) in any state that the service's rules make, one sentence each. */
export type StateJudge = (world: World, nowMs: number) => readonly string[];

/** The one judgement of worlds of one's own and of rows by hand; the invariants are loaded with the first one. */
export async function stateJudge({ worlds }: Pick<Service, "worlds">): Promise<StateJudge> {
  const invariantFaults = await worlds.invariants();
  return (world, nowMs) => invariantFaults(stateAt(world, nowMs));
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
