import type { Tag } from "../state.ts";
import type { Refuse } from "../types.ts";
import { dayMs } from "../shared/dates.ts";

const hourMs = 3_600_000;
const shortest = hourMs;
const longest = 104 * 7 * dayMs;

/** Facts, 1.12: an end must lie ahead. `expiration` is in epoch seconds. */
export function assertAhead(expiration: number, nowMs: number, refuse: Refuse<400>): void {
  if (!(expiration * 1000 > nowMs)) throw refuse(400, "bad_request_message");
}

/** The end of a tag in epoch milliseconds: an hour to 104 weeks after its start. `expiration` is in epoch seconds. */
export function clampEnd({ start }: Pick<Tag, "start">, expiration: number): number {
  const life = Math.floor(expiration * 1000) - start;
  return start + Math.min(Math.max(life, shortest), longest);
}

/** Whether a tag stands: its end, if one is planned, lies ahead. */
export function isActive({ alive, end }: Pick<Tag, "alive" | "end">, nowMs: number): boolean {
  return alive && (end === null || end > nowMs);
}
