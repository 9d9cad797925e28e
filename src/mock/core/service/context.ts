import type { AnyState, Context, Jobs } from "./service.ts";
import type { Moment } from "../state/moment.ts";
import type { World } from "../state/world.ts";

/**
 * What handlers, jobs and controls share, at a moment of the clock, with what only some of them are given. The time is read
 * only by those who ask for it.
 */
export function contextAt<More extends object>(
  world: World,
  moment: Moment,
  more: More,
): Context<AnyState, Jobs> & More {
  return Object.assign(new ContextAt(world, moment), more);
}

/** Its getters are those of the class: see `ArrivedRequest`. */
class ContextAt implements Context<AnyState, Jobs> {
  readonly state: AnyState;
  readonly moment: Moment;
  readonly isPast: (time: number) => boolean;
  readonly newId: () => string;
  readonly newSecret: (length: number, alphabet: string) => string;
  readonly nextNumber: (sequence: string) => number;
  readonly schedule: (kind: string, delayMs: number, payload: unknown) => void;

  constructor(world: World, moment: Moment) {
    this.state = world.state;
    this.moment = moment;
    this.isPast = moment.isPast;
    this.newId = world.newId;
    this.newSecret = world.newSecret;
    this.nextNumber = world.nextNumber;
    this.schedule = (kind, delayMs, payload) => world.addJob(kind, moment.ms + delayMs, payload);
  }

  get now(): string {
    return this.moment.text;
  }

  get nowMs(): number {
    return this.moment.ms;
  }
}
