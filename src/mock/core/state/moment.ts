/**
 * A moment of a session's clock, in epoch milliseconds. It notes what is asked of it, so that whoever keeps an answer knows
 * for how long it holds.
 */
export class Moment {
  readonly #ms: number;
  /** All that was asked had the same answer from here on, and before `#until`. */
  #from = -Infinity;
  #until = Infinity;

  constructor(ms: number) {
    this.#ms = ms;
  }

  /** Itself; what is made of it holds at no other moment. */
  get ms(): number {
    this.#from = this.#ms;
    this.#until = Math.min(this.#until, this.#ms + 1); // clocks show whole milliseconds
    return this.#ms;
  }

  /** The same as RFC 3339 in UTC with milliseconds. */
  get text(): string {
    return new Date(this.ms).toISOString();
  }

  /** Whether a time (epoch milliseconds) is now or before now. */
  readonly isPast = (time: number): boolean => {
    if (time <= this.#ms) this.#from = Math.max(this.#from, time);
    else this.#until = Math.min(this.#until, time);
    return time <= this.#ms;
  };

  /** Whether all that was asked of it would be answered alike at another moment. */
  holdsAt(ms: number): boolean {
    return this.#from <= ms && ms < this.#until;
  }
}
