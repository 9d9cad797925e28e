import type { AnyState, Context, Jobs } from "./service.ts";
import type { World } from "../state/world.ts";

/** What handlers, jobs and controls share, at a moment of the clock. */
export function contextAt(world: World, nowMs: number): Context<AnyState, Jobs> {
  return {
    state: world.state,
    now: new Date(nowMs).toISOString(),
    nowMs,
    newId: world.newId,
    newSecret: world.newSecret,
    nextNumber: world.nextNumber,
    schedule: (kind: string, delayMs: number, payload: unknown) =>
      world.addJob(kind, nowMs + delayMs, payload),
  };
}
