import type { Running } from "./running.ts";
import { clerk, master } from "./running.ts";

export const newShip = { headers: clerk, body: { name: "new", kind: "cargo" } } as const;
/** Registers a ship named `new`. */
export const register = ({ call }: Running) => call("/ships", newShip);

/** How many ships of that name there are. */
export async function countShips({ call }: Running, name = "new"): Promise<number> {
  const ships = (await call("/ships?limit=500", { headers: master })).json as { name: string }[];
  return ships.filter((ship) => ship.name === name).length;
}
