import type { Key } from "../state/key.ts";
import type { Entry } from "../state/table-base.ts";
import { TableBase, table } from "../state/table-base.ts";
import { Table } from "../state/table.ts";

export interface Boat {
  id: number;
  colour: string;
  size: number;
  owner?: string;
}

export const boatSpec = table<Boat>()((row) => row.id, {
  colour: { by: (row) => row.colour },
  owner: { by: (row) => row.owner },
  bySize: { by: (row) => row.colour, order: (row) => row.size },
});

export function boat(id: number, colour = "red", size = 1): Boat {
  return { id, colour, size };
}

/** A table of boats with three indexes. */
export function openBoats(
  rows: readonly Boat[] = [],
  onChange: (key: Key, before: Entry<Boat> | undefined) => void = () => undefined,
) {
  return new Table<Boat, "colour" | "owner" | "bySize">(new TableBase(boatSpec, rows), onChange);
}
