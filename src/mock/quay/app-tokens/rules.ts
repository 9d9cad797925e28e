import type { AppToken } from "../state.ts";
import { dayMs } from "../shared/dates.ts";

/** Facts, 2.2: a tenth of how long a token lives where the server does not tell it, four weeks. */
const soonMs = 2.8 * dayMs;

export function isExpired({ expiration }: AppToken, nowMs: number): boolean {
  return expiration !== null && expiration <= nowMs;
}

/** One that never expires does not expire soon. */
export function expiresSoon({ expiration }: AppToken, nowMs: number): boolean {
  return expiration !== null && expiration - nowMs <= soonMs;
}
