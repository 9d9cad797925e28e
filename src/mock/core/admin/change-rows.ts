import type { Engine } from "../engine.ts";
import { MockError } from "../service/problem.ts";
import type { Session } from "../session/sessions.ts";
import type { Table } from "../state/table.ts";
import type { World } from "../state/world.ts";
import { idNumber } from "../world/sequences.ts";
import { stateJudge } from "../world/state-faults.ts";

export type Row = Readonly<Record<string, unknown>>;

/** Where a call finds and changes rows. */
export interface Hand {
  readonly engine: Engine;
  readonly session: Session;
}

/** How rows are written by hand. */
export interface RowPen {
  /** Puts a row in the place of the one with its key, or adds it. */
  readonly put: (table: string, row: Row) => void;
  readonly remove: (table: string, key: string | number) => void;
}

/**
 * Changes rows by hand, and keeps that. Throws a MockError that names what would be wrong when the state could then not be
 * one that the API's own rules make; what was wrong before counts for nothing.
 */
export async function changeRows(
  { engine, session }: Hand,
  api: string,
  write: (pen: RowPen) => void,
): Promise<void> {
  const faultsOf = await stateJudge(engine.service(api).service);
  const world = session.world(api);
  const nowMs = session.clock.now();
  const run = (): void => write(penFor(world));
  const after = world.rehearse(() => {
    run();
    return faultsOf(world, nowMs);
  });
  const before = after.length === 0 ? [] : faultsOf(world, nowMs);
  const wrong = after.filter((fault) => !before.includes(fault));
  if (wrong.length > 0) throw impossible(api, wrong);
  const { changes } = world.transaction(run);
  await engine.keep(session, api, changes);
}

function penFor(world: World): RowPen {
  const tableOf = (name: string): Table<Row> => world.state[name] as unknown as Table<Row>;
  return {
    put(table, row) {
      tableOf(table).replace(row);
      world.raiseSequence(table, idNumber(row));
    },
    remove: (table, key) => void tableOf(table).delete(key),
  };
}

/** So many faults are told. */
const most = 5;

function impossible(api: string, faults: readonly string[]): MockError {
  const more = faults.length > most ? ` (and ${faults.length - most} more)` : "";
  return new MockError(
    409,
    "impossible-state",
    `no call of ${api} could lead to this: ${faults.slice(0, most).join("; ")}${more}. ` +
      `Rows that belong together are changed in one call: PATCH /__admin/state/${api}`,
  );
}
