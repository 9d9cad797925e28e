import type { ServiceKey } from "../state.ts";
import type { Refuse } from "../types.ts";
import { dayMs } from "../shared/dates.ts";

/** Facts, 2.2; the real server looks for `^[\s a-zA-Z0-9\-_:/]*$`. */
export function assertFriendlyName(name: string | undefined, refuse: Refuse<400>): void {
  if (name !== undefined && !/^[\sa-zA-Z0-9\-_:/]*$/.test(name))
    throw refuse(400, "invalid_request", `Invalid service key friendly name: ${name}`);
}

/** Facts, 1.11: a rule that says nothing. */
export function assertServiceName(service: string, refuse: Refuse<400>): void {
  if (!/^[a-z0-9_]+$/.test(service)) throw refuse(400, "data_rule");
}

/** An expiration in epoch milliseconds of one in seconds; null: never. */
export function readExpiration(
  seconds: number | null,
  { nowMs, pastText }: { readonly nowMs: number; readonly pastText: string },
  refuse: Refuse<400>,
): number | null {
  if (seconds === null) return null;
  const expiration = Math.floor(seconds * 1000);
  if (expiration > latestMs)
    throw refuse(400, "invalid_request", `Invalid expiration date: ${seconds} is out of range`);
  if (expiration <= nowMs) throw refuse(400, "invalid_request", pastText);
  return expiration;
}

/** The end of the year 9999: later dates cannot be written. */
const latestMs = 253_402_300_799_000;

const expiredTtl = 7 * dayMs;
const unapprovedTtl = dayMs;

/** Facts, 1.11: an expired key is known for 7 days more. */
export function isKnown({ expiration }: ServiceKey, nowMs: number): boolean {
  return expiration === null || expiration > nowMs - expiredTtl;
}

/** Facts, 2.4: whether a key is thrown away when its service gets another: long expired, or a day without approval. */
export function isStale(key: ServiceKey, nowMs: number): boolean {
  return !isKnown(key, nowMs) || (key.approval === null && key.created <= nowMs - unapprovedTtl);
}
