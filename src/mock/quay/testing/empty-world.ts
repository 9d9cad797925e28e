import type { QuayState } from "../state.ts";
import { tables } from "../state.ts";

/** Takes every row away but the size of the registry, which an installation has from the start. */
export function emptyWorld(state: QuayState): void {
  for (const name of Object.keys(tables) as (keyof typeof tables)[]) {
    if (name === "registrySize") continue;
    const table = state[name];
    for (const row of [...table.rows()]) table.delete(table.keyOf(row as never));
  }
}
