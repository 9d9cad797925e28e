import { table } from "../../state/table-base.ts";
import type { StateOf } from "../../state/world.ts";

export interface Ship {
  id: number;
  name: string;
  kind: "cargo" | "ferry" | "tanker";
  flag: string;
  berth: number | null;
}

export const tables = {
  ships: table<Ship>()((row) => row.id, {
    name: { by: (row) => row.name },
    kind: { by: (row) => row.kind },
    flag: { by: (row) => row.flag },
    berth: { by: (row) => row.berth ?? undefined },
  }),
};

export type HarbourState = StateOf<typeof tables>;

// A type, because an interface has no index signature.
export type Jobs = {
  readonly moor: { ship: number; berth: number };
  readonly leave: { ship: number };
  readonly sink: object;
};

export const refusals = {
  bad_request: { status: 400 },
  no_pass: { status: 401 },
  not_yours: { status: 403 },
  no_ship: { status: 404 },
  no_chart: { status: 404 },
  taken: { status: 409 },
  bad_tide: { status: 422 },
} as const;
