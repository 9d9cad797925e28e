import { setTimeout as sleep } from "node:timers/promises";

/** Time, as the runner sees it; tests bring their own. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Ends early when `stop` says so. */
  sleep(ms: number, stop?: AbortSignal): Promise<void>;
}

/** It never goes back, as the machine's own clock may. */
export const systemClock: Clock = {
  now: () => Math.round(performance.timeOrigin + performance.now()),
  sleep: (ms, signal) =>
    sleep(ms, undefined, signal ? { signal } : {}).catch((error: unknown) => {
      if (signal?.aborted !== true) throw error;
    }),
};
