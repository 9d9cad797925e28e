import type { Scenario } from "../arazzo/scenario.ts";

export interface Estimating {
  /** Cases that will run. */
  readonly cases: readonly Scenario[];
  /** Of answers to the preflight, in milliseconds. */
  readonly latencies: readonly number[];
  /** Cases at a time. */
  readonly lanes: number;
  /** The most requests a second. */
  readonly rate?: number;
}

export interface Estimate {
  readonly requests: number;
  readonly latencyMs: number;
  readonly durationMs: number;
}

/**
 * How long a run will take: a request for each step of its cases, each as long as the median of the preflight. Waiting
 * for builds, and what is asked again meanwhile, is not in it. Undefined when nothing was measured.
 */
export function estimate({ cases, latencies, lanes, rate }: Estimating): Estimate | undefined {
  const latencyMs = median(latencies);
  if (latencyMs === undefined) return undefined;
  const requests = cases.reduce((sum, { steps }) => sum + steps.length, 0);
  const durationMs = Math.max(
    (requests * latencyMs) / lanes,
    rate === undefined ? 0 : (requests / rate) * 1000,
  );
  return { requests, latencyMs, durationMs };
}

/** `about 12 minutes: 6900 requests, the median answer takes 104 ms`. */
export function estimateText({ requests, latencyMs, durationMs }: Estimate): string {
  const seconds = Math.max(1, Math.round(durationMs / 1000));
  const time = seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} minutes`;
  return `about ${time}: ${requests} requests, the median answer takes ${Math.round(latencyMs)} ms`;
}

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
