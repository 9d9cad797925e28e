import { judgeRow } from "../world/judge-row.ts";
import { suggestion } from "../../../../contracts/lib/nearest-name.ts";
import type { Engine } from "../engine.ts";
import { MockError } from "../service/problem.ts";
import { settleDue } from "../service/settle-due.ts";
import type { Session } from "../session/sessions.ts";
import type { Key } from "../state/key.ts";
import type { Table } from "../state/table.ts";

type Row = Readonly<Record<string, unknown>>;

/** Which row is meant. */
export interface Place {
  readonly api: string;
  readonly table: string;
  /** The key as a text, also where it is a number. */
  readonly key: string;
}

/** Where a call finds and changes rows. */
interface Admin {
  readonly engine: Engine;
  readonly session: Session;
}

/** The row, when what is due is done. Throws a MockError when there is none. */
export async function readRow(admin: Admin, place: Place): Promise<Row> {
  const { key, rows } = await find(admin, place);
  return { ...rows.get(key) };
}

/** Puts a row in the place of the one with its key, or adds it; both are judged by the table's schema. */
export async function putRow(admin: Admin, place: Place, row: Row): Promise<{ readonly isNew: boolean }> {
  const rows = await tableOf(admin, place);
  const isNew = keyIn(rows, place.key) === undefined;
  await write(admin, place, rows, row);
  return { isNew };
}

/** Changes the given fields. Throws a MockError when there is no such row. */
export async function patchRow(admin: Admin, place: Place, fields: Row): Promise<Row> {
  const { key, rows } = await find(admin, place);
  const row = { ...rows.get(key), ...fields };
  await write(admin, place, rows, row);
  return row;
}

/** Throws a MockError when there is no such row. */
export async function deleteRow(admin: Admin, place: Place): Promise<void> {
  const { key, rows } = await find(admin, place);
  await change(admin, place.api, () => rows.delete(key));
}

async function write(admin: Admin, place: Place, rows: Table<Row>, row: Row): Promise<void> {
  const { service } = admin.engine.service(place.api);
  const [wrong] = judgeRow(service.worlds.schema(), place.table, row);
  if (wrong) throw new MockError(400, "bad-request", `body ${wrong.pointer || "/"}: ${wrong.message}`);
  const key = String(rows.keyOf(row));
  if (key !== place.key)
    throw new MockError(400, "bad-request", `the key of this row is ${key}, not ${place.key}`);
  await change(admin, place.api, () => rows.replace(row));
}

async function change({ engine, session }: Admin, api: string, run: () => unknown): Promise<void> {
  const { changes } = session.world(api).transaction(run);
  await engine.keep(session, api, changes);
}

async function find(admin: Admin, place: Place): Promise<{ key: Key; rows: Table<Row> }> {
  const rows = await tableOf(admin, place);
  const key = keyIn(rows, place.key);
  if (key === undefined)
    throw new MockError(404, "unknown-row", `the table ${place.table} has no row with the key ${place.key}`);
  return { key, rows };
}

/** The key of a row that is there, a text or a number. */
function keyIn(rows: Table<Row>, text: string): Key | undefined {
  const keys: Key[] = [text, Number(text)];
  return keys.find((key) => String(key) === text && rows.get(key));
}

async function tableOf({ engine, session }: Admin, { api, table }: Place): Promise<Table<Row>> {
  const { service } = engine.service(api);
  await settleDue(engine, session, service);
  const { state } = session.world(api);
  const names = Object.keys(state);
  if (!names.includes(table))
    throw new MockError(404, "unknown-table", `${api} has no table ${table}${suggestion(table, names)}`);
  return state[table] as unknown as Table<Row>; // rows as data: their schema judges what is written
}
