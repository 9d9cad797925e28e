import type { AnyState, Context, Jobs } from "./service.ts";
import type { Moment } from "../state/moment.ts";
import type { World } from "../state/world.ts";

/** What handlers, jobs and controls share, at a moment of the clock. The time is read only by those who ask for it. */
export function contextAt(world: World, moment: Moment): Context<AnyState, Jobs> {
  return {
    state: world.state,
    get now() {
      return moment.text;
    },
    get nowMs() {
      return moment.ms;
    },
    isPast: moment.isPast,
    newId: world.newId,
    newSecret: world.newSecret,
    nextNumber: world.nextNumber,
    schedule: (kind: string, delayMs: number, payload: unknown) =>
      world.addJob(kind, moment.ms + delayMs, payload),
  };
}
