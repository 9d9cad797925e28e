import type { Clock } from "./clock.ts";

/** Resolves when the next request may be sent. */
export type Pace = (stop?: AbortSignal) => Promise<void>;

/** At most `rate` requests a second, evenly: each waits for the end of the one before it that it shares the pace with. */
export function createPace(rate: number, clock: Clock): Pace {
  let free = -Infinity;
  return async (stop) => {
    const now = clock.now();
    const at = Math.max(now, free);
    free = at + 1000 / rate;
    if (at > now) await clock.sleep(at - now, stop);
  };
}
