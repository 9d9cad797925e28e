/** How a session's time runs: with the wall clock, not at all, or `rate` times as fast. */
export interface ClockSetting {
  /** 1 is live, 0 frozen. */
  readonly rate: number;
  /** Where the clock starts, in epoch milliseconds; absent: the wall's time. */
  readonly startAt?: number;
}

export interface ClockState {
  readonly rate: number;
  /** The session's time at the moment `anchor` of the wall, both in epoch milliseconds. */
  readonly base: number;
  readonly anchor: number;
}

/** A session's clock. It never runs timers: what is due is settled when a request arrives. */
export class Clock {
  readonly #wall: () => number;
  #state: ClockState;

  constructor(wall: () => number, setting: ClockSetting) {
    this.#wall = wall;
    const anchor = wall();
    this.#state = { rate: setting.rate, base: setting.startAt ?? anchor, anchor };
  }

  /** Epoch milliseconds, whole. */
  now(): number {
    const { rate, base, anchor } = this.#state;
    return Math.floor(base + (this.#wall() - anchor) * rate);
  }

  get rate(): number {
    return this.#state.rate;
  }

  /** Whether neither the wall nor the setting tells its time: it depends on when it was made. */
  get isOwn(): boolean {
    const { rate, base, anchor } = this.#state;
    return rate !== 0 && (rate !== 1 || base !== anchor);
  }

  advance(milliseconds: number): void {
    this.#state = { ...this.#state, base: this.#state.base + milliseconds };
  }

  /** Goes on from `at` (default: now) at another rate. */
  set({ rate = this.#state.rate, at = this.now() }: { rate?: number; at?: number }): void {
    this.#state = { rate, base: at, anchor: this.#wall() };
  }

  get state(): ClockState {
    return this.#state;
  }

  restore(state: ClockState): void {
    if (![state.rate, state.base, state.anchor].every(Number.isFinite)) throw new Error("this is no clock");
    this.#state = state;
  }
}

/** Reads an ISO 8601 duration of days and smaller (`P1DT2H3M4.5S`) as milliseconds; undefined when it is none. */
export function parseDuration(text: string): number | undefined {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text);
  if (!match || text === "P" || text.endsWith("T")) return undefined;
  const [days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part || 0));
  return Math.round(
    (((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60_000 + (seconds ?? 0) * 1000,
  );
}
