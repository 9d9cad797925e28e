import { judgeRow } from "../world/judge-row.ts";
import { suggestion } from "../../../../contracts/lib/nearest-name.ts";
import type { Engine } from "../engine.ts";
import { MockError } from "../service/problem.ts";
import { settleDue } from "../service/settle-session.ts";
import type { Session } from "../session/sessions.ts";
import type { Key } from "../state/key.ts";
import type { Named, Naming } from "../state/references.ts";
import { namedBy, naming } from "../state/references.ts";
import type { Table } from "../state/table.ts";

type Row = Readonly<Record<string, unknown>>;

/** Which row is meant. */
export interface Place {
  readonly api: string;
  readonly table: string;
  /** The key as a text, also where it is a number. */
  readonly key: string;
}

type TablePlace = Omit<Place, "key">;

/** A page of rows, newest first, and which of them count. */
export interface Page {
  readonly offset: number;
  readonly limit: number;
  readonly text?: string | undefined;
}

interface KeyedRow {
  readonly key: string;
  readonly row: Row;
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

/** The rows that a row names, and those that name it, at most `limit` of each kind. Throws a MockError when there is no such row. */
export async function readReferences(
  admin: Admin,
  place: Place,
  limit: number,
): Promise<{ readonly names: readonly Named[]; readonly namedBy: readonly Naming[] }> {
  const row = await readRow(admin, place);
  const { references = [] } = admin.engine.service(place.api).service;
  const { state } = admin.session.world(place.api);
  return {
    names: namedBy(state, references, { table: place.table, row }),
    namedBy: naming(state, references, { ...place, limit }),
  };
}

/** The rows of a table that hold a text somewhere. */
export async function listRows(
  admin: Admin,
  place: TablePlace,
  { offset, limit, text = "" }: Page,
): Promise<{ readonly rows: readonly KeyedRow[]; readonly total: number }> {
  const table = await tableOf(admin, place);
  const keyed = (row: Row): KeyedRow => ({ key: String(table.keyOf(row)), row });
  if (text === "") return { rows: table.rows().newest(offset, limit).map(keyed), total: table.size };
  const sought = text.toLowerCase();
  const found = table.select({ filter: (row) => JSON.stringify(row).toLowerCase().includes(sought) });
  return { rows: found.slice(offset, offset + limit).map(keyed), total: found.length };
}

/** Adds a row, judged by the table's schema, and tells its key. Throws a MockError when that is taken. */
export async function addRow(admin: Admin, place: TablePlace, row: Row): Promise<string> {
  const rows = await tableOf(admin, place);
  judge(admin, place, row);
  const key = String(rows.keyOf(row));
  if (keyIn(rows, key) !== undefined)
    throw new MockError(409, "row-exists", `the table ${place.table} has a row with the key ${key} already`);
  await change(admin, place.api, () => rows.insert(row));
  return key;
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
  judge(admin, place, row);
  const key = String(rows.keyOf(row));
  if (key !== place.key)
    throw new MockError(400, "bad-request", `the key of this row is ${key}, not ${place.key}`);
  await change(admin, place.api, () => rows.replace(row));
}

function judge(admin: Admin, { api, table }: TablePlace, row: Row): void {
  const { service } = admin.engine.service(api);
  const [wrong] = judgeRow(service.worlds.schema(), table, row);
  if (wrong) throw new MockError(400, "bad-request", `body ${wrong.pointer || "/"}: ${wrong.message}`);
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

async function tableOf({ engine, session }: Admin, { api, table }: TablePlace): Promise<Table<Row>> {
  const { service } = engine.service(api);
  await settleDue(engine, session, service);
  const { state } = session.world(api);
  const names = Object.keys(state);
  if (!names.includes(table))
    throw new MockError(404, "unknown-table", `${api} has no table ${table}${suggestion(table, names)}`);
  return state[table] as unknown as Table<Row>; // rows as data: their schema judges what is written
}
