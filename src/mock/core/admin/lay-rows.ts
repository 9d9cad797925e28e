import { MockError } from "../service/problem.ts";
import { settleDue } from "../service/settle-session.ts";
import type { Key } from "../state/key.ts";
import type { Table } from "../state/table.ts";
import { layWorld } from "../world/lay-world.ts";
import type { Hand, Row, RowPen } from "./change-rows.ts";
import { changeRows } from "./change-rows.ts";

/**
 * Lays rows over those that are there, as a world's file does, all at once, and tells how many are others now. Throws a
 * MockError with everything that is wrong.
 */
export async function layRows({ engine, session }: Hand, api: string, tables: Row): Promise<number> {
  const { service } = engine.service(api);
  await settleDue(engine, session, service);
  const { state } = session.world(api);
  const word = Object.keys(tables).find((name) => name.startsWith("$"));
  if (word !== undefined)
    throw new MockError(
      400,
      "bad-request",
      `body /${word}: rows are laid over what the session holds; leave ${word} out`,
    );
  const known = Object.keys(tables).filter((name) => Object.hasOwn(state, name));
  // Rows as data: their schema judges what is written.
  const tableOf = (name: string): Table<Row> => state[name] as unknown as Table<Row>;
  const base = Object.fromEntries(known.map((name) => [name, tableOf(name).rows().slice()]));
  const laid = layWorld({ tables: service.tables, schema: service.worlds.schema(), base }, tables);
  if ("problems" in laid) {
    const lines = laid.problems.map(({ pointer, message }) => `body ${pointer}: ${message}`);
    throw new MockError(400, "bad-request", lines.join("\n"));
  }
  const writes = known.flatMap((name) =>
    writesOf({ name, keyOf: (row) => tableOf(name).keyOf(row) }, base[name] ?? [], laid.seed[name] as Row[]),
  );
  await changeRows({ engine, session }, api, (pen) => {
    for (const write of writes) write(pen);
  });
  return writes.length;
}

type Write = (pen: RowPen) => void;

/** What makes of the rows that a table had those that it is to have. */
function writesOf(
  { name, keyOf }: { readonly name: string; readonly keyOf: (row: Row) => Key },
  before: readonly Row[],
  after: readonly Row[],
): Write[] {
  const [kept, same] = [new Set(after.map(keyOf)), new Set(before)];
  return [
    ...before
      .map(keyOf)
      .filter((key) => !kept.has(key))
      .map(
        (key): Write =>
          (pen) =>
            pen.remove(name, key),
      ),
    ...after
      .filter((row) => !same.has(row))
      .map(
        (row): Write =>
          (pen) =>
            pen.put(name, row),
      ),
  ];
}
