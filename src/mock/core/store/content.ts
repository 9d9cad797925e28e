import type { SessionContent } from "../session/snapshots.ts";
import type { Change, WorldBase } from "../state/world.ts";
import { World } from "../state/world.ts";
import type { StoredSession } from "./stored.ts";

/** What a session or snapshot holds, as the folder keeps it. `anchor` is the wall's time, epoch milliseconds. */
export function toStored({ clock, worlds, unserved }: SessionContent, anchor: number): StoredSession {
  const stored: Record<string, readonly Change[]> = { ...unserved };
  for (const [api, world] of worlds) stored[api] = [...world.changes()];
  return { clock: { rate: clock.rate, base: clock.at, anchor }, worlds: stored };
}

/** What the folder keeps of a snapshot. Throws for rows that were not written by us. */
export function fromStored(
  { clock, worlds: stored }: StoredSession,
  bases: ReadonlyMap<string, WorldBase>,
): SessionContent {
  if (!clock) throw new Error("it has no clock");
  const worlds = new Map<string, World>();
  const unserved: Record<string, readonly Change[]> = {};
  for (const [api, changes] of Object.entries(stored)) {
    const base = bases.get(api);
    if (base) {
      const world = new World(base);
      world.replay(changes);
      worlds.set(api, world);
    } else unserved[api] = changes;
  }
  return { clock: { at: clock.base, rate: clock.rate }, worlds, unserved };
}
